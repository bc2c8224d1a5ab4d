import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { configurationError } from "../../../worker/local/configuration-error.ts";
import { StartError } from "../../../worker/local/start-error.ts";
import { runWrangler } from "../../../worker/local/wrangler.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-configuration-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// As wrangler 4.156.2 and its workerd say it, with their colours.
test.each([
  [
    `\u001B[31m✘ \u001B[41;31m[\u001B[41;97mERROR\u001B[41;31m]\u001B[0m \u001B[1mservice core:user:taizhang: This Worker requires compatibility date "2026-11-20", but the newest date supported by this server binary is "2026-11-09".\u001B[0m`,
    "worker/wrangler.jsonc: compatibility_date is 2026-11-20, which the installed workerd does not know yet: put 2026-11-09 or an earlier day there, or install a newer wrangler.",
  ],
  [
    `✘ [ERROR] Compatibility date "2027-03-01" is in the future and unsupported`,
    "worker/wrangler.jsonc: compatibility_date is 2027-03-01, which is still to come: put an earlier day there.",
  ],
  [
    `✘ [ERROR] Processing worker/wrangler.jsonc configuration:\n\n    - "compatibility_date" field should be a valid ISO-8601 date\n      (YYYY-MM-DD), but got "soon".`,
    `worker/wrangler.jsonc: compatibility_date is "soon", which is no day: write it as 2026-11-01.`,
  ],
  [
    `✘ [ERROR] Couldn't find a D1 DB with the name or binding 'DB' in your worker/wrangler.jsonc file.`,
    "worker/wrangler.jsonc: d1_databases has no binding DB: put one there.",
  ],
])("%j is told in a sentence", (output, sentence) => {
  expect(configurationError(output)?.message).toBe(sentence);
});

test("anything else is no matter of the configuration", () => {
  expect(configurationError("✘ [ERROR] Uncaught TypeError: rows is not iterable")).toBeUndefined();
});

test("wrangler's own word for a day to come is understood", async () => {
  const flags = ["--port=0", "--inspector-port=0", `--persist-to=${folder}`, `--assets=${folder}`];
  const started = runWrangler(["dev", "--compatibility-date=2999-01-01", ...flags]);
  await expect(started).rejects.toBeInstanceOf(StartError);
  await expect(started).rejects.toThrow("2999-01-01, which is still to come");
});
