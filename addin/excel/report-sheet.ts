import type { ReportSheet, SheetRef } from "../workbook/workbook.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";
import { recall } from "./memory.ts";
import { blockDigest } from "./report-digest.ts";
import { blockKey, rememberedBlock, type ReportBlock, widthOf } from "./report-block.ts";
import { isFiltered, loadFilters } from "./row-visibility.ts";
import { bytesOf, inSlices } from "./slices.ts";

type Values = readonly (readonly (string | number | boolean)[])[];

/** The sheet that a report was written to, as it stands now. */
export interface KeptReport {
  readonly sheet: SheetRef;
  readonly block: ReportBlock;
  /** How many rows and columns the table has by now. */
  readonly lines: number;
  readonly columns: number;
  /** By what its lines are known, in the order in which they stand. */
  readonly ids: readonly string[];
  /** True when what was written is not what stands there. */
  readonly typedInto: boolean;
  /** Whether something stands beside a row, by its index. */
  readonly noted: (row: number) => boolean;
}

/**
 * The sheet that a report was written to: by its id when it was renamed, by its name when the workbook was opened
 * again and ids are new. One whose first line says something else is somebody's own by now, and is left alone.
 * Undefined when there is none. Throws `WorkbookFailure` while rows of it are filtered out.
 */
export async function keptReport(
  context: Excel.RequestContext,
  report: ReportSheet,
): Promise<KeptReport | undefined> {
  const block = rememberedBlock(await recall(context, blockKey(report)));
  if (block === undefined || block.columns !== report.columns.length) return undefined;
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  await context.sync();
  const { id, name } = block.sheet;
  const sheets = worksheets.items;
  const sheet =
    sheets.find((one) => one.id === id && one.name === name) ??
    sheets.find((one) => one.name === name) ??
    sheets.find((one) => one.id === id);
  if (sheet === undefined) return undefined;
  const first = sheet.getCell(0, 0);
  first.load("values");
  const filters = loadFilters(sheet);
  const table = sheet.tables.getItemOrNullObject(report.table);
  const body = table.getDataBodyRange();
  body.load("rowIndex, rowCount, columnCount");
  const used = sheet.getUsedRange(true);
  used.load("columnIndex, columnCount");
  table.load("name");
  await context.sync();
  const [[line] = []] = first.values as unknown[][]; // any in Office.js
  if (line !== block.title) return undefined;
  // Neither clearing nor writing reaches filtered rows safely, and old figures among new ones mislead.
  if (isFiltered(filters)) throw new WorkbookFailure("filtered");
  const isTable = !table.isNullObject && body.rowIndex === block.above.length + 1;
  const lines = isTable ? body.rowCount : block.lines;
  const rows = block.above.length + 1 + lines;
  const { columns, width = columns } = block;
  const wide = Math.max(width, widthOf(report), used.columnIndex + used.columnCount);
  const all = await readFormulas(context, sheet, rows, wide);
  const head = block.above.length;
  const isNoted = (row: number, from: number, to?: number) =>
    all[row]?.slice(from, to).some((value) => value !== "") ?? false;
  // Figures of another make would come to stand on what a person wrote beside them.
  if (block.above.some((_key, row) => isNoted(row, width, widthOf(report)))) return undefined;
  const above = all.slice(0, head).map((cells) => cells.slice(0, width));
  const ofLines = all.slice(head + 1).map((cells) => cells.slice(0, columns));
  return {
    sheet: { id: sheet.id, name: sheet.name },
    block,
    lines,
    columns: isTable ? body.columnCount : block.columns,
    ids: ofLines.map((cells) => String(cells.at(-1) ?? "")),
    typedInto: (!table.isNullObject && !isTable) || blockDigest(above, ofLines) !== block.digest,
    noted: (row) => isNoted(row, row < head ? width : columns),
  };
}

async function readFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: number,
  columns: number,
): Promise<Values> {
  const read: (string | number | boolean)[][] = [];
  await inSlices(rows, columns * 12, async (first, count) => {
    const range = sheet.getRangeByIndexes(first, 0, count, columns);
    range.load("formulas");
    await context.sync();
    const formulas = range.formulas as (string | number | boolean)[][]; // any in Office.js
    read.push(...formulas);
    return bytesOf(formulas);
  });
  return read;
}
