import { areaOf, below, loadPlace } from "./area.ts";
import { ledgerArea, ledgerTable } from "./ledger-area.ts";
import { loadTables, tableAreas } from "./sheet-tables.ts";

/** Takes rows out of the ledger's part of a sheet, as Excel numbers them; the rows below move up. */
export async function removeRows(
  context: Excel.RequestContext,
  id: string,
  rows: readonly number[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  const loaded = loadTables(sheet);
  await context.sync();
  if (used.isNullObject) return;
  const tables = await tableAreas(context, loaded);
  const table = ledgerTable(tables);
  const { column, columns } = ledgerArea(areaOf(used), tables);
  const inBody = table === undefined ? 0 : below(table) - Number(table.totals) - (table.row + 1);
  // From the bottom up: a row that goes changes the numbers of those below it.
  for (const [index, row] of rows.toSorted((a, b) => b - a).entries()) {
    const cells = sheet.getRangeByIndexes(row - 1, column, 1, columns);
    // A table keeps one row, if a blank one.
    if (index + 1 === inBody) cells.clear("Contents");
    else cells.delete("Up");
  }
  await context.sync();
}
