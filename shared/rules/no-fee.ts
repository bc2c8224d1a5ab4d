import { type Fen, showFen } from "../money/fen.ts";
import { type Compared, type Condition, fulfilled, holds, valuesOf, wordOf } from "./condition.ts";
import type { RowRule } from "./rule.ts";

/** When the condition holds, the amount must be zero or blank. */
export function noFee<const K extends string, const A extends string, const V = never>(
  condition: Condition<K, V>,
  amount: A,
): RowRule<Readonly<Record<K, unknown> & Record<A, Fen | null>>, Compared<K, V>> {
  const values = valuesOf(condition);
  const { when } = condition;
  return {
    reads: [when, amount],
    broken: { ...fulfilled(condition), [amount]: 5000 },
    check(row) {
      const value = row[amount];
      if (value === null || value === 0 || !holds(row[when], values)) return undefined;
      const params = { amount: showFen(value), other: when, is: wordOf(row[when]) };
      return { code: "X215", level: "error", column: amount, params };
    },
  };
}
