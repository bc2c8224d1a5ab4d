import type { ReportChart, ReportRow, ReportSheet } from "../workbook/workbook.ts";
import { widthOf } from "./report-block.ts";

/** How many rows and columns a chart takes that nobody has moved, and how many stay free before it. */
const SIZE = { rows: 15, columns: 6 } as const;
const FREE = 2;

const TYPES = {
  column: "ColumnClustered",
  line: "LineMarkers",
  pareto: "ColumnClustered",
} as const;

/** The first and last row of a block's figures, by their places; undefined where it has none. */
export function rowsOfBlock(
  above: readonly (ReportRow | null)[],
  block: string,
): { readonly first: number; readonly last: number } | undefined {
  const isOne = (row: ReportRow | null) => row?.block === block;
  const first = above.findIndex(isOne);
  return first < 0 ? undefined : { first, last: above.findLastIndex(isOne) };
}

/**
 * Draws the charts of a report beside all that was written. One that is there stays where a person moved it, and is
 * given the cells that its figures have by now.
 */
export async function drawCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: ReportSheet,
  above: readonly (ReportRow | null)[],
): Promise<void> {
  if (report.charts.length === 0) return;
  const known = report.charts.map((chart) => {
    const there = sheet.charts.getItemOrNullObject(chart.name);
    there.load("name");
    return { chart, there };
  });
  await context.sync();
  const left = widthOf(report) + FREE;
  for (const [at, { chart, there }] of known.entries()) {
    const rows = rowsOfBlock(above, chart.block);
    if (rows === undefined) {
      // Nothing to draw: axes without anything would be taken for a fault.
      if (!there.isNullObject) there.delete();
      continue;
    }
    const cells = (column: number, columns = 1) =>
      sheet.getRangeByIndexes(rows.first, column, rows.last - rows.first + 1, columns);
    const drawn = there.isNullObject
      ? addChart(sheet, chart, cells(chart.column), at, left)
      : there;
    fill(drawn, chart, cells);
  }
  await context.sync();
}

function addChart(
  sheet: Excel.Worksheet,
  chart: ReportChart,
  figures: Excel.Range,
  at: number,
  left: number,
): Excel.Chart {
  const made = sheet.charts.add(TYPES[chart.kind], figures, "Columns");
  made.name = chart.name;
  const top = 1 + at * (SIZE.rows + 1);
  made.setPosition(
    sheet.getCell(top, left),
    sheet.getCell(top + SIZE.rows - 1, left + SIZE.columns - 1),
  );
  if (chart.together === undefined) {
    made.legend.visible = false;
    return made;
  }
  const line = made.series.add(chart.together.heading);
  line.chartType = "LineMarkers";
  line.axisGroup = "Secondary";
  return made;
}

function fill(
  drawn: Excel.Chart,
  { title, heading, column, labels, together }: ReportChart,
  cells: (column: number, columns?: number) => Excel.Range,
): void {
  drawn.title.text = title;
  const series = [{ column, heading }, ...(together === undefined ? [] : [together])];
  for (const [at, each] of series.entries()) {
    const one = drawn.series.getItemAt(at);
    one.name = each.heading;
    one.setValues(cells(each.column));
    if (labels > 0) one.setXAxisValues(cells(0, labels));
  }
}
