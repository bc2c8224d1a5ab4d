import type { Ledger } from "../../../shared/ledger.ts";
import type { Row } from "../../../shared/row.ts";

/**
 * True when a row no longer is the case that its mark says: it was cleared and filled anew, or stands
 * in a copy of last month's sheet. The numbers by which the ledger calls a case are others, and of the
 * rest more than half; a number that was corrected leaves most of a row as it was.
 */
export function isOtherCase(ledger: Ledger, before: Row, after: Row): boolean {
  const differs = (key: string) => (before[key] ?? null) !== (after[key] ?? null);
  const filled = (row: Row, key: string) => (row[key] ?? null) !== null;
  const names = ledger.reference.filter((key) => filled(before, key) && filled(after, key));
  if (names.length === 0 || !names.every(differs)) return false;
  const rest = Object.keys(after).filter(
    (key) => !ledger.reference.includes(key) && (filled(before, key) || filled(after, key)),
  );
  return rest.filter(differs).length * 2 > rest.length;
}
