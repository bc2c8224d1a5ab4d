import type { CellWrite, RowEdit, SheetEdit } from "../workbook/workbook.ts";
import { type Area, rangeAt } from "./area.ts";
import { cellRuns, rowSpan } from "./cell-run.ts";
import { type ColumnFormats, makeText, putFormatsBack } from "./column-format.ts";
import { copyRows, deleteRows, type InsertedRows } from "./copy-rows.ts";
import { keptFormat } from "./kept-format.ts";
import { mergesCovering } from "./merged-edit.ts";
import { readRuns } from "./read-runs.ts";
import { rowStretches } from "./row-visibility.ts";
import { writeRuns } from "./write-runs.ts";

/** What stood in a sheet before a change: all that it takes to put it back. */
export interface Before {
  readonly cells: readonly CellWrite[];
  readonly formats: ColumnFormats[];
  readonly merges: Area[];
  readonly inserted: InsertedRows[];
}

const place = ({ row, column }: Pick<CellWrite, "row" | "column">): string => `${row}:${column}`;

/** Carries out a change and returns what stood there; what fails half-way is put back before it is thrown. */
export async function editSheet(
  context: Excel.RequestContext,
  id: string,
  edit: SheetEdit,
): Promise<{ readonly left: number; readonly before: Before }> {
  const sheet = context.workbook.worksheets.getItem(id);
  const plain = new Map(
    (await standing(context, sheet, writesOf(edit.rows))).map((write) => [place(write), write]),
  );
  const rows = edit.rows.filter(({ row, cells }) =>
    cells.every(({ column }) => plain.has(place({ row, column }))),
  );
  const writes = writesOf(rows);
  const stood = new Map<string, CellWrite>();
  for (const write of writes) {
    const cell = plain.get(place(write));
    if (cell !== undefined) stood.set(place(write), cell);
  }
  const before: Before = { cells: [...stood.values()], formats: [], merges: [], inserted: [] };
  try {
    before.merges.push(...(await mergesCovering(context, sheet, writes)));
    for (const merge of before.merges) rangeAt(sheet, merge).unmerge();
    for (const column of edit.textColumns) {
      before.formats.push(...(await makeText(context, sheet, column, edit.headerRow)));
    }
    await write(
      context,
      sheet,
      writes.map((each) => {
        const format = keptFormat(each.cell, stood.get(place(each))?.cell.format ?? null);
        return { ...each, cell: { ...each.cell, format } };
      }),
    );
    await copyRows(context, sheet, rows, before.inserted);
  } catch (error) {
    // Half of it may be done and its caller will not know: put that back, then say what failed first.
    await putBack(context, id, before).catch(() => undefined);
    throw error;
  }
  return { left: edit.rows.length - rows.length, before };
}

/** Puts back what stood in a sheet before a change: inserted rows go, then formats, contents and merges return. */
export async function putBack(
  context: Excel.RequestContext,
  id: string,
  before: Before,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  await deleteRows(context, sheet, before.inserted);
  await putFormatsBack(context, sheet, before.formats);
  await write(context, sheet, before.cells);
  for (const merge of before.merges) rangeAt(sheet, merge).merge();
  await context.sync();
}

function writesOf(rows: readonly RowEdit[]): CellWrite[] {
  return rows.flatMap(({ row, cells }) => cells.map((cell) => ({ ...cell, row })));
}

async function standing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
): Promise<readonly CellWrite[]> {
  return readRuns(context, sheet, cellRuns(writes, []));
}

async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
): Promise<void> {
  const span = rowSpan(writes);
  if (span === undefined) return;
  const stretches = await rowStretches(context, sheet, span.first, span.rows);
  await writeRuns(context, sheet, cellRuns(writes, stretches));
}
