import { businessDay } from "../derive/business-day.ts";
import { matchKeysOf } from "../derive/match-keys.ts";
import { wholeRow } from "../derive/whole-row.ts";
import type { Ledger } from "../ledger.ts";
import type { Problem } from "../problem.ts";
import { judged } from "../settings/levels.ts";
import { candidateDays, candidatesWithin } from "../rules/candidate-days.ts";
import type { MatchCandidate, MatchKey } from "../rules/rule.ts";
import type { ExamineContext } from "./examine-context.ts";
import type { ExaminedRow } from "./examined-row.ts";
import type { MatchGroup } from "./match-groups.ts";
import { knownBeside, shown } from "./readable.ts";
import type { ReadRow } from "./sheet-reading.ts";

/** A row further up in the sheet. */
interface SheetCandidate extends MatchCandidate {
  readonly row: number;
}

/** Stands for the rows with some text whose keys are known, in the place of the only one. */
const SEVERAL = "several";

/**
 * Says of one row after the other, from the top, what is wrong with it beside rows further up. Most texts
 * that rows could have in common stand in one row alone: it is asked for its keys when a second one comes.
 */
export function candidatesAbove(
  ledger: Ledger,
  groups: readonly MatchGroup[],
  context: ExamineContext,
): (examined: ExaminedRow) => readonly Problem[] {
  const rowsBy = groups.map(() => new Map<string, ExaminedRow | typeof SEVERAL>());
  const candidatesBy = ledger.matchRules.map(() => new Map<string, SheetCandidate[]>());

  /** Keeps a row for those below it, by its keys for the rules of a group. */
  function keep(row: ReadRow, keys: readonly (MatchKey | undefined)[], group: MatchGroup): void {
    for (const index of group.rules) {
      const key = keys[index];
      if (key === undefined) continue;
      const { value } = key;
      const above = candidatesBy[index]?.get(value);
      if (above === undefined) candidatesBy[index]?.set(value, [candidateOf(ledger, row, key)]);
      else above.push(candidateOf(ledger, row, key));
    }
  }

  function judge(
    row: ReadRow,
    keys: readonly (MatchKey | undefined)[],
    met: readonly MatchGroup[],
  ): readonly Problem[] {
    const problems: Problem[] = [];
    for (const [index, { reads, within, judge: judgeBeside }] of ledger.matchRules.entries()) {
      const key = keys[index];
      if (key === undefined || !met.some(({ rules }) => rules.includes(index))) continue;
      const above = candidatesBy[index]?.get(key.value);
      if (above === undefined) continue;
      const mine = candidateOf(ledger, row, key);
      const others = candidatesWithin(above, candidateDays(mine.day, context.thresholds[within]));
      for (const found of judgeBeside(mine, others, context)) {
        const finding = judged(found, context.levels);
        if (finding === undefined) continue;
        const { row: otherRow } = finding.other;
        const value = shown(ledger, finding.column, row.cells);
        problems.push({ ...finding, row: row.number, value, reads, other: { row: otherRow } });
      }
    }
    return problems;
  }

  return (examined) => {
    const { row, commonTexts } = examined;
    if (row === null) return NONE;
    let met: MatchGroup[] | undefined;
    for (const [at, group] of groups.entries()) {
      const text = commonTexts[at];
      if (text === undefined) continue;
      const first = rowsBy[at]?.get(text);
      if (first === undefined) {
        rowsBy[at]?.set(text, examined);
        continue;
      }
      (met ??= []).push(group);
      if (first === SEVERAL) continue;
      rowsBy[at]?.set(text, SEVERAL);
      if (first.row !== null) keep(first.row, keysOf(ledger, first), group);
    }
    if (met === undefined) return NONE;
    const keys = keysOf(ledger, examined);
    const problems = judge(row, keys, met);
    for (const group of met) keep(row, keys, group);
    return problems;
  };
}

const NONE: readonly never[] = [];

function keysOf(
  ledger: Ledger,
  { row, unreadable }: ExaminedRow,
): readonly (MatchKey | undefined)[] {
  return row === null
    ? NONE
    : matchKeysOf(ledger, wholeRow(ledger, row.cells), knownBeside(unreadable));
}

const candidateOf = (
  ledger: Ledger,
  { number, cells }: ReadRow,
  { amount, tag }: MatchKey,
): SheetCandidate => ({ day: businessDay(ledger, cells), amount, tag, row: number });
