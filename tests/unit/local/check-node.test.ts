import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const check = resolve(import.meta.dirname, "../../../worker/local/check-node.mjs");

/** Loads the check as npm's scripts do, in a Node that says it is of another version. */
function started(version: string) {
  const pretend = `Object.defineProperty(process.versions, "node", { value: "${version}" });
    Object.defineProperty(process, "version", { value: "v${version}" });`;
  const imports = [`data:text/javascript,${encodeURIComponent(pretend)}`, check];
  return spawnSync(
    process.execPath,
    [...imports.flatMap((url) => ["--import", url]), "--eval", `console.log("started")`],
    { encoding: "utf8" },
  );
}

test("a command that an older Node runs ends with a sentence before it begins", () => {
  const { stdout, stderr, status } = started("20.20.2");
  expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
  expect(stderr).toMatch(/^The project's tools need Node 24, and this is v20\.20\.2\. .*\n$/);
});

test("Node 24 and later go on", () => {
  for (const version of ["24.0.0", "26.1.0"]) expect(started(version).stdout).toBe("started\n");
});
