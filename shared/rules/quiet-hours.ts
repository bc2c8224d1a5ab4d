import type { Moment } from "../time/day.ts";
import type { RowRule } from "./rule.ts";

/** A call at an hour at which customers rest is asked about; the department says which hours these are. */
export function quietHours<const K extends string>(
  column: K,
): RowRule<Readonly<Record<K, Moment | null>>> {
  return {
    reads: [column],
    broken: { [column]: "2026-11-01T23:10:00" },
    check(row, { thresholds: { quietFrom, quietUntil } }) {
      const value = row[column];
      if (!value) return undefined;
      const hour = Number(value.slice(11, 13));
      if (hour >= quietUntil && hour < quietFrom) return undefined;
      const params = { time: value.slice(11, 16), from: quietFrom, until: quietUntil };
      return { code: "R079", level: "warning", column, params };
    },
  };
}
