import { addDays, type Day } from "../time/day.ts";
import type { MatchCandidate } from "./rule.ts";

/** The days on which a row's match candidates may stand, both included; "" for rows without a day. */
export interface CandidateDays {
  readonly from: string;
  readonly to: string;
}

/** Where the match candidates of a row may stand when so many days lie between them at most. */
export function candidateDays(day: Day | null, most: number): CandidateDays {
  return day === null
    ? { from: "", to: "" }
    : { from: addDays(day, -most), to: addDays(day, most) };
}

/** Those of the rows that stand within the days. */
export function candidatesWithin<P extends MatchCandidate>(
  rows: readonly P[],
  { from, to }: CandidateDays,
): P[] {
  return rows.filter(({ day }) => (day ?? "") >= from && (day ?? "") <= to);
}
