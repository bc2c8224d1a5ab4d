import type { Table } from "../ledger.ts";
import type { Row } from "../row.ts";

declare const whole: unique symbol;

/** A row with every column of its ledger present, blank ones as null. What asks for one copies none. */
export type WholeRow = Row & { readonly [whole]: true };

/** The row with every column present: what a sheet or a request left out stands as null. */
export function wholeRow(table: Pick<Table, "blank" | "keys">, cells: Row): WholeRow {
  const row: Record<string, unknown> = { ...table.blank };
  for (const key of table.keys) {
    const value = cells[key];
    if (value !== undefined && value !== null) row[key] = value;
  }
  return row as WholeRow; // the mark is for the compiler alone
}
