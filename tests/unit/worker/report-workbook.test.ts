import fc from "fast-check";
import { read, utils, type CellObject } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { count, day, money, text } from "../../../shared/reports/report-columns.ts";
import { columnOf, defineReport, printedOf, type Report } from "../../../shared/reports/report.ts";
import { tableName } from "../../../shared/reports/sheet/table-name.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { reportFileCell } from "../../../worker/http/files/file-cell.ts";
import { reportSummary } from "../../../worker/http/files/report-summary.ts";
import { xlsxFile } from "../../../worker/http/files/xlsx/workbook.ts";
import { reportPage } from "../reports/report-page.ts";
import { emptyWorkbook } from "../sandbox/empty-workbook.ts";

const report: Report = defineReport("every-fold", {
  title: { zh: "各种算法", en: "Every fold" },
  purpose: { zh: "", en: "" },
  sees: "signed-in",
  parameters: { periods: ["day"], usual: "today" },
  columns: {
    shop: text({ zh: "店铺", en: "Shop", blank: { zh: "(未填)", en: "(none)" } }),
    day: day({ zh: "日期", en: "Day" }),
    paid: money({ zh: "付出", en: "Paid" }),
    back: money({ zh: "收回", en: "Back" }),
    days: count({ zh: "天数", en: "Days" }),
  },
  names: ["shop"],
  order: ["shop"],
  measures: [
    { header: { zh: "付出", en: "Paid" }, of: ["paid"], fold: "sum" },
    { header: { zh: "净额", en: "Net" }, of: ["paid"], less: ["back"], fold: "sum" },
    { header: { zh: "最多", en: "Most" }, of: ["days"], fold: "most" },
    { header: { zh: "收回率", en: "Share" }, of: ["back"], over: ["paid"], fold: "share" },
    { header: { zh: "平均", en: "Mean" }, of: ["days"], fold: "mean" },
    { header: { zh: "中位", en: "Median" }, of: ["days"], fold: "median" },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [], always: [[]] },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop"] },
    day: { title: { zh: "按日期", en: "By day" }, by: ["day", "shop"] },
  },
  charts: {
    shops: { title: { zh: "店铺", en: "Shops" }, kind: "pareto", block: "shop", measure: 0 },
  },
});

type Line = readonly [string, string, number, number, number | null];

/** The same with the server's figures behind all of its own. */
const aside: Report = { ...report, printedTo: "days" };

async function workbookOf(given: readonly Line[], report: Report): Promise<Uint8Array> {
  const page = reportPage(report, given, 2);
  const columns = report.keys.map((key) => columnOf(report, key));
  async function* pages() {
    yield await Promise.resolve(
      page.lines.map(({ cells }) =>
        columns.map((column, at) => reportFileCell(column, cells[at] ?? null, "zh")),
      ),
    );
  }
  const table = {
    title: "明细",
    name: tableName(report, page),
    columns: columns.map(({ header, width }) => ({ heading: header.zh, width })),
    summary: reportSummary(report, page, defaultSettings, "zh"),
    printed: printedOf(report),
    pages: pages(),
  };
  const bytes: Uint8Array[] = [];
  for await (const chunk of xlsxFile(table, new Date("2026-11-03T08:00:00Z"))) bytes.push(chunk);
  return Buffer.concat(bytes);
}

/** Each formula of the first sheet: what the file says it comes to, and what it comes to once that is forgotten. */
function workedOut(bytes: Uint8Array) {
  const path = "xl/worksheets/sheet1.xml";
  const parts = unzipSync(bytes);
  const known = strFromU8(parts[path] ?? new Uint8Array());
  const forgotten = known.replaceAll(/<\/f><v>[^<]*<\/v>/g, "</f><v>-1</v>");
  const { workbook } = emptyWorkbook();
  expect(
    openFile(workbook, zipSync({ ...parts, [path]: strToU8(forgotten) }), "a.xlsx"),
  ).toBeNull();
  workbook.recalculate(true);
  const { SheetNames, Sheets } = read(bytes);
  const cells = Object.entries(Sheets[SheetNames[0] ?? ""] ?? {}) as [string, CellObject][];
  return cells.flatMap(([at, { f, v = "" }]) => {
    const { r, c } = utils.decode_cell(at.startsWith("!") ? "A1" : at);
    return f === undefined ? [] : { f, says: v, comes: workbook.sheets[0]?.value(r, c) ?? "" };
  });
}

const shop = fc.constantFrom("甲店", "a", "A", "3店", "*", "=1+1", "", "~甲");
const either = fc.constantFrom(report, aside);
const fen = fc.integer({ min: 0, max: 1_000_000 });
const line: fc.Arbitrary<Line> = fc.tuple(
  shop,
  fc.constantFrom("2026-11-02", "2026-11-03"),
  fen,
  fen,
  fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
);

test("whatever the lines are, the formulas of a report's workbook come to the server's figures", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), either, async (lines, of) => {
      const worked = workedOut(await workbookOf(lines, of));
      // What stands together to the end of a Pareto chart is worked out by Excel alone.
      const held = worked.filter(({ f }) => !f.includes('=0,"",SUM('));
      expect(held.length).toBeGreaterThan(15);
      for (const { f, says, comes } of held)
        expect([f, typeof comes, Number(comes).toFixed(6)]).toEqual([
          f,
          typeof says,
          Number(says).toFixed(6),
        ]);
    }),
    { numRuns: 12 },
  );
});

test("names of figures lead to where they stand, and Excel works everything out when it opens the file", async () => {
  const bytes = await workbookOf([["甲店", "2026-11-03", 1000, 250, 3]], report);
  const { Workbook, Sheets } = read(bytes);
  const [paid] = (Workbook?.Names ?? []).filter(({ Name }) => Name.endsWith("_paid"));
  const [, sheet = "", at = ""] = /^'?(.*?)'?!(.*)$/.exec(paid?.Ref ?? "") ?? [];
  expect(Sheets[sheet]?.[at.replaceAll("$", "")]).toMatchObject({ v: 10 });
  expect(strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array())).toContain(
    'fullCalcOnLoad="1"',
  );
});

test("what is not for paper stands beside what is printed", async () => {
  const bytes = await workbookOf([["甲店", "2026-11-03", 1000, 250, 3]], aside);
  const { Workbook, SheetNames } = read(bytes);
  const areas = (Workbook?.Names ?? []).filter(({ Name }) => Name === "_xlnm.Print_Area");
  expect(areas.map(({ Ref }) => Ref)).toEqual(SheetNames.map((name) => `'${name}'!$A:$E`));
});
