import { figureFormula } from "../../../shared/reports/sheet/figure-formula.ts";
import type { ReportRow } from "../../../shared/reports/sheet/report-rows.ts";
import type { ReportSheet, SheetRef, WrittenReport } from "../../../addin/workbook/workbook.ts";

const figure = (shop: string): ReportRow => ({
  key: `shop ${shop}`,
  look: "figures",
  cells: [
    { value: shop, format: "@" },
    {
      value: null,
      format: "0.00",
      formula: `=${figureFormula({
        table: "day_1103",
        of: ["金额"],
        fold: "sum",
        where: [{ heading: "店铺", address: "$A{row}", says: shop, among: new Set([shop]) }],
      })}`,
    },
  ],
});

/** A report of one shop a figure, and of lines that are shop, day, amount and what each is known by. */
export function smallReport(lines: readonly (readonly [string, number])[]): ReportSheet {
  const shops = [...new Set(lines.map(([shop]) => shop))];
  return {
    name: "售后日报 2026-11-03",
    key: "finance:2026-11-03",
    table: "day_1103",
    above: [
      { key: "title", look: "title", cells: [{ value: "售后日报", format: "@" }] },
      { key: "as of", look: "quiet", cells: [{ value: "截至 16:00", format: "@" }] },
      ...shops.map(figure),
    ],
    columns: [
      { heading: "店铺", format: "@", width: 120 },
      { heading: "日期", format: "yyyy-mm-dd", width: 90 },
      { heading: "金额", format: "#,##0.00", width: 90 },
      { heading: "行", format: "@", width: 50 },
    ],
    lines: lines.map(([shop, amount]) => [shop, 46_329, amount, `${shop}.${amount}`]),
    charts: [],
    names: shops.slice(0, 1).map(() => ({ name: "day_1103_first", row: 2, column: 1 })),
  };
}

/** The sheet that a report was written to. Throws when it was not. */
export function writtenTo(written: WrittenReport): SheetRef {
  if (written.kind !== "written") throw new Error("The report was not written");
  return written.sheet;
}
