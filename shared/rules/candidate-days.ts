import { addDays, type Day } from "../time/day.ts";
import type { MatchCandidate } from "./rule.ts";

/** The days on which a row's match candidates may stand, both included; "" for rows without a day. */
export interface CandidateDays {
  readonly from: string;
  readonly to: string;
}

const NO_DAY: CandidateDays = { from: "", to: "" };

// Rows share a few hundred days, and each of their keys asks for the same around them.
const around = new Map<number, Map<Day, CandidateDays>>();
const MOST_KEPT = 5000;

/** Where the match candidates of a row may stand when so many days lie between them at most. */
export function candidateDays(day: Day | null, most: number): CandidateDays {
  if (day === null) return NO_DAY;
  let known = around.get(most);
  if (known === undefined) around.set(most, (known = new Map<Day, CandidateDays>()));
  let days = known.get(day);
  if (days === undefined) {
    if (known.size === MOST_KEPT) known.clear();
    known.set(day, (days = { from: addDays(day, -most), to: addDays(day, most) }));
  }
  return days;
}

/** Those of the rows that stand within the days. */
export function candidatesWithin<P extends MatchCandidate>(
  rows: readonly P[],
  { from, to }: CandidateDays,
): P[] {
  return rows.filter(({ day }) => (day ?? "") >= from && (day ?? "") <= to);
}
