import { type Area, areaOf, below, loadPlace } from "./area.ts";
import { loadTables, type TableArea, tableAreas } from "./sheet-tables.ts";

/** A table of one or two columns is a list to choose from, not a ledger. */
const LEDGER_COLUMNS = 3;

/** The table that holds the ledger: the one with most rows; undefined when the sheet has none. */
export function ledgerTable<T extends TableArea>(tables: readonly T[]): T | undefined {
  return tables
    .filter(({ columns }) => columns >= LEDGER_COLUMNS)
    .reduce<T | undefined>(
      (most, table) => (table.rows > (most?.rows ?? 0) ? table : most),
      undefined,
    );
}

/** What has to be loaded of a sheet to find the ledger in it. */
export interface LoadedPlaces {
  readonly used: Excel.Range;
  readonly tables: Excel.TableCollection;
}

/** Loads what is used of a sheet, and its tables; `placeOfLedger` takes it after the next sync. */
export function loadPlaces(sheet: Excel.Worksheet): LoadedPlaces {
  const used = sheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  return { used, tables: loadTables(sheet) };
}

/** The ledger's part of a sheet; undefined when the sheet is empty. */
export async function placeOfLedger(
  context: Excel.RequestContext,
  { used, tables }: LoadedPlaces,
): Promise<Area | undefined> {
  return used.isNullObject
    ? undefined
    : ledgerArea(areaOf(used), await tableAreas(context, tables));
}

/**
 * The ledger's part of a sheet: with a table its columns, from the top of what is used (a second
 * header row may stand above it) to its last row without totals; else everything that is used.
 */
export function ledgerArea(used: Area, tables: readonly TableArea[]): Area {
  const table = ledgerTable(tables);
  if (table === undefined) return used;
  const row = Math.min(used.row, table.row);
  const end = Math.min(below(used), below(table) - (table.totals ? 1 : 0));
  return { row, column: table.column, rows: end - row, columns: table.columns };
}
