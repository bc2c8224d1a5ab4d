import type { ReportChart, ReportRow } from "../../shared/reports/sheet/report-rows.ts";
import { CHART_ROWS, chartRow } from "../workbook/chart-room.ts";
import type { ReportSheet } from "../workbook/workbook.ts";
import { widthOf } from "./report-block.ts";

/** How wide a chart is at least that nobody has moved, in points, and a column of which nothing is known. */
const WIDTH = 400;
const COLUMN_WIDTH = 60;
/** So many columns stay free before a chart beside the figures. */
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
 * Draws the charts of a report on the rows that are left to them, side by side. One that is there stays where a person moved it, and is
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
  const room = above.findIndex((row) => row?.key === chartRow(0));
  const row = room < 0 ? 1 : room;
  let column = room < 0 ? widthOf(report) + FREE : 0;
  for (const { chart, there } of known) {
    const rows = rowsOfBlock(above, chart.block);
    if (rows === undefined) {
      // Nothing to draw: axes without anything would be taken for a fault.
      if (!there.isNullObject) there.delete();
      continue;
    }
    const cells = (column: number, columns = 1) =>
      sheet.getRangeByIndexes(rows.first, column, rows.last - rows.first + 1, columns);
    const place = { row, column, last: lastColumn(report, column) };
    column = place.last + 1;
    const drawn = there.isNullObject ? addChart(sheet, chart, cells(chart.column), place) : there;
    fill(drawn, chart, cells);
  }
  await context.sync();
}

/** The column with which a chart that begins at one is wide enough. */
function lastColumn({ columns }: ReportSheet, from: number): number {
  let wide = 0;
  for (let at = from; ; at += 1) {
    wide += columns[at]?.width ?? COLUMN_WIDTH;
    if (wide >= WIDTH) return at;
  }
}

function addChart(
  sheet: Excel.Worksheet,
  chart: ReportChart,
  figures: Excel.Range,
  { row, column, last }: { readonly row: number; readonly column: number; readonly last: number },
): Excel.Chart {
  const made = sheet.charts.add(TYPES[chart.kind], figures, "Columns");
  made.name = chart.name;
  // A row stays free below.
  made.setPosition(sheet.getCell(row, column), sheet.getCell(row + CHART_ROWS - 2, last));
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
