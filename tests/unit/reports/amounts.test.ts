import * as fc from "fast-check";
import { expect, test } from "vitest";
import { reportSheet } from "../../../addin/engine/pull/report-sheet.ts";
import { figureText } from "../../../shared/reports/figure-text.ts";
import { placed } from "../../../shared/reports/measure.ts";
import { money, text } from "../../../shared/reports/report-columns.ts";
import { defineReport, type Report } from "../../../shared/reports/report.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { openExcel } from "../excel/open-excel.ts";
import { writtenTo } from "../excel/small-report.ts";
import { reportPage } from "./report-page.ts";

const report: Report = defineReport("amounts", {
  title: { zh: "金额", en: "Amounts" },
  purpose: { zh: "", en: "" },
  counts: { zh: "按登记日期", en: "By the day of registration" },
  sees: "signed-in",
  parameters: { periods: ["day"], usual: "today" },
  columns: {
    shop: text({ zh: "店铺", en: "Shop" }),
    opening: money({ zh: "期初", en: "Opening" }),
    added: money({ zh: "增加", en: "Added" }),
    taken: money({ zh: "减少", en: "Taken" }),
    closing: money({ zh: "期末", en: "Closing" }),
  },
  names: ["shop"],
  order: ["shop"],
  measures: [
    { header: { zh: "期末", en: "Closing" }, of: ["closing"], fold: "sum" },
    {
      header: { zh: "轧差", en: "Off" },
      of: ["opening", "added"],
      less: ["taken", "closing"],
      fold: "sum",
    },
    { header: { zh: "占比", en: "Share" }, of: ["taken"], over: ["opening"], fold: "share" },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop"], measures: [1, 2] },
  },
});

const fen = fc.integer({ min: 1, max: 10_000_000 });

test("what comes in less what goes out is proved by formula and by the server, and a share stands beside its whole", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom("甲", "3店"), fen, fen, fen), {
        minLength: 1,
        maxLength: 8,
      }),
      async (moves) => {
        const page = reportPage(
          report,
          moves.map(([shop, opening, added, taken]) => [
            shop,
            opening,
            added,
            taken,
            opening + added - taken,
          ]),
          5,
        );
        const { lines } = page;
        expect(untied(report, page, lines)).toEqual([]);
        expect(page.figures?.map(({ values }) => values[1])).toEqual(page.figures?.map(() => 0));
        const excel = openExcel();
        const made = reportSheet(report, { page, lines }, defaultSettings, "zh");
        expect(made.above.map(({ cells }) => cells[0]?.value)).toContain("按登记日期");
        const { id } = writtenTo(await excel.workbook.writeReport(made));
        const sheet = excel.book.sheetById(id);
        const rows = made.above.flatMap(({ look }, at) => (look === "figures" ? [at] : []));
        for (const [place, row] of rows.entries()) {
          const { block = "", values: [, , taken = 0, opening = 0] = [] } =
            page.figures?.[place] ?? {};
          // A block that shows some measures has them from the left, and nothing behind them.
          const first = block === "total" ? 4 : 1;
          const at = (column: number) => sheet?.value(row, first + column);
          expect([at(0), at(1), at(2)]).toEqual([0, 0, 0]);
          expect(at(4)).toBeCloseTo(opening / 100, 6);
          expect(at(3)).toBeCloseTo(taken / opening, 9);
          expect(at(7) ?? "").toBe("");
        }
      },
    ),
    { numRuns: 10 },
  );
});

test("a share is said with the amount that it is of, of however few 分", () => {
  const page = reportPage(report, [["甲", 200, 0, 50, 150]], 5);
  const said = placed(report.measures).map((measure) =>
    figureText(report, measure, page.figures?.[0] ?? { values: [] }, page.leastN, "zh"),
  );
  expect(said).toEqual(["1.50", "0.00", "25.0% (2.00)"]);
});
