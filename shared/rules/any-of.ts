import { blank } from "./condition.ts";
import type { RowRule } from "./rule.ts";

/** At least one of the columns must be filled; the problem points at the first. */
export function anyOf<const K extends string>(
  columns: readonly [K, ...K[]],
): RowRule<Readonly<Record<K, unknown>>> {
  return {
    reads: columns,
    broken: blank(columns),
    check: (row) =>
      columns.some((column) => row[column] !== null)
        ? undefined
        : {
            code: "R061",
            level: "error",
            column: columns[0],
            params: { columns: columns.join(",") },
          },
  };
}
