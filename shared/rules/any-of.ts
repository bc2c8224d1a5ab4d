import { blank, type Compared, type Condition, fulfils } from "./condition.ts";
import type { RowRule } from "./rule.ts";

/** At least one of the columns must be filled, unless the condition excuses it; the problem points at the first. */
export function anyOf<const K extends string, const W extends string = never, const V = never>(
  columns: readonly [K, ...K[]],
  unless?: Condition<W, V>,
): RowRule<Readonly<Record<K | W, unknown>>, Compared<W, V>> {
  const excuse = unless === undefined ? [] : [unless.when];
  return {
    reads: [...columns, ...excuse],
    broken: blank([...columns, ...excuse]),
    check: (row) =>
      fulfils(row, unless) || columns.some((column) => row[column] !== null)
        ? undefined
        : {
            code: "R061",
            level: "error",
            column: columns[0],
            params: { columns },
          },
  };
}
