import type { Day, Moment } from "../time/day.ts";
import type { RowRule } from "./rule.ts";

/** The moment in one column may not lie before the one in the other; where one has only a day, days count. */
export function notBefore<const A extends string, const B extends string>(
  later: A,
  earlier: B,
): RowRule<Readonly<Record<A | B, Day | Moment | null>>> {
  return {
    reads: [later, earlier],
    broken: { [later]: "2026-11-01", [earlier]: "2026-11-03" },
    check(row) {
      const [end, start] = [row[later], row[earlier]];
      if (end === null || start === null) return undefined;
      // A moment at midnight is a day whose time nobody wrote down.
      const byDay = [end, start].some((each) => each.length === 10 || each.endsWith("T00:00:00"));
      if (byDay ? end.slice(0, 10) >= start.slice(0, 10) : end >= start) return undefined;
      const params = { end: end.replace("T", " "), start: start.replace("T", " "), other: earlier };
      return { code: "R063", level: "error", column: later, params, swappedWith: earlier };
    },
  };
}
