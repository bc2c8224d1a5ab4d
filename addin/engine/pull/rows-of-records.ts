import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { ReadRow } from "../../../shared/reading/sheet-reading.ts";

/** The rows of the sheet that are among these records, in the order of the sheet. */
export function rowsOfRecords(
  rows: readonly ComparedRow[],
  records: readonly string[],
): readonly ReadRow[] {
  const wanted = new Set(records);
  return rows.flatMap(({ id, row }) => (id !== null && wanted.has(id) ? [row] : []));
}
