import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";

/** Says of columns that rules read whether none of them is unreadable in a row; undefined where nothing is. */
export function knownBeside(
  unreadable: readonly string[],
): ((columns: readonly string[]) => boolean) | undefined {
  if (unreadable.length === 0) return undefined;
  return (columns) => !unreadable.some((column) => columns.includes(column));
}

/** What stands in a column of a row, as text; empty where it is blank or can't be read. */
export function shown(ledger: Ledger, column: string, cells: Row): string {
  const value = cells[column];
  return value === undefined || value === null ? "" : (ledger.columns[column]?.show(value) ?? "");
}
