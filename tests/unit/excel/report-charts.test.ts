import { expect, test } from "vitest";
import { insertRows } from "../../../addin/sandbox/workbook/structure.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import type { ReportSheet } from "../../../addin/workbook/workbook.ts";
import { openExcel } from "./open-excel.ts";
import { smallReport, writtenTo } from "./small-report.ts";

/** A report of shops with a chart of its figures, or a Pareto chart of them. */
function charted(
  lines: readonly (readonly [string, number])[],
  kind: "column" | "pareto" = "column",
): ReportSheet {
  const report = smallReport(lines);
  const together = {
    value: null,
    format: "0.0%",
    formula: "=SUM($B${first}:$B{row})/SUM($B${first}:$B${last})",
  };
  return {
    ...report,
    above: report.above.map((row) =>
      row.look === "figures"
        ? { ...row, block: "shop", cells: [...row.cells, ...(kind === "pareto" ? [together] : [])] }
        : row,
    ),
    charts: [
      {
        name: "day_1103_shops",
        title: "按店铺",
        kind,
        block: "shop",
        labels: 1,
        column: 1,
        heading: "金额",
        ...(kind === "pareto" && { together: { column: 2, heading: "累计占比" } }),
      },
    ],
  };
}

const drawn = (sheet: Sheet) =>
  sheet.layout.charts.map(({ name, title, series }) => ({
    name,
    title,
    series: series.map(({ name: heading, type, axis, values, labels }) => [
      heading,
      type,
      axis,
      values && [values.row, values.column, values.rows],
      labels && [labels.row, labels.column, labels.rows],
    ]),
  }));

test("a chart stands beside the figures, and is renewed where it is, under the same name", async () => {
  const excel = openExcel();
  const write = async (report: ReportSheet) => {
    const { id } = writtenTo(await excel.workbook.writeReport(report));
    const sheet = excel.book.sheetById(id);
    if (sheet === undefined) throw new Error("No sheet");
    return sheet;
  };
  const sheet = await write(
    charted([
      ["甲", 10],
      ["乙", 30],
    ]),
  );
  const name = "day_1103_shops";
  const figures = (rows: number) => [
    ["金额", "ColumnClustered", "Primary", [2, 1, rows], [2, 0, rows]],
  ];
  expect(drawn(sheet)).toEqual([{ name, title: "按店铺", series: figures(2) }]);
  const [chart] = sheet.layout.charts;
  expect((chart?.box.column ?? 0) >= 4).toBe(true);

  const moved = { row: 30, column: 1, rows: 10, columns: 4 };
  sheet.change({ charts: sheet.layout.charts.map((each) => ({ ...each, box: moved })) });
  expect(
    await write(
      charted([
        ["甲", 10],
        ["乙", 30],
        ["丙", 5],
      ]),
    ),
  ).toBe(sheet);
  expect(drawn(sheet)).toEqual([{ name, title: "按店铺", series: figures(3) }]);
  // The row that came in above it took it along.
  expect(sheet.layout.charts[0]?.box).toEqual({ ...moved, row: 32 });

  await write(charted([]));
  expect(sheet.layout.charts).toEqual([]);
});

test("a Pareto chart has what its figures come to together on an axis of its own", async () => {
  const excel = openExcel();
  const report = charted(
    [
      ["乙", 30],
      ["甲", 10],
    ],
    "pareto",
  );
  const { id } = writtenTo(await excel.workbook.writeReport(report));
  const sheet = excel.book.sheetById(id);
  if (sheet === undefined) throw new Error("No sheet");
  expect(drawn(sheet)[0]?.series.map(([heading, type, axis]) => [heading, type, axis])).toEqual([
    ["金额", "ColumnClustered", "Primary"],
    ["累计占比", "LineMarkers", "Secondary"],
  ]);
  expect([sheet.value(2, 2), sheet.value(3, 2)]).toEqual([0.75, 1]);
  insertRows(sheet, 0, 1);
  expect(drawn(sheet)[0]?.series[1]?.[3]).toEqual([3, 2, 2]);
});
