import type { Table } from "../ledger.ts";
import type { Row } from "../row.ts";
import { isGone } from "../privacy/erased.ts";
import { maskNumbers } from "../privacy/mask-numbers.ts";
import { mask } from "../privacy/mask.ts";

/**
 * The cells as anybody may see them: personal and sensitive ones masked, and in free text the numbers of people; blank
 * and absent ones as they are.
 */
export function maskCells(table: Pick<Table, "columns">, cells: Row): Row {
  const shown: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(cells)) {
    shown[key] =
      value === null || isGone(value)
        ? value
        : !isPublic(table, key)
          ? masked(value)
          : table.columns[key]?.freeText === true && typeof value === "string"
            ? maskNumbers(value)
            : value;
  }
  return shown;
}

/** Whether cells say something that nobody sees once they are masked. */
export function saysMoreThanMasked(table: Pick<Table, "columns">, cells: Row): boolean {
  const shown = maskCells(table, cells);
  return Object.keys(cells).some((key) => shown[key] !== cells[key]);
}

const masked = (value: unknown): string => (typeof value === "string" ? mask(value) : "*");

// A cell that the table does not know is nobody's to show.
const isPublic = (table: Pick<Table, "columns">, key: string): boolean =>
  table.columns[key]?.privacy === "public";
