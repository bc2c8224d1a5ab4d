import type { ReportSheet, SheetRef } from "../workbook/workbook.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";
import { recall } from "./memory.ts";
import { blockDigest } from "./report-digest.ts";
import { blockKey, rememberedBlock, type ReportBlock } from "./report-block.ts";
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
  const written = await readFormulas(context, sheet, { rows, from: 0, columns: block.columns });
  const beside = used.columnIndex + used.columnCount - block.columns;
  const notes =
    beside > 0
      ? await readFormulas(context, sheet, { rows, from: block.columns, columns: beside })
      : [];
  const ofLines = written.slice(block.above.length + 1);
  return {
    sheet: { id: sheet.id, name: sheet.name },
    block,
    lines,
    columns: isTable ? body.columnCount : block.columns,
    ids: ofLines.map((cells) => String(cells.at(-1) ?? "")),
    typedInto:
      (!table.isNullObject && !isTable) ||
      blockDigest(written.slice(0, block.above.length), ofLines) !== block.digest,
    noted: (row) => notes[row]?.some((value) => value !== "") ?? false,
  };
}

async function readFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  {
    rows,
    from,
    columns,
  }: { readonly rows: number; readonly from: number; readonly columns: number },
): Promise<Values> {
  const read: (string | number | boolean)[][] = [];
  await inSlices(rows, columns * 12, async (first, count) => {
    const range = sheet.getRangeByIndexes(first, from, count, columns);
    range.load("formulas");
    await context.sync();
    const formulas = range.formulas as (string | number | boolean)[][]; // any in Office.js
    read.push(...formulas);
    return bytesOf(formulas);
  });
  return read;
}
