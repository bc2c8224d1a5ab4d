import { createServer } from "node:http";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isWell } from "../../../worker/local/server-health.ts";
import { StartError } from "../../../worker/local/start-error.ts";

/** What is made of a server's response to how it is. */
async function asked(status: number, reply: unknown): Promise<boolean> {
  const server = createServer((_, response) => {
    response.writeHead(status).end(typeof reply === "string" ? reply : JSON.stringify(reply));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  try {
    return await isWell(`http://127.0.0.1:${port}`);
  } finally {
    server.close();
  }
}

const problem = (code: string) => ({
  type: "about:blank",
  title: "The server has no KEY_SECRET yet",
  status: 503,
  code,
  requestId: "1",
});

test("a server that is well, one that is not yet, and one that nobody can reach", async () => {
  expect(await asked(200, { ok: true })).toBe(true);
  expect(await asked(500, problem("internal"))).toBe(false);
  expect(await asked(502, "<html>")).toBe(false);
  expect(await isWell("http://127.0.0.1:1")).toBe(false);
});

test("a server that is not set up ends the start with what it says of itself", async () => {
  const reply = asked(503, problem("no-key-secret"));
  await expect(reply).rejects.toBeInstanceOf(StartError);
  await expect(reply).rejects.toThrow(/^The server has no KEY_SECRET yet \(no-key-secret\)\./);
});
