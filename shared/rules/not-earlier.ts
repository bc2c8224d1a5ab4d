import type { Day } from "../time/day.ts";
import type { Condition } from "./condition.ts";
import { daysApart } from "./days-apart.ts";

/** When the condition holds, the day in one column should lie at least so many days after the other. */
export function notEarlier<
  const K extends string,
  const A extends string,
  const B extends string,
  const V = never,
>(condition: Condition<K, V>, later: A, start: B, least: number) {
  const broken: Record<string, Day> = { [start]: "2026-11-01", [later]: "2026-11-01" };
  return daysApart(condition, later, start, broken, ({ after, params }) =>
    // Before the start is another rule's finding.
    after < 0 || after >= least ? undefined : { code: "R066", params: { ...params, least } },
  );
}
