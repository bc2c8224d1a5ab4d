import { type Compared, type Condition, fulfilled, holds, valuesOf, wordOf } from "./condition.ts";
import type { RowRule } from "./rule.ts";

/** When the condition holds, the columns should be blank, or an amount of zero. */
export function blankWhen<const K extends string, const N extends string, const V = never>(
  condition: Condition<K, V>,
  columns: readonly N[],
): RowRule<Readonly<Record<K | N, unknown>>, Compared<K, V>> {
  const values = valuesOf(condition);
  const { when } = condition;
  return {
    reads: [when, ...columns],
    broken: fulfilled(condition),
    check(row) {
      if (!holds(row[when], values)) return undefined;
      const column = columns.find((each) => holds(row[each], undefined));
      if (column === undefined) return undefined;
      const params = { other: when, is: wordOf(row[when]) };
      return { code: "X206", level: "warning", column, params };
    },
  };
}
