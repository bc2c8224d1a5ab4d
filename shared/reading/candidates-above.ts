import { businessDay, type Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import { judged } from "../settings/levels.ts";
import { candidateDays, candidatesWithin } from "../rules/candidate-days.ts";
import type { MatchCandidate } from "../rules/rule.ts";
import type { ExamineContext } from "./examine-context.ts";
import type { ExaminedRow } from "./examined-row.ts";
import { shown } from "./readable.ts";

/** A row further up in the sheet. */
interface SheetCandidate extends MatchCandidate {
  readonly row: number;
}

/** Says of one row after the other, from the top, what is wrong with it beside rows further up. */
export function candidatesAbove(
  ledger: Ledger,
  context: ExamineContext,
): (examined: ExaminedRow) => readonly Problem[] {
  // Most keys stand in one row alone: what others are compared with is made for the second one.
  const known = ledger.matchRules.map(() => new Map<string, ExaminedRow | SheetCandidate[]>());
  const candidateOf = ({ number, row, keys }: ExaminedRow, index: number): SheetCandidate[] => {
    const key = keys[index];
    if (key === undefined || row === null) return [];
    const { amount, tag } = key;
    return [{ day: businessDay(ledger, row.cells), amount, tag, row: number }];
  };
  return (examined) => {
    const { number, row, keys } = examined;
    let problems: Problem[] | undefined;
    for (const [index, { reads, within, judge }] of ledger.matchRules.entries()) {
      const key = keys[index];
      if (key === undefined || row === null) continue;
      const { value } = key;
      const first = known[index]?.get(value);
      if (first === undefined) {
        known[index]?.set(value, examined);
        continue;
      }
      const above = Array.isArray(first) ? first : candidateOf(first, index);
      const [mine] = candidateOf(examined, index);
      if (mine === undefined) continue;
      const others = candidatesWithin(above, candidateDays(mine.day, context.thresholds[within]));
      for (const found of judge(mine, others, context)) {
        const finding = judged(found, context.levels);
        if (finding === undefined) continue;
        const { row: otherRow } = finding.other;
        const value = shown(ledger, finding.column, row.cells);
        (problems ??= []).push({ ...finding, row: number, value, reads, other: { row: otherRow } });
      }
      above.push(mine);
      known[index]?.set(value, above);
    }
    return problems ?? NONE;
  };
}

const NONE: readonly never[] = [];
