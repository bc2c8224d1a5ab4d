import { expect, test } from "vitest";
import { createClient } from "../../addin/client.ts";
import { me } from "../../shared/api/person.ts";

const resultOf = (response: Response) =>
  createClient({ server: "", key: "tz_x", fetch: () => Promise.resolve(response) }).call(me);

const failed = async (response: Response) => {
  const result = await resultOf(response);
  return result.ok ? undefined : result.failure;
};

test("a response that is cut off in the middle is a lost connection, not a foreign response", async () => {
  const half = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":'));
    },
    pull(controller) {
      controller.error(new TypeError("terminated"));
    },
  });
  expect(await failed(new Response(half))).toEqual({ kind: "offline" });
});

test.each([502, 503, 504])(
  "a gateway's own page (%i) means that the server is away",
  async (status) => {
    const page = new Response("<h1>Bad gateway</h1>", { status });
    expect(await failed(page)).toEqual({ kind: "offline" });
  },
);

test.each([
  ["a page where a response was expected", new Response("<html></html>"), 200],
  ["a response of another shape", Response.json({ hello: "world" }), 200],
  ["an error without its problem", new Response("oops", { status: 500 }), 500],
])("%s is not understood", async (_what, response, status) => {
  expect(await failed(response)).toEqual({ kind: "not-understood", status });
});

test("a busy server says when to come back", async () => {
  const problem = {
    type: "about:blank",
    title: "Busy",
    status: 503,
    code: "busy",
    requestId: "4b1c",
  };
  const response = Response.json(problem, { status: 503, headers: { "retry-after": "7" } });
  expect(await failed(response)).toEqual({ kind: "refused", problem, retryAfter: 7 });
});
