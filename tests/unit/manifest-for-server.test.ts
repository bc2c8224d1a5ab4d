import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../addin/build/paths.ts";
import { manifestFor, serverAddress } from "../../addin/manifest/for-server.ts";

const local = readFileSync(resolve(projectRoot, "manifest.xml"), "utf8");
const idOf = (manifest: string): string | undefined => /<Id>(.+)<\/Id>/.exec(manifest)?.[1];

test("a server's manifest names that server and no other", () => {
  const manifest = manifestFor("https://ledgers.example.com", local);
  expect(manifest).not.toContain("localhost");
  expect(manifest).toContain(
    '<SourceLocation DefaultValue="https://ledgers.example.com/taskpane.html" />',
  );
});

test("a server keeps its id, and no other server has it", () => {
  expect(idOf(manifestFor("https://a.example.com", local))).toBe(
    "64af3912-2234-55c9-a11c-61753e12106c",
  );
  expect(idOf(manifestFor("https://b.example.com", local))).not.toBe(
    idOf(manifestFor("https://a.example.com", local)),
  );
});

test("an id that was given is kept", () => {
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  expect(idOf(manifestFor("https://a.example.com", local, id))).toBe(id);
});

test.each(["http://a.example.com", "https://a.example.com/ledgers", "a.example.com", ""])(
  "%j is no address for a server",
  (address) => {
    expect(serverAddress(address)).toBeUndefined();
  },
);

test("a server's address may have a port and ends without a slash", () => {
  expect(serverAddress("https://a.example.com:8443/")).toBe("https://a.example.com:8443");
});
