import { type Fen, showFen } from "../money/fen.ts";
import { type Compared, type Condition, fulfilled, holds, valuesOf, wordOf } from "./condition.ts";
import type { RowRule } from "./rule.ts";

/** When the condition holds, an amount outside [least, most], in 分, is asked about. */
export function inRange<const K extends string, const A extends string, const V = never>(
  condition: Condition<K, V>,
  amount: A,
  [least, most]: readonly [Fen, Fen],
): RowRule<Readonly<Record<K, unknown> & Record<A, Fen | null>>, Compared<K, V>> {
  const values = valuesOf(condition);
  const { when } = condition;
  return {
    reads: [when, amount],
    broken: { ...fulfilled(condition), [amount]: most + 100 },
    check(row) {
      const value = row[amount];
      if (value === null || !holds(row[when], values)) return undefined;
      if (value >= least && value <= most) return undefined;
      const params = {
        amount: showFen(value),
        least: showFen(least),
        most: showFen(most),
        is: wordOf(row[when]),
      };
      return { code: "R065", level: "warning", column: amount, params };
    },
  };
}
