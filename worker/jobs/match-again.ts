import { matchMonth } from "../statements/match-month.ts";
import { spanToMatch } from "../statements/match-span.ts";
import type { Sealers } from "../statements/payees.ts";
import { readMonthToMatch, readStatementMonths } from "../store/statements/month-matching.ts";

/** Clerks push all day: a month is matched again no more often than so. */
const SETTLES_AFTER = 10 * 60_000;

/**
 * Matches a month again whose statements were not matched when they came, or whose ledgers, payments or answers have
 * gone on since: one a minute, the one that has waited longest.
 */
export async function matchAgain(db: D1Database, sealers: Sealers, now: Date): Promise<void> {
  const months = await readStatementMonths(db);
  if (months.length === 0) return;
  const settled = new Date(now.getTime() - SETTLES_AFTER).toISOString();
  const month = await readMonthToMatch(db, months.map(spanToMatch), settled);
  if (month !== undefined) await matchMonth(db, sealers, month, now);
}
