import { type Area, below } from "./area.ts";

/** A table of a sheet: where it is with its header, and whether its last row is a totals row. */
export interface TableArea extends Area {
  readonly totals: boolean;
}

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
