import type { SheetSnapshot } from "../actions/workbook.ts";
import { areaOf, loadPlace } from "./area.ts";
import { ledgerArea } from "./ledger-area.ts";
import { readGrid } from "./read-grid.ts";
import { hiddenRowCount, rowStretches } from "./row-visibility.ts";
import { loadTables, tableAreas } from "./sheet-tables.ts";

/** The ledger's part of a sheet as it stands now, hidden rows too. */
export async function readSheet(
  context: Excel.RequestContext,
  id: string,
): Promise<Pick<SheetSnapshot, "sheet" | "grid" | "hiddenRows">> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load("id, name");
  const used = sheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  const loaded = loadTables(sheet);
  await context.sync();
  const reference = { id: sheet.id, name: sheet.name };
  if (used.isNullObject) return { sheet: reference, grid: null, hiddenRows: 0 };
  const area = ledgerArea(areaOf(used), await tableAreas(context, loaded));
  const stretches = await rowStretches(context, sheet, area.row, area.rows);
  const grid = await readGrid(context, sheet, area);
  return { sheet: reference, grid, hiddenRows: hiddenRowCount(stretches) };
}
