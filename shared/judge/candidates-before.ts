import { businessDay } from "../derive/business-day.ts";
import { matchKeysOf } from "../derive/match-keys.ts";
import type { WholeRow } from "../derive/whole-row.ts";
import type { Ledger } from "../ledger.ts";
import type { Judging } from "./judge-row.ts";
import { judged } from "../settings/levels.ts";
import { candidateDays, candidatesWithin } from "../rules/candidate-days.ts";
import type { MatchCandidate, MatchFinding } from "../rules/rule.ts";

/**
 * Says of one row after the other what is wrong with it beside the rows before it, by each of several
 * judgings: their settings may differ, what is compared does not.
 */
export function candidatesBefore(
  ledger: Ledger,
): (row: WholeRow, judgings: readonly Judging[]) => readonly MatchFinding[][] {
  // The rows with each key, a map for each rule.
  const known = ledger.matchRules.map(() => new Map<string, MatchCandidate[]>());
  return (row, judgings) => {
    const found = judgings.map((): MatchFinding[] => []);
    const keys = matchKeysOf(ledger, row);
    for (const [index, { within, judge }] of ledger.matchRules.entries()) {
      const key = keys[index];
      if (key === undefined) continue;
      const { value, amount, tag } = key;
      const mine: MatchCandidate = { day: businessDay(ledger, row), amount, tag };
      const before = known[index]?.get(value);
      if (before === undefined) {
        known[index]?.set(value, [mine]);
        continue;
      }
      for (const [which, judging] of judgings.entries()) {
        const others = candidatesWithin(
          before,
          candidateDays(mine.day, judging.thresholds[within]),
        );
        for (const finding of judge(mine, others, judging)) {
          const told = judged(finding, judging.levels);
          if (told !== undefined) found[which]?.push(told);
        }
      }
      before.push(mine);
    }
    return found;
  };
}
