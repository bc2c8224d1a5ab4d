import { type Day, daysBetween, type Moment } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";
import type { RowRule } from "./rule.ts";

/** A day longer ago than the department's threshold is asked about. */
export function recent<const K extends string>(
  column: K,
): RowRule<Readonly<Record<K, Day | Moment | null>>> {
  return {
    reads: [column],
    broken: { [column]: "2020-01-06" },
    check(row, { today, thresholds }) {
      const value = row[column];
      if (!value) return undefined;
      const day = dayOfMoment(value);
      const ago = daysBetween(day, today);
      if (ago <= thresholds.daysBack) return undefined;
      return { code: "R014", level: "warning", column, params: { day, ago } };
    },
  };
}
