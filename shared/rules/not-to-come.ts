import type { Day } from "../time/day.ts";
import type { RowRule } from "./rule.ts";

/** The day on which something was done, once somebody says that it was, has come. */
export function notToCome<const K extends string>(
  column: K,
): RowRule<Readonly<Record<K, Day | null>>> {
  return {
    reads: [column],
    broken: { [column]: "2099-01-05" },
    check(row, { today }) {
      const day = row[column];
      if (day === null || day <= today) return undefined;
      return { code: "R074", level: "error", column, params: { day, today } };
    },
  };
}
