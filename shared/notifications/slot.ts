import { isWorkday, type Calendar } from "../time/calendar.ts";
import type { Moment } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";

/**
 * The civil hour that a digest is made for at a moment, `2026-11-03T09`; undefined when none is: an hour that was not
 * asked for, a day that is not worked, or beyond working hours.
 */
export function slotAt(
  moment: Moment,
  hours: readonly number[],
  calendar: Calendar,
): string | undefined {
  const hour = Number(moment.slice(11, 13)) + Number(moment.slice(14, 16)) / 60;
  const isOpen =
    isWorkday(dayOfMoment(moment), calendar) && hour >= calendar.opens && hour < calendar.closes;
  return isOpen && hours.includes(Math.floor(hour)) ? moment.slice(0, 13) : undefined;
}
