import type { CellWrite, ListChange } from "../workbook/workbook.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";
import { type Area, below, rangeAt, rightOf } from "./area.ts";
import { cellRuns } from "./cell-run.ts";
import { makeListColumn, offerAnswers } from "./make-list-column.ts";
import { isFiltered, loadFilters } from "./row-visibility.ts";
import type { TakeBack } from "./run.ts";
import { loadTables, type SheetTable, tableAreas } from "./sheet-tables.ts";
import { inSlices, SLICE_BYTES } from "./slices.ts";
import { planCells, type PlannedCells, writeCells } from "./write-cells.ts";
import { writeRuns } from "./write-runs.ts";

/** A change of a list, once it is known what it meets. */
export interface PlannedListChange {
  readonly change: ListChange;
  readonly cells: PlannedCells;
  /** The list's part of the sheet: its table, or all below the header row where somebody made a plain range of it. */
  readonly list: Area & { readonly id: string | null; readonly totals: boolean };
  /** Rows that go, each with those right below it that go too, from the top down. */
  readonly removed: { readonly row: number; rows: number }[];
  /** The index of the row where new ones begin: below the last that says something. */
  readonly free: number;
  /** True when something stands where rows, or columns, will come in. */
  readonly roomBelow: boolean;
  readonly roomRight: boolean;
  /** True once all is done but the removal, which is not taken back: done again, it goes on where it was. */
  written: boolean;
}

/** Reads what the change of a list will meet; throws `WorkbookFailure` for what a filter keeps from being done. */
export async function planListChange(
  context: Excel.RequestContext,
  id: string,
  change: ListChange,
): Promise<PlannedListChange> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRange(true);
  used.load("rowIndex, rowCount");
  const loaded = loadTables(sheet);
  await context.sync();
  const filters = loadFilters(sheet);
  const tables = await tableAreas(context, loaded);
  const filtered = isFiltered(filters);
  const list = listArea(change, tables, used.rowIndex + used.rowCount);
  const { widened, added } = change;
  const free = list.totals
    ? below(list) - 1
    : Math.max(list.row + 1, Math.min(below(list), used.rowIndex + used.rowCount));
  const beneath = rangeAt(sheet, { ...list, row: free, rows: Math.max(1, added.length) });
  const beside = rangeAt(sheet, { ...list, column: rightOf(list), columns: widened.length || 1 });
  const taken = [beneath, beside].map((range) => range.getUsedRangeOrNullObject(true));
  for (const range of taken) range.load("address");
  await context.sync();
  const roomBelow = added.length > 0 && (list.totals || taken[0]?.isNullObject === false);
  const roomRight = widened.length > 0 && taken[1]?.isNullObject === false;
  // Excel moves no cells within rows that are filtered.
  if (filtered && (roomBelow || roomRight)) throw new WorkbookFailure("filtered");
  const staying = filtered ? change.removed : [];
  const writes = staying.flatMap(({ row, otherwise }) =>
    otherwise.map((cell): CellWrite => ({ row, ...cell })),
  );
  const cells = await planCells(context, id, [...change.writes, ...writes]);
  const removed = filtered ? [] : together(change.removed.map(({ row }) => row));
  return { change, cells, list, removed, free, roomBelow, roomRight, written: false };
}

/** Carries a change of a list out; should it fail before rows go, what stood there comes back. */
export async function changeList(
  context: Excel.RequestContext,
  id: string,
  plan: PlannedListChange,
  onFailure: (takeBack: TakeBack) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  if (!plan.written) await write(context, id, plan, onFailure);
  onFailure(() => Promise.resolve());
  plan.written = true;
  await removeRows(context, sheet, plan);
}

