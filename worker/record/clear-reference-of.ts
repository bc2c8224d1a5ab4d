import { referenceOf } from "../../shared/derive/reference-of.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { isSealedAtRest } from "../../shared/privacy/sealed.ts";
import type { Row } from "../../shared/row.ts";

/** What a row calls itself, as far as that may stand in clear: "" when it has no such number. */
export function clearReferenceOf(ledger: Ledger, row: Row): string {
  const reference = ledger.reference.filter((key) => !isSealedAtRest(ledger.columns[key]));
  return referenceOf({ ...ledger, reference }, row);
}
