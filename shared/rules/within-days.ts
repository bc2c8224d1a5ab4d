import { addDays, type Day } from "../time/day.ts";
import type { Condition } from "./condition.ts";
import { daysApart } from "./days-apart.ts";

/** When the condition holds, one day should lie at most so many days after the other; the day after is the first. */
export function withinDays<
  const K extends string,
  const A extends string,
  const B extends string,
  const V = never,
>(condition: Condition<K, V>, later: A, start: B, most: number) {
  const broken: Record<string, Day> = {
    [start]: "2026-10-01",
    [later]: addDays("2026-10-01", most + 1),
  };
  return daysApart(condition, later, start, broken, ({ after, params }) =>
    after <= most ? undefined : { code: "X208", params: { ...params, most } },
  );
}
