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
  "taizhang(no-straight-quotes)": `
    return [word, "The row's note", \`It means "\${word}"\`];`,
};

const above = [
  'import type { x } from "../api/push.ts";',
  'export { x } from "../api/push.ts";',
  'export type X = import("../api/push.ts").X;',
];
const below = 'export { x } from "../localized.ts";';

/** What is linted: files with their texts, each in a folder of its own. */
const fixtures = new Map<string, string>([
  ...Object.entries(mistakes).map(
    ([rule, code]) =>
      [
        `addin/excel/${rule}/fixture.ts`,
        `export const fixture = Excel.run(async (context): Promise<unknown> => {${code}\n});\n`,
      ] as const,
  ),
  ...[...above, below].map((code, index) => [`shared/time/fixture-${index}.ts`, code] as const),
]);

/** The rules that each file breaks. */
const broken = new Map<string, string[]>();

beforeAll(() => {
  const config = readFileSync(resolve(projectRoot, ".oxlintrc.json"), "utf8")
    .replaceAll('"./addin/', `"${projectRoot}/addin/`)
    .replace('"typeAware": true', '"typeAware": false');
  writeFileSync(join(folder, ".oxlintrc.json"), config);
  for (const [path, text] of fixtures) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const oxlint = resolve(projectRoot, "node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format", "json", "."], {
    cwd: folder,
    encoding: "utf8",
  });
  // oxlint's own format, of which only this is read.
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string }[];
  };
  for (const { code, filename } of diagnostics) {
    broken.set(filename, [...(broken.get(filename) ?? []), code]);
  }
});

test.each(Object.keys(mistakes))("%s is found", (rule) => {
  expect(broken.get(`addin/excel/${rule}/fixture.ts`)).toContain(rule);
});

test.each(above.map((code, index) => [code, index] as const))(
  "a room of shared/ imports from none above it: %s",
  (_code, index) => {
    expect(broken.get(`shared/time/fixture-${index}.ts`)).toContain("taizhang(staircase)");
  },
);

test("a room of shared/ imports from those below it", () => {
  const path = `shared/time/fixture-${above.length}.ts`;
  expect(fixtures.get(path)).toBe(below);
  expect(broken.get(path) ?? []).not.toContain("taizhang(staircase)");
});
