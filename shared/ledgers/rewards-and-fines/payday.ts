import { addDays, daysBetween, type Day } from "../../time/day.ts";
import { firstDayOf, lastDayOfMonth, monthOf } from "../../time/months.ts";
import type { Span } from "../../time/span.ts";

/**
 * The first day from this one on that has the number, in its month, that a span of days counts: 14 is the 14th, the
 * day before a pay-day on the 15th. A month that is shorter has its last day.
 */
export function dayOfMonthFrom(day: Day, span: Span): Day {
  const number = Math.max(1, "count" in span ? span.count : 1);
  const inMonth = (of: Day): Day => {
    const first = firstDayOf(monthOf(of));
    const last = lastDayOfMonth(of);
    return addDays(first, Math.min(number - 1, daysBetween(first, last)));
  };
  const here = inMonth(day);
  return here >= day ? here : inMonth(addDays(lastDayOfMonth(day), 1));
}
