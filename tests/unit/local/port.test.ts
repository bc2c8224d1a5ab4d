import { createServer } from "node:net";
import { once } from "node:events";
import { expect, test } from "vitest";
import { availablePort, portSetting, portTrouble } from "../../../worker/local/port.ts";

test.each([
  [undefined, 3000],
  ["3001", 3001],
  ["65535", 65535],
  ["0", undefined],
  ["65536", undefined],
  ["80.5", undefined],
  ["x", undefined],
  ["", undefined],
])("PORT=%s means port %s", (setting, port) => {
  expect(portSetting(setting)).toBe(port);
});

test("a port that another program has cannot be had", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  expect(await availablePort(port)).toBeUndefined();
  other.close();
  await once(other, "close");
  expect(await availablePort(port)).toBe(port);
});

test.each(["127.0.0.1", "::1"])("a port taken on %s is told, with another to try", async (host) => {
  const other = createServer().listen(0, host);
  const isThere = await Promise.race([
    once(other, "listening").then(() => true),
    // A machine without IPv6 has nobody there to be in the way.
    once(other, "error").then(() => false),
  ]);
  const address = other.address();
  const port = typeof address === "object" ? (address?.port ?? 1024) : 1024;
  expect(await portTrouble(port)).toBe(
    isThere
      ? `Port ${port} is taken by another program. End that one, or choose another: PORT=${port + 1} npm start`
      : undefined,
  );
  other.close();
});
