import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";
import type { Placement } from "./placement.ts";

/** True when the sheet has all the columns' cells in a readable state, or does not have the columns. */
export function readable(columns: readonly string[], placement: Placement, cells: Row): boolean {
  return columns.every((key) => key in cells || !(key in placement.columns));
}

/** What stands in a column of a row, as text; empty where it is blank or can't be read. */
export function shown(ledger: Ledger, column: string, cells: Row): string {
  const value = cells[column];
  return value === undefined || value === null ? "" : (ledger.columns[column]?.show(value) ?? "");
}
