import * as fc from "fast-check";
import { expect, test } from "vitest";
import { reportSheet } from "../../../addin/engine/pull/report-sheet.ts";
import { figureText } from "../../../shared/reports/figure-text.ts";
import { placed } from "../../../shared/reports/measure.ts";
import { count, day, hours, text } from "../../../shared/reports/report-columns.ts";
import { defineReport, type Report } from "../../../shared/reports/report.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { openExcel } from "../excel/open-excel.ts";
import { writtenTo } from "../excel/small-report.ts";
import { reportPage } from "./report-page.ts";

const report: Report = defineReport("rates", {
  title: { zh: "率", en: "Rates" },
  purpose: { zh: "", en: "" },
  sees: "signed-in",
  parameters: { periods: ["day"], usual: "today" },
  columns: {
    shop: text({ zh: "店铺", en: "Shop", blank: { zh: "(未填店铺)", en: "(no shop)" } }),
    late: count({ zh: "超时", en: "Late" }),
    count: count({ zh: "件数", en: "Count" }),
    waited: hours({ zh: "等了", en: "Waited" }),
  },
  names: ["shop"],
  order: ["shop"],
  measures: [
    { header: { zh: "件数", en: "Count" }, of: ["count"], fold: "sum" },
    { header: { zh: "超时率", en: "Late" }, of: ["late"], over: ["count"], fold: "rate" },
    { header: { zh: "平均", en: "Mean" }, of: ["waited"], fold: "mean" },
    { header: { zh: "中位数", en: "Median" }, of: ["waited"], fold: "median" },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop"] },
  },
});

type Cells = readonly [string, number, number, number | null];

/** Of fewer nothing is said. */
const LEAST = 3;

const line: fc.Arbitrary<Cells> = fc.tuple(
  fc.constantFrom("甲", "=乙", "3店", ""),
  fc.constantFrom(0, 1),
  fc.constant(1),
  fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null }),
);

const near = (value: unknown) =>
  value === "" || value === null ? null : Math.round(Number(value) * 1e9);

test("by formula a rate, a mean and a median come to what the server says, each with its n, and to nothing under the least", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (cells) => {
      const page = reportPage(report, cells, LEAST);
      const { lines } = page;
      expect(untied(report, page, lines)).toEqual([]);
      const excel = openExcel();
      const made = reportSheet(report, { page, lines }, defaultSettings, "zh");
      const ref = writtenTo(await excel.workbook.writeReport(made));
      const sheet = excel.book.sheetById(ref.id);
      const rows = made.above.flatMap(({ look }, at) => (look === "figures" ? [at] : []));
      expect(rows.length).toBe(page.figures?.length);
      for (const [place, row] of rows.entries()) {
        const values = page.figures?.[place]?.values ?? [];
        const at = (column: number) => sheet?.value(row, column);
        // Count, off by; then figure, n, server, off by, three times.
        expect([at(1), at(3)]).toEqual([values[0], 0]);
        for (const [index, n] of [values[2], values[4], values[6]].entries()) {
          const first = 4 + index * 4;
          expect(at(first + 1)).toBe(n);
          expect(at(first + 3)).toBe((n ?? 0) < LEAST ? "" : 0);
          expect(at(first) === "").toBe((n ?? 0) < LEAST);
          expect(near(at(first))).toBe(near(at(first + 2)));
        }
      }
    }),
    { numRuns: 10 },
  );
});

test("a figure is said with its n, and not at all of too few", () => {
  const page = reportPage(
    report,
    [
      ["甲", 1, 1, 90],
      ["甲", 0, 1, 30],
      ["甲", 0, 1, null],
    ],
    LEAST,
  );
  const said = placed(report.measures).map((measure) =>
    figureText(report, measure, page.figures?.[0] ?? { values: [] }, page.leastN, "zh"),
  );
  expect(said).toEqual(["3", "33.3% (n=3)", "– (n=2)", "– (n=2)"]);
});

test("what a person wrote beside figures that reach beyond the lines stays there", async () => {
  const excel = openExcel();
  const page = reportPage(report, [["甲", 1, 1, 90]], LEAST);
  const { lines } = page;
  const made = reportSheet(report, { page, lines }, defaultSettings, "zh");
  const { id } = writtenTo(await excel.workbook.writeReport(made));
  const sheet = excel.book.sheetById(id);
  if (sheet === undefined) throw new Error("No sheet");
  const row = made.above.findIndex(({ look }) => look === "figures");
  const beside = Math.max(...made.above.map(({ cells }) => cells.length));
  expect(beside).toBeGreaterThan(made.columns.length);
  enter(sheet, row, beside, "问过");
  expect(writtenTo(await excel.workbook.writeReport(made)).id).toBe(id);
  expect(sheet.value(row, beside)).toBe("问过");
  enter(sheet, row, beside - 1, "9");
  expect((await excel.workbook.writeReport(made)).kind).toBe("typed-into");
});

test("a day by which lines belong together stays a day, in the sheet and in its formulas", async () => {
  const byDay: Report = defineReport<"by-day", string>("by-day", {
    ...report,
    columns: { ...report.columns, on: day({ zh: "日期", en: "Day" }) },
    names: ["shop"],
    order: ["shop"],
    measures: [{ header: { zh: "件数", en: "Count" }, of: ["count"], fold: "sum" }],
    blocks: { on: { title: { zh: "按天", en: "By day" }, by: ["on"] } },
    charts: {
      days: { title: { zh: "每天", en: "By day" }, kind: "line", block: "on", measure: 0 },
    },
  });
  const page = reportPage(
    byDay,
    ["2026-11-03", "2026-11-03", "2026-11-04"].map((on) => ["甲", 0, 1, null, on]),
    LEAST,
  );
  const made = reportSheet(byDay, { page, lines: page.lines }, defaultSettings, "zh");
  const excel = openExcel();
  const sheet = excel.book.sheetById(writtenTo(await excel.workbook.writeReport(made)).id);
  const rows = made.above.flatMap(({ look }, at) => (look === "figures" ? [at] : []));
  expect(rows.map((row) => [sheet?.text(row, 0), sheet?.value(row, 1)])).toEqual([
    ["2026-11-03", 2],
    ["2026-11-04", 1],
  ]);
  // The chart stands on the rows that are left to it, above the figures.
  const [chart] = sheet?.layout.charts ?? [];
  expect((chart?.box.row ?? 0) + (chart?.box.rows ?? 0)).toBeLessThan(rows[0] ?? 0);
});
