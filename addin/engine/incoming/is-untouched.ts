import { fingerprint } from "../../../shared/derive/fingerprint.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { ComparedRow } from "../../../shared/merge/compare.ts";
import { readMark } from "../../../shared/merge/mark.ts";

/** True for a row that says what it said when it was last pushed, be it blocked by a rule that has changed since. */
export function isUntouched(ledger: Ledger, { standing, row }: ComparedRow): boolean {
  if (standing === "unchanged" || standing === "withdrawn") return true;
  if (standing !== "blocked") return false;
  return readMark(row.mark)?.fingerprint === fingerprint(ledger, row.cells);
}
