import { calendarOf, type Calendar } from "./calendar.ts";
import type { Moment } from "./day.ts";
import { addSeconds, momentSeconds } from "./moment.ts";
import type { Span } from "./span.ts";
import { addWorkingSeconds, workingSecondsBetween } from "./working-time.ts";

/** The moment by which a share, from 0 to 1, of the time between two moments is gone, as a span counts it. */
export function partOf(
  from: Moment,
  due: Moment,
  share: number,
  span: Span,
  calendars: Calendar,
): Moment {
  if (due <= from) return due;
  if (span.unit !== "workdays" && span.unit !== "workhours")
    return addSeconds(from, Math.floor(share * (momentSeconds(due) - momentSeconds(from))));
  const calendar = calendarOf(span, calendars);
  const working = workingSecondsBetween(from, due, calendar);
  return working === 0 ? due : addWorkingSeconds(from, Math.floor(share * working), calendar);
}
