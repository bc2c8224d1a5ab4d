import type { CellWrite, RowEdit, SheetEdit } from "../workbook/workbook.ts";
import { type Area, rangeAt } from "./area.ts";
import { cellRuns, rowSpan } from "./cell-run.ts";
import { type ColumnFormats, makeText, putFormatsBack } from "./column-format.ts";
import { type CopyPlan, copyRows, deleteRows, type InsertedRows, planCopies } from "./copy-rows.ts";
import { keptFormat } from "./kept-format.ts";
import { readSheetMerges } from "./merged-cells.ts";
import { mergesCovering } from "./merged-edit.ts";
import { readRuns } from "./read-runs.ts";
import { rowStretches, type Stretch } from "./row-visibility.ts";
import type { TakeBack } from "./run.ts";
import { writeRuns } from "./write-runs.ts";

/** What stood in a sheet before a change: all that it takes to put it back. */
export interface Before {
  readonly cells: readonly CellWrite[];
  readonly formats: ColumnFormats[];
  readonly merges: readonly Area[];
  /** Empties while they are deleted, so that what is tried again deletes no other. */
  readonly inserted: InsertedRows[];
}

/** A change with all that has to be known before anything is written. */
export interface EditPlan {
  readonly edit: Pick<SheetEdit, "textColumns" | "headerRow">;
  readonly writes: readonly CellWrite[];
  readonly stretches: readonly Stretch[];
  readonly copies: CopyPlan;
  readonly stood: Pick<Before, "cells" | "merges">;
  /** The rows of the edits that are left out because of a formula, or to keep merged cells. */
  readonly left: readonly number[];
}

const place = ({ row, column }: Pick<CellWrite, "row" | "column">): string => `${row}:${column}`;

/** Reads what a change will meet. */
export async function planEdit(
  context: Excel.RequestContext,
  id: string,
  edit: SheetEdit,
): Promise<EditPlan> {
  const sheet = context.workbook.worksheets.getItem(id);
  const standing = await readRuns(context, sheet, cellRuns(writesOf(edit.rows), []));
  const plain = new Map(standing.map((write) => [place(write), write]));
  const merged = await readSheetMerges(context, sheet);
  const isPlain = ({ row, cells }: RowEdit) =>
    cells.every(({ column }) => plain.has(place({ row, column }))) &&
    (edit.keepsMerges !== true || mergesCovering(merged, writesOf([{ row, cells }])).length === 0);
  const rows = edit.rows.filter(isPlain);
  const writes = writesOf(rows);
  const stood = new Map<string, CellWrite>();
  for (const write of writes) {
    const cell = plain.get(place(write));
    if (cell !== undefined) stood.set(place(write), cell);
  }
  const apart = mergesCovering(merged, writes);
  const whole = merged.filter((merge) => !apart.includes(merge));
  return {
    edit,
    writes: writes.map((each) => {
      const format = keptFormat(each.cell, stood.get(place(each))?.cell.format ?? null);
      return { ...each, cell: { ...each.cell, format } };
    }),
    stretches: await stretchesOf(context, sheet, writes),
    copies: await planCopies(context, sheet, rows, whole),
    stood: { cells: [...stood.values()], merges: apart },
    left: edit.rows.filter((each) => !isPlain(each)).map(({ row }) => row),
  };
}

/** Carries out a change and returns what stood there; what fails half-way is put back. */
export async function editSheet(
  context: Excel.RequestContext,
  id: string,
  { edit, writes, stretches, copies, stood }: EditPlan,
  onFailure: (takeBack: TakeBack) => void,
): Promise<Before> {
  const sheet = context.workbook.worksheets.getItem(id);
  const before: Before = { ...stood, formats: [], inserted: [] };
  onFailure((again) => putBack(again, id, before));
  for (const merge of before.merges) rangeAt(sheet, merge).unmerge();
  for (const column of edit.textColumns) {
    await makeText(context, sheet, column, edit.headerRow, before.formats);
  }
  await writeRuns(context, sheet, cellRuns(writes, stretches));
  await copyRows(context, sheet, copies, before.inserted);
  return before;
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
  const stretches = await stretchesOf(context, sheet, before.cells);
  await writeRuns(context, sheet, cellRuns(before.cells, stretches));
  for (const merge of before.merges) rangeAt(sheet, merge).merge();
  await context.sync();
}

function writesOf(rows: readonly Pick<RowEdit, "row" | "cells">[]): CellWrite[] {
  return rows.flatMap(({ row, cells }) => cells.map((cell) => ({ ...cell, row })));
}

async function stretchesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
): Promise<readonly Stretch[]> {
  const span = rowSpan(writes);
  return span === undefined ? [] : rowStretches(context, sheet, span.first, span.rows);
}
