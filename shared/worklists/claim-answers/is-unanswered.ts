import type { RowOf } from "../../ledger.ts";
import type { courierClaims } from "../../ledgers/courier-claims/definition.ts";
import { claimWords } from "../../ledgers/courier-claims/outcome.ts";
import { isOwed } from "../claims/is-owed.ts";

type Claim = RowOf<(typeof courierClaims)["columns"]>;

const isAmong = (words: readonly string[], status: string | null): boolean =>
  status !== null && words.includes(status);

/** Whether a courier has neither accepted nor refused a claim: it is asked for, and nothing is owed yet. */
export const isUnanswered = (row: Claim): boolean =>
  !isOwed(row) &&
  (row.received ?? 0) === 0 &&
  row.found !== true &&
  !isAmong(claimWords.recognised, row.status) &&
  !isAmong(claimWords.refused, row.status);
