import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { ReportRow } from "../../shared/reports/sheet/report-rows.ts";
import { columnLetters } from "../../shared/text/column-letters.ts";
import type { ReportSheet, SheetRef } from "../workbook/workbook.ts";
import { writeAbove } from "./report-above.ts";
import { drawCharts } from "./report-charts.ts";
import { assignedValue } from "./keep-text.ts";
import { remember } from "./memory.ts";
import { setUpPrinting } from "./print-setup.ts";
import { removeSheetNamed } from "./remove-sheet.ts";
import { blockKey, type ReportBlock, widthOf } from "./report-block.ts";
import { blockDigest } from "./report-digest.ts";
import type { ReportPlan } from "./report-plan.ts";
import { makeRoom, resizeTable } from "./report-room.ts";
import type { TakeBack } from "./run.ts";
import { freeSheetName } from "../../shared/text/sheet-name.ts";
import { bytesOf, inSlices } from "./slices.ts";

type Line = ReportSheet["lines"][number];

type OnFailure = (takeBack: TakeBack) => void;

/** Writes a report as it was planned, in the place of the one before, and shows it. */
export async function writeReport(
  context: Excel.RequestContext,
  report: ReportSheet,
  { kept, above, lines }: ReportPlan,
  onFailure: OnFailure,
): Promise<SheetRef> {
  const sheet =
    kept === null
      ? await newSheet(context, report, onFailure)
      : context.workbook.worksheets.getItem(kept.sheet.id);
  if (kept !== null)
    await makeRoom(context, sheet, report, { kept, above, lines: lines.length }, onFailure);
  return fill(context, report, {
    sheet,
    above: above.rows,
    lines,
    columns: kept?.columns ?? report.columns.length,
  });
}

/** Where everything of a report comes to stand in its sheet. */
interface Place {
  readonly sheet: Excel.Worksheet;
  readonly above: readonly (ReportRow | null)[];
  readonly lines: ReportPlan["lines"];
  /** How many columns the table has, with those that a person added. */
  readonly columns: number;
}

/** A new sheet; the table of the same name in the one before has another from now on. */
async function newSheet(
  context: Excel.RequestContext,
  report: ReportSheet,
  onFailure: OnFailure,
): Promise<Excel.Worksheet> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  await context.sync();
  const name = freeSheetName(
    report.name,
    worksheets.items.map((sheet) => sheet.name),
  );
  onFailure((again) => removeSheetNamed(again, name));
  const other = tables.items.find(
    (table) => table.name.toLowerCase() === report.table.toLowerCase(),
  );
  if (other !== undefined) other.name = `${report.table}_${worksheets.items.length}`;
  const sheet = worksheets.add(name);
  sheet.load("id, name");
  await context.sync();
  return sheet;
}

/** Writes everything where it is to stand: the table first, for the figures are formulas over it. */
async function fill(
  context: Excel.RequestContext,
  report: ReportSheet,
  { sheet, above, lines, columns }: Place,
): Promise<SheetRef> {
  const top = above.length;
  const rows = Math.max(1, lines.length);
  writeHeader(sheet, report, top);
  await writeLines(context, sheet, report, { top, lines });
  const table = sheet.tables.getItemOrNullObject(report.table);
  table.load("name");
  sheet.load("id, name");
  await context.sync();
  if (table.isNullObject) {
    const made = sheet.tables.add(sheet.getRangeByIndexes(top, 0, rows + 1, columns), true);
    made.name = report.table;
    made.style = "TableStyleLight9";
  } else resizeTable(sheet, table, { top, lines: rows, columns });
  await context.sync();
  const width = widthOf(report);
  const written = writeAbove(sheet, above, width);
  await nameFigures(context, sheet, report, above);
  await drawCharts(context, sheet, report, above);
  setUpPrinting(sheet, { firstRow: top, rows: 1, columns: report.printed });
  const reference = { id: sheet.id, name: sheet.name };
  const block: ReportBlock = {
    sheet: reference,
    title: String(report.above[0]?.cells[0]?.value ?? ""),
    above: above.map((row) => row?.key ?? null),
    lines: rows,
    columns: report.columns.length,
    width,
    digest: blockDigest(
      written,
      lines.map((line) => line ?? []),
    ),
  };
  remember(context, blockKey(report), block);
  sheet.activate();
  sheet.getCell(0, 0).select();
  await context.sync();
  return reference;
}

function writeHeader(sheet: Excel.Worksheet, { columns }: ReportSheet, top: number): void {
  const header = sheet.getRangeByIndexes(top, 0, 1, columns.length);
  header.numberFormat = [columns.map(() => TEXT_FORMAT)];
  header.values = [columns.map(({ heading }) => heading)];
  header.format.font.bold = true;
  for (const [index, { width }] of columns.entries())
    sheet.getRangeByIndexes(top, index, 1, 1).format.columnWidth = width;
}

async function writeLines(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { columns }: ReportSheet,
  { top, lines }: { readonly top: number; readonly lines: readonly (Line | null)[] },
): Promise<void> {
  const formats = columns.map(({ format }) => format);
  const rows: readonly (Line | null)[] = lines.length === 0 ? [null] : lines;
  for (const [index, format] of formats.entries())
    sheet.getRangeByIndexes(top + 1, index, rows.length, 1).numberFormat = [[format]];
  await inSlices(rows.length, bytesOf(rows[0] ?? formats), async (first, count) => {
    const values = rows
      .slice(first, first + count)
      .map((line) =>
        formats.map((format, index) => assignedValue({ value: line?.[index] ?? "", format })),
      );
    sheet.getRangeByIndexes(top + 1 + first, 0, count, columns.length).values = values;
    await context.sync();
    return bytesOf(values);
  });
}

/** Has the names of figures point to where they stand now; formulas that use them go on. */
async function nameFigures(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { names, above: rows }: ReportSheet,
  above: readonly (ReportRow | null)[],
): Promise<void> {
  const known = context.workbook.names;
  known.load("items/name");
  await context.sync();
  const places = new Map(above.map((row, at) => [row?.key ?? null, at]));
  for (const { name, row, column } of names) {
    const at = places.get(rows[row]?.key ?? null);
    if (at === undefined) continue;
    const item = known.items.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const address = `$${columnLetters(column)}$${at + 1}`;
    const formula = `='${sheet.name.replaceAll("'", "''")}'!${address}`;
    if (item === undefined) known.add(name, formula);
    else item.formula = formula;
  }
}
