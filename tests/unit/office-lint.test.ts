import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "../../addin/build/paths.ts";

// The rules are only worth something when our linter really runs them. So each mistake below must
// be found, in a folder of its own under our configuration.
const folder = mkdtempSync(join(tmpdir(), "office-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  const config = readFileSync(resolve(projectRoot, ".oxlintrc.json"), "utf8")
    .replaceAll('"./addin/', `"${projectRoot}/addin/`)
    .replace('"typeAware": true', '"typeAware": false');
  writeFileSync(join(folder, ".oxlintrc.json"), config);
});

const mistakes: Record<string, string> = {
  "office-addins(no-context-sync-in-loop)": `
    for (const name of ["a", "b"]) {
      context.workbook.worksheets.getItem(name).activate();
      await context.sync();
    }`,
  "office-addins(load-object-before-read)": `
    const range = context.workbook.getSelectedRange();
    await context.sync();
    return range.address;`,
  "office-addins(call-sync-before-read)": `
    const range = context.workbook.getSelectedRange();
    range.load("address");
    return range.address;`,
  "office-addins(call-sync-after-load)": `
    const range = context.workbook.getSelectedRange();
    range.load("address");
    return range.address;`,
  "office-addins(no-empty-load)": `
    const range = context.workbook.getSelectedRange();
    range.load();
    await context.sync();`,
  "office-addins(no-navigational-load)": `
    const range = context.workbook.getSelectedRange();
    range.load("conditionalFormats");
    await context.sync();`,
  "office-addins(test-for-null-using-isNullObject)": `
    const sheet = context.workbook.worksheets.getItemOrNullObject("a");
    await context.sync();
    return sheet === null;`,
  "office-addins(no-office-initialize)": `
    Office.initialize = () => undefined;`,
  "taizhang(no-sheet-protection)": `
    context.workbook.worksheets.getActiveWorksheet().protection.unprotect();`,
  "taizhang(no-inline-sentence)": `
    return "推送";`,
};

test.each(Object.entries(mistakes))("%s is found", (rule, code) => {
  expect(lint(code)).toContain(rule);
});

test.each([
  'import type { x } from "../api/push.ts";',
  'export { x } from "../api/push.ts";',
  'export type X = import("../api/push.ts").X;',
])("a room of shared/ imports from none above it: %s", (code) => {
  expect(lintFile("shared/time/fixture.ts", code)).toContain("taizhang(staircase)");
});

test("a room of shared/ imports from those below it", () => {
  const code = 'export { x } from "../localized.ts";';
  expect(lintFile("shared/time/fixture.ts", code)).not.toContain("taizhang(staircase)");
});

/** The rules that a piece of Office.js code breaks. */
const lint = (code: string): string[] =>
  lintFile(
    "addin/excel/fixture.ts",
    `export const fixture = Excel.run(async (context): Promise<unknown> => {${code}\n});\n`,
  );

/** The rules that a file with this text breaks. */
function lintFile(path: string, text: string): string[] {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const oxlint = resolve(projectRoot, "node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json", file], {
    cwd: folder,
    encoding: "utf8",
  });
  // oxlint's own format, of which only this is read.
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  return diagnostics.map((one) => one.code);
}
