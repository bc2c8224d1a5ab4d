import type { Grid } from "../../shared/reading/grid.ts";
import type { SheetSnapshot } from "../workbook/workbook.ts";
import type { Area } from "./area.ts";
import { loadPlaces, placeOfLedger } from "./ledger-area.ts";
import { readSheetMerges } from "./merged-cells.ts";
import { readGrid } from "./read-grid.ts";
import { hiddenRowCount, rowStretches } from "./row-visibility.ts";

/** What was read of a sheet. */
export interface ReadSheet extends Pick<SheetSnapshot, "sheet" | "grid" | "hiddenRows"> {
  readonly merged: readonly Area[];
}

/** The ledger's part of a sheet as it stands now, hidden rows too; shares with what was read of it `before` what still stands there. */
export async function readSheet(
  context: Excel.RequestContext,
  id: string,
  before?: Grid,
): Promise<ReadSheet> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load("id, name");
  const places = loadPlaces(sheet);
  await context.sync();
  const area = await placeOfLedger(context, places);
  const reference = { id: sheet.id, name: sheet.name };
  if (area === undefined) return { sheet: reference, grid: null, hiddenRows: 0, merged: [] };
  const stretches = await rowStretches(context, sheet, area.row, area.rows);
  const merged = await readSheetMerges(context, sheet);
  const grid = await readGrid(context, sheet, area, merged, before);
  return { sheet: reference, grid, hiddenRows: hiddenRowCount(stretches), merged };
}
