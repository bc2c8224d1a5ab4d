import type { CellWrite, RowEdit } from "../workbook/workbook.ts";
import { type Area, areaOf, below, loadPlace, rangeAt, rightOf } from "./area.ts";
import { cellRuns } from "./cell-run.ts";
import { readRuns } from "./read-runs.ts";
import { loadTables, type SheetTable, tableAreas } from "./sheet-tables.ts";
import { inSlices, SLICE_BYTES } from "./slices.ts";
import { writeRuns } from "./write-runs.ts";

/** Rows that were inserted: an index and a count, as they lie when all of them are in. */
export interface InsertedRows {
  readonly row: number;
  readonly rows: number;
}

/** What lay around the rows before any was inserted. */
interface Surroundings {
  readonly used: Area;
  readonly merged: readonly Area[];
  readonly tables: readonly SheetTable[];
}

const NOTHING: Surroundings = {
  used: { row: 0, column: 0, rows: 1, columns: 1 },
  merged: [],
  tables: [],
};

/** Whether the new rows are shown is known to Excel alone. */
const ONE_BY_ONE = [{ row: 0, rows: Infinity, hidden: true, filtered: true }];

/** Copies of rows with all that has to be known before any is inserted. */
export interface CopyPlan {
  readonly copied: readonly RowEdit[];
  readonly around: Surroundings;
  /** The cells, `row:column`, whose formula comes along and stays. */
  readonly formulas: ReadonlySet<string>;
}

/** Reads what copies of rows will meet; `merged` are the areas that are merged by then. */
export async function planCopies(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  edits: readonly RowEdit[],
  merged: readonly Area[],
): Promise<CopyPlan> {
  const copied = edits
    .filter(({ copies }) => copies.length > 0)
    .toSorted((one, other) => other.row - one.row);
  if (copied.length === 0) return { copied, around: NOTHING, formulas: new Set() };
  const around = await surroundings(context, sheet, merged);
  const cells = copied.flatMap(({ row, copies }) => {
    const parts = partsToCopy(around, row - 1);
    return [...new Set(copies.flat().map(({ column }) => column))]
      .filter((column) => parts.some((part) => column >= part.column && column < rightOf(part)))
      .map((column) => ({ row, column, cell: { value: "", format: null } }));
  });
  const plain = await readRuns(context, sheet, cellRuns(cells, []));
  const formulas = new Set(cells.map(place));
  for (const cell of plain) formulas.delete(place(cell));
  return { copied, around, formulas };
}

const place = ({ row, column }: Pick<CellWrite, "row" | "column">): string => `${row}:${column}`;

/**
 * Inserts copies of rows below them; `inserted` fills with what has happened, also when the rest
 * fails. A table whose last row is copied grows. A copy has no part in the merged cells of its row.
 */
export async function copyRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { copied, around, formulas }: CopyPlan,
  inserted: InsertedRows[],
): Promise<void> {
  if (copied.length === 0) return;
  // From the bottom up, so that the rows further up stay where they are, and one at a time, so that
  // it is known what happened when the next one fails.
  await inSlices(copied.length, SLICE_BYTES, async (at) => {
    const { row = 0, copies = [] } = copied[at] ?? {};
    sheet.getRangeByIndexes(row, 0, copies.length, 1).getEntireRow().insert("Down");
    await context.sync();
    for (const [index, each] of inserted.entries()) {
      inserted[index] = { ...each, row: each.row + copies.length };
    }
    inserted.push({ row, rows: copies.length });
    return SLICE_BYTES;
  });
  for (const table of around.tables) growTable(sheet, table, copied);
  const writes: CellWrite[] = [];
  for (const [at, { row, copies }] of copied.entries()) {
    const first = inserted[at]?.row ?? 0;
    for (const part of partsToCopy(around, row - 1)) {
      const target = { ...part, row: first, rows: copies.length };
      rangeAt(sheet, target).copyFrom(rangeAt(sheet, { ...part, row: first - 1 }), "Formulas");
    }
    for (const [below, cells] of copies.entries()) {
      for (const cell of cells) {
        if (!formulas.has(place({ row, column: cell.column }))) {
          writes.push({ ...cell, row: first + below + 1 });
        }
      }
    }
  }
  await context.sync();
  await writeRuns(context, sheet, cellRuns(writes, ONE_BY_ONE));
}

/** Deletes inserted rows from the bottom up, one at a time, and takes each off the list that is gone. */
export async function deleteRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  inserted: InsertedRows[],
): Promise<void> {
  inserted.sort((one, other) => one.row - other.row);
  await inSlices(inserted.length, SLICE_BYTES, async () => {
    const { row, rows } = inserted.at(-1) ?? { row: 0, rows: 1 };
    sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().delete("Up");
    await context.sync();
    inserted.pop();
    return SLICE_BYTES;
  });
}

async function surroundings(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  merged: readonly Area[],
): Promise<Surroundings> {
  const range = sheet.getUsedRange(true);
  loadPlace(range);
  const loaded = loadTables(sheet);
  await context.sync();
  return { used: areaOf(range), merged, tables: await tableAreas(context, loaded) };
}

/** Rows that come in above the last one of a table make it grow by themselves; those below it don't. */
function growTable(sheet: Excel.Worksheet, table: SheetTable, copied: readonly RowEdit[]): void {
  const last = copied.find(({ row }) => row === below(table) && !table.totals);
  if (last === undefined) return;
  const more = copied
    .filter(({ row }) => row > table.row && row <= below(table))
    .reduce((sum, { copies }) => sum + copies.length, 0);
  const above = copied
    .filter(({ row }) => row <= table.row)
    .reduce((sum, { copies }) => sum + copies.length, 0);
  const grown = { ...table, row: table.row + above, rows: table.rows + more };
  sheet.tables.getItem(table.id).resize(rangeAt(sheet, grown));
}

/** The row without the columns in which it belongs to a merged cell. */
function partsToCopy({ used, merged }: Surroundings, row: number): Area[] {
  const { column, columns } = used;
  const line = { row, column, rows: 1, columns };
  const inRow = merged.filter((merge) => merge.row <= row && row < below(merge));
  const parts: Area[] = [];
  let from = column;
  for (const merge of inRow.toSorted((one, other) => one.column - other.column)) {
    if (merge.column > from) parts.push({ ...line, column: from, columns: merge.column - from });
    from = Math.max(from, rightOf(merge));
  }
  const end = column + columns;
  if (from < end) parts.push({ ...line, column: from, columns: end - from });
  return parts;
}
