import { businessDay } from "./business-day.ts";
import type { WholeRow } from "./whole-row.ts";
import type { Ledger } from "../ledger.ts";
import type { Posting } from "../money/posting.ts";

/**
 * The amounts that a row means for finance, with what finance groups by; a blank dimension is "".
 * Lines without an amount, or of 0, are left out, and so is a row without a business day.
 */
export function postingsOf(ledger: Ledger, row: WholeRow): Posting[] {
  const day = businessDay(ledger, row);
  if (day === null) return [];
  const dimension = (key: string | undefined): string => {
    const value = key === undefined ? null : row[key];
    return typeof value === "string" ? value : "";
  };
  const { shop, courier, reason, liable, registrant } = ledger.dimensions;
  const dimensions = {
    shop: dimension(shop),
    courier: dimension(courier),
    reason: dimension(reason),
    liable: dimension(liable),
    registrant: dimension(registrant),
  };
  const postings: Posting[] = [];
  for (const { kind, direction, amount, day: own } of ledger.postings(row)) {
    if (amount !== null && amount !== 0)
      postings.push({ kind, direction, amount, day: own ?? day, ...dimensions });
  }
  return postings;
}
