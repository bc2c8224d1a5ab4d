import type { Calendar } from "../time/calendar.ts";
import type { Moment } from "../time/day.ts";
import { isAtWork } from "../time/working-time.ts";

/**
 * The civil hour that a digest is made for at a moment, `2026-11-03T09`; undefined when none is: an hour that was not
 * asked for, a day that is not worked, or beyond working hours.
 */
export function slotAt(
  moment: Moment,
  hours: readonly number[],
  calendar: Calendar,
): string | undefined {
  const isAsked = hours.includes(Number(moment.slice(11, 13)));
  return isAsked && isAtWork(moment, calendar) ? moment.slice(0, 13) : undefined;
}
