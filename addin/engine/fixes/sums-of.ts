import type { Ledger } from "../../../shared/ledger.ts";
import { changesOf, type FixChoice } from "./fix-choices.ts";

/** What choices do to the sum of a column that is added up. */
export interface ColumnSum {
  readonly column: string;
  /** Of the changed cells, as they stand: those that are no number are counted in `unread` instead. */
  readonly before: number;
  readonly after: number;
  readonly unread: number;
}

/** The sums of the changed cells before and after, of each column whose cells are added up. */
export function sumsOf(ledger: Ledger, choices: readonly FixChoice[]): readonly ColumnSum[] {
  const sums = new Map<string, ColumnSum>();
  for (const choice of choices) {
    for (const { column, before, after } of changesOf(choice)) {
      if (column === null || ledger.columns[column]?.counted !== true) continue;
      const known = sums.get(column) ?? { column, before: 0, after: 0, unread: 0 };
      const was = numberIn(before);
      sums.set(column, {
        column,
        before: known.before + (was ?? 0),
        after: known.after + (numberIn(after) ?? 0),
        unread: known.unread + (was === undefined ? 1 : 0),
      });
    }
  }
  return [...sums.values()];
}

/** The number that a text is, thousands separators aside; a blank cell adds nothing. */
function numberIn(text: string): number | undefined {
  const number = Number(text.replaceAll(",", ""));
  return Number.isFinite(number) ? number : undefined;
}
