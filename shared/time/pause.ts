import { calendarOf, type Calendar } from "./calendar.ts";
import type { Moment } from "./day.ts";
import { addSeconds, dayOfMoment, endOfDay, isStartOfDay, momentSeconds } from "./moment.ts";
import type { Span } from "./span.ts";
import { addWorkingSeconds, isClose, workingSecondsBetween } from "./working-time.ts";

/** A time in which a deadline does not run: [from, until). */
export interface Pause {
  readonly from: Moment;
  readonly until: Moment;
}

/** Until further notice; no deadline is due later than this. */
export const NEVER: Moment = "9999-12-31T00:00:00";

/**
 * When a time allowed is over that would be over at `due` without the pauses: later by exactly what of
 * them was a time in which the deadline would have run, which is working time for working days and
 * hours, and all time for the other spans. Pauses may come in any order, and where several overlap they
 * count once. One that begins when the time is already over moves nothing, for nothing was left of it.
 * What came before the start is not a pause of this deadline: the caller leaves it out.
 */
export function shiftedBy(
  due: Moment,
  span: Span,
  pauses: readonly Pause[],
  calendar: Calendar,
): Moment {
  let shifted = due;
  for (const { from, until } of merged(pauses)) {
    if (from >= shifted) break;
    shifted = later(shifted, span, timeBetween(from, until, span, calendar), calendar);
  }
  return shifted;
}

/** The seconds between two moments that a span counts: those at work for working days and hours, else all. */
export function timeBetween(from: Moment, until: Moment, span: Span, calendar: Calendar): number {
  return isWorkingTime(span)
    ? workingSecondsBetween(from, until, ownCalendar(span, calendar))
    : momentSeconds(until) - momentSeconds(from);
}

/** The moment by which so many more seconds that the span counts are over. */
function later(due: Moment, span: Span, seconds: number, calendar: Calendar): Moment {
  if (seconds <= 0) return due;
  if (seconds >= timeBetween(due, NEVER, span, calendar)) return NEVER;
  if (!isWorkingTime(span)) return addSeconds(due, seconds);
  const own = ownCalendar(span, calendar);
  const moment = addWorkingSeconds(due, seconds, own);
  // Who has until the end of a day keeps that, and is not sent home with the office.
  const untilMidnight = span.unit === "workdays" && isStartOfDay(due);
  return untilMidnight && isClose(moment, own) ? endOfDay(dayOfMoment(moment)) : moment;
}

const ownCalendar = (span: Span, calendar: Calendar): Calendar =>
  "count" in span ? calendarOf(span, calendar) : calendar;

const isWorkingTime = ({ unit }: Span) => unit === "workdays" || unit === "workhours";

/** The pauses in order of time, each moment in one of them at most. */
function merged(pauses: readonly Pause[]): Pause[] {
  const apart: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1);
    if (last === undefined || pause.from > last.until) apart.push(pause);
    else if (pause.until > last.until) apart[apart.length - 1] = { ...last, until: pause.until };
  }
  return apart;
}