async function write(
  context: Excel.RequestContext,
  id: string,
  plan: PlannedListChange,
  onFailure: (takeBack: TakeBack) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const { cells, list, change } = plan;
  const made = { columns: 0, rows: 0 };
  let putBack: TakeBack = () => Promise.resolve();
  onFailure(async (again) => {
    const same = again.workbook.worksheets.getItem(id);
    await putBack(again);
    if (made.rows > 0) {
      const columns = list.columns + made.columns;
      rangeAt(same, { ...list, row: plan.free, rows: made.rows, columns }).delete("Up");
    }
    if (made.columns > 0) {
      same.getRangeByIndexes(0, rightOf(list), 1, made.columns).getEntireColumn().delete("Left");
    }
    await again.sync();
  });
  await widen(context, sheet, plan);
  made.columns = change.widened.length;
  await writeCells(context, id, cells, (back) => {
    putBack = back;
  });
  for (const { column, made: asked } of change.reworded) {
    offerAnswers(sheet, { header: list.row, column }, asked, change.language);
  }
  await addRows(context, sheet, plan);
  await context.sync();
  made.rows = change.added.length;
}

/** Takes rows out from the bottom up; the list keeps one, if a blank one. */
async function removeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { removed, change, list, free }: PlannedListChange,
): Promise<void> {
  const columns = list.columns + change.widened.length;
  const going = removed.reduce((sum, { rows }) => sum + rows, 0);
  let left = free + change.added.length - list.row - 1;
  const keepsOne = going === left;
  await inSlices(removed.length, SLICE_BYTES, async () => {
    const last = removed.at(-1) ?? { row: 0, rows: 1 };
    const kept = Number(keepsOne && left === last.rows);
    const at = { column: list.column, columns, row: last.row - 1 };
    if (kept === 1) rangeAt(sheet, { ...at, rows: 1 }).clear("Contents");
    if (last.rows > kept) {
      rangeAt(sheet, { ...at, row: at.row + kept, rows: last.rows - kept }).delete("Up");
    }
    await context.sync();
    left -= last.rows;
    // Each that is gone is taken off the list: done again, it takes out no other.
    removed.pop();
    return SLICE_BYTES;
  });
}

async function widen(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { change: { widened, language }, list, roomRight }: PlannedListChange,
): Promise<void> {
  if (widened.length === 0) return;
  const first = rightOf(list);
  if (roomRight) {
    sheet.getRangeByIndexes(0, first, 1, widened.length).getEntireColumn().insert("Right");
  }
  for (const [index, column] of widened.entries()) {
    makeListColumn(sheet, { header: list.row, column: first + index }, column, language);
  }
  if (list.id !== null) {
    const wide = { ...list, columns: list.columns + widened.length };
    sheet.tables.getItem(list.id).resize(rangeAt(sheet, wide));
  }
  await context.sync();
}

async function addRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { change: { added, widened }, list, free, roomBelow }: PlannedListChange,
): Promise<void> {
  if (added.length === 0) return;
  const columns = list.columns + widened.length;
  if (roomBelow) {
    rangeAt(sheet, { ...list, row: free, rows: added.length, columns }).insert("Down");
    await context.sync();
  }
  const writes = added.flatMap((cells, index) =>
    cells.map((cell): CellWrite => ({ row: free + index + 1, ...cell })),
  );
  const rows = [{ row: free, rows: added.length, hidden: false, filtered: false }];
  await writeRuns(context, sheet, cellRuns(writes, rows));
  // Rows that come in above the totals make the table grow by themselves.
  if (list.id !== null && !list.totals) {
    const long = { ...list, columns, rows: Math.max(list.rows, free + added.length - list.row) };
    sheet.tables.getItem(list.id).resize(rangeAt(sheet, long));
    await context.sync();
  }
}

function listArea(
  { headerRow, firstColumn, width }: ListChange,
  tables: readonly SheetTable[],
  end: number,
): PlannedListChange["list"] {
  const header = headerRow - 1;
  const table = tables.find(({ row, column }) => row === header && column === firstColumn);
  if (table !== undefined) return table;
  const rows = Math.max(end, headerRow + 1) - header;
  return { id: null, row: header, column: firstColumn, rows, columns: width, totals: false };
}

/** Rows next to each other as one, from the top down. */
function together(rows: readonly number[]): { readonly row: number; rows: number }[] {
  const runs: { readonly row: number; rows: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}
