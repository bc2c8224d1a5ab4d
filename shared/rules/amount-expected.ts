import type { Fen } from "../money/fen.ts";
import {
  blank,
  type Compared,
  type Condition,
  fulfilled,
  holds,
  valuesOf,
  wordOf,
} from "./condition.ts";
import type { RowRule } from "./rule.ts";

/** When the condition holds, at least one of the columns should carry an amount; it asks at the condition. */
export function amountExpected<const K extends string, const N extends string, const V = never>(
  condition: Condition<K, V>,
  columns: readonly N[],
): RowRule<Readonly<Record<K, unknown> & Record<N, Fen | null>>, Compared<K, V>> {
  const values = valuesOf(condition);
  const { when } = condition;
  return {
    reads: [when, ...columns],
    broken: { ...fulfilled(condition), ...blank(columns) },
    check(row) {
      if (!holds(row[when], values)) return undefined;
      if (columns.some((column) => row[column] !== null && row[column] !== 0)) return undefined;
      const params = { kind: wordOf(row[when]), columns };
      return { code: "R025", level: "warning", column: when, params };
    },
  };
}
