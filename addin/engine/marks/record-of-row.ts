import type { Comparison } from "../../../shared/merge/compare.ts";
import { readMark } from "../../../shared/merge/mark.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";

/**
 * The record that a row is, by its number in Excel: as it was compared where it was, so that a copied mark
 * is nobody's, else as its mark says. Null for a row that was never sent.
 */
export function recordOfRow(
  { snapshot: { grid }, headings }: OpenLedger,
  comparison: Comparison | undefined,
  row: number,
): RecordId | null {
  const compared = comparison?.rows.find((each) => each.row.number === row);
  if (compared !== undefined) return compared.id;
  const column = headings.findLast(({ owned }) => owned === "mark")?.index;
  const text = column === undefined ? "" : grid.values[row - grid.firstRow]?.[column];
  return readMark(String(text ?? ""))?.id ?? null;
}
