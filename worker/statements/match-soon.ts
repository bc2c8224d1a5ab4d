import type { Month } from "../../shared/time/day.ts";
import { countLinesToMatch, unmatchMonth } from "../store/statements/month-matching.ts";
import { matchMonth } from "./match-month.ts";
import type { Sealers } from "./payees.ts";

/** Statements of a month with more lines together take longer than a person waits, and than a request may. */
const MOST_AT_ONCE = 100_000;

/**
 * Matches a month at once, or leaves it to the job of the next minutes where that would take too long. True when it was
 * matched. Throws busy as `matchMonth` does.
 */
export async function matchSoon(
  db: D1Database,
  sealers: Sealers,
  month: Month,
  now: Date,
): Promise<boolean> {
  if ((await countLinesToMatch(db, month)) > MOST_AT_ONCE) {
    await unmatchMonth(db, month);
    return false;
  }
  await matchMonth(db, sealers, month, now);
  return true;
}
