import type { Level } from "../problem.ts";
import {
  blank,
  type Compared,
  type Condition,
  fulfilled,
  fulfils,
  holds,
  valuesOf,
  wordOf,
} from "./condition.ts";
import type { RowRule } from "./rule.ts";

/**
 * When the condition holds, and none of those that make up for it, each of the columns must be filled, and a
 * yes or no must be yes: 否 says that what is needed was not done. The problem points at the first that is not.
 */
export function needs<
  const K extends string,
  const N extends string,
  const V = never,
  const W extends string = never,
  const U = never,
>(
  condition: Condition<K, V>,
  columns: readonly N[],
  level: Exclude<Level, "note">,
  ...unless: readonly Condition<W, U>[]
): RowRule<Readonly<Record<K | N | W, unknown>>, Compared<K, V> & Compared<W, U>> {
  const values = valuesOf(condition);
  const { when } = condition;
  return {
    reads: [when, ...columns, ...unless.map((other) => other.when)],
    broken: {
      ...fulfilled(condition),
      ...blank(unless.map((other) => other.when)),
      ...blank(columns),
    },
    check(row) {
      if (!holds(row[when], values) || unless.some((other) => fulfils(row, other)))
        return undefined;
      const column = columns.find((each) => row[each] === null || row[each] === false);
      if (column === undefined) return undefined;
      const params = {
        other: when,
        is: values === undefined ? null : wordOf(row[when]),
        saysNo: row[column] === false,
      };
      return { code: "R062", level, column, params };
    },
  };
}
