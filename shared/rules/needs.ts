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
 * When the condition holds, and none of those that make up for it, each of the columns must be filled;
 * the problem points at the first blank one.
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
      const column = columns.find((each) => row[each] === null);
      if (column === undefined) return undefined;
      const params = { other: when, is: values === undefined ? null : wordOf(row[when]) };
      return { code: "R062", level, column, params };
    },
  };
}
