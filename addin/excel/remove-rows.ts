import { WorkbookFailure } from "../workbook/workbook-failure.ts";
import { areaOf, below, loadPlace } from "./area.ts";
import { ledgerArea, ledgerTable } from "./ledger-area.ts";
import { loadTables, tableAreas } from "./sheet-tables.ts";
import { isFiltered, loadFilters } from "./row-visibility.ts";
import { inSlices, SLICE_BYTES } from "./slices.ts";

/** Rows that are to go, with the columns of the ledger's part of their sheet. */
export interface RowsToRemove {
  readonly column: number;
  readonly columns: number;
  /** From the top down, as Excel numbers them; the last one goes first, so that the others keep their numbers. */
  readonly rows: number[];
  /** True when they are all rows of a table: it keeps one, if a blank one. */
  readonly keepsOne: boolean;
}

/**
 * Reads what the removal of rows will meet. Excel moves no cells within rows that are filtered: throws
 * `WorkbookFailure` before anything is done, for a filter is the person's own.
 */
export async function planRemoval(
  context: Excel.RequestContext,
  id: string,
  rows: readonly number[],
): Promise<RowsToRemove> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  const loaded = loadTables(sheet);
  await context.sync();
  if (used.isNullObject) return { column: 0, columns: 1, rows: [], keepsOne: false };
  const tables = await tableAreas(context, loaded);
  const filters = loadFilters(sheet);
  await context.sync();
  if (isFiltered(filters)) throw new WorkbookFailure("filtered");
  const table = ledgerTable(tables);
  const { column, columns } = ledgerArea(areaOf(used), tables);
  const inBody = table && below(table) - Number(table.totals) - (table.row + 1);
  const sorted = rows.toSorted((a, b) => a - b);
  return { column, columns, rows: sorted, keepsOne: sorted.length === inBody };
}

/**
 * Takes rows out of the ledger's part of a sheet; the rows below them move up. One at a time, and each
 * that is gone is taken off the list: when the next one fails, doing it again takes out no other.
 */
export async function removeRows(
  context: Excel.RequestContext,
  id: string,
  { column, columns, rows, keepsOne }: RowsToRemove,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  await inSlices(rows.length, SLICE_BYTES, async () => {
    const cells = sheet.getRangeByIndexes((rows.at(-1) ?? 1) - 1, column, 1, columns);
    if (keepsOne && rows.length === 1) cells.clear("Contents");
    else cells.delete("Up");
    await context.sync();
    rows.pop();
    return SLICE_BYTES;
  });
}
