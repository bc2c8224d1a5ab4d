import type { Level } from "../problem.ts";
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

/** When the condition holds, each of the columns must be filled; the problem points at the first blank one. */
export function needs<const K extends string, const N extends string, const V = never>(
  condition: Condition<K, V>,
  columns: readonly N[],
  level: Exclude<Level, "note">,
): RowRule<Readonly<Record<K | N, unknown>>, Compared<K, V>> {
  const values = valuesOf(condition);
  const { when } = condition;
  return {
    reads: [when, ...columns],
    broken: { ...fulfilled(condition), ...blank(columns) },
    check(row) {
      if (!holds(row[when], values)) return undefined;
      const column = columns.find((each) => row[each] === null);
      if (column === undefined) return undefined;
      const params = { other: when, is: values === undefined ? "" : wordOf(row[when]) };
      return { code: "R062", level, column, params };
    },
  };
}
