import { blank, type Compared, type Condition, fulfils } from "./condition.ts";
import type { RowRule } from "./rule.ts";

/**
 * A column that every row should fill, though a row can be sent without: asked about unless one of the
 * conditions makes up for it. Where most of a sheet leaves it blank, `together.ts` tells it once.
 */
export function expected<const N extends string, const W extends string = never, const V = never>(
  column: N,
  ...unless: readonly Condition<W, V>[]
): RowRule<Readonly<Record<N | W, unknown>>, Compared<W, V>> {
  return {
    reads: [column, ...unless.map(({ when }) => when)],
    broken: blank([column, ...unless.map(({ when }) => when)]),
    check: (row) =>
      row[column] !== null || unless.some((condition) => fulfils(row, condition))
        ? undefined
        : { code: "R069", level: "warning", column },
  };
}
