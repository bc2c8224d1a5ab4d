import { calendarOf, isCovered, isWorkday, type Calendar, type Cutoff } from "./calendar.ts";
import type { CountedSpan, DayHour, Span } from "./span.ts";
import { addDays, type ClockTime, type Dated, type Day, type Moment } from "./day.ts";
import {
  addSeconds,
  dayOfMoment,
  endOfDay,
  isMoment,
  secondsOfClock,
  startOfDay,
} from "./moment.ts";
import { addWorkdays, addWorkingSeconds } from "./working-time.ts";
import { addMonths, lastDayOfMonth } from "./months.ts";

/** When the time allowed is over. */
export interface Due {
  /** The first moment that is too late: spans are half-open, so the end of 11-03 is 11-04T00:00:00. */
  readonly due: Moment;
  /** True when it rests on days whose holidays are not published and that were reckoned by weekends. */
  readonly estimated: boolean;
}

const SECONDS_PER_HOUR = 3600;

/**
 * When a span that starts on a day, or at a moment, is over. The day of the start is not counted:
 * `days` and `workdays` end with the last of the days after it, `months` with the same day of the month. Hours run on the wall clock from the
 * moment; from a day without a time they run from its end, in favour of whoever has to keep them. Days that end
 * at an hour ask what hour it was at the start: one that nobody wrote is the one at which we first saw it, if that was
 * on its day.
 */
export function dueAt(span: Span, from: Dated, calendars: Calendar, seen?: Moment): Due {
  const day = dayOfMoment(from);
  if (span.unit === "day") return { due: endOf(span.day), estimated: false };
  if (span.unit === "month-end") return { due: endOfDay(lastDayOfMonth(day)), estimated: false };
  const calendar = calendarOf(span, calendars);
  if (span.at !== undefined) return dueAtHour(span, span.at, startOf(from, seen), calendar, day);
  const { count } = span;
  if (span.unit === "days") return { due: endOfDay(addDays(day, count)), estimated: false };
  if (span.unit === "months") return { due: endOfDay(addMonths(day, count)), estimated: false };
  if (span.unit === "hours") {
    return { due: addSeconds(startOf(from), count * SECONDS_PER_HOUR), estimated: false };
  }
  if (span.unit === "workdays") {
    const last = addWorkdays(day, count, calendar);
    return { due: endOfDay(last), estimated: !isCovered(day, last, calendar) };
  }
  const due = addWorkingSeconds(startOf(from), count * SECONDS_PER_HOUR, calendar);
  return { due, estimated: !isCovered(day, dayOfMoment(due), calendar) };
}

/** Excel can't tell a day from its midnight, so midnight is the day, which lasts until its end. */
function endOf(until: Dated): Moment {
  return isMoment(until) && !until.endsWith("T00:00:00") ? until : endOfDay(dayOfMoment(until));
}

function startOf(from: Dated, seen?: Moment): Moment {
  if (isMoment(from)) return from;
  return seen !== undefined && dayOfMoment(seen) === from ? seen : endOfDay(from);
}

/** The hour of the last day; where that is over at the start, or the day is not worked, that of the next one. */
function dueAtHour(
  { unit, count }: CountedSpan,
  at: DayHour,
  start: Moment,
  calendar: Calendar,
  day: Day,
): Due {
  const isOfWork = unit === "workdays";
  const last = (days: number) => (isOfWork ? addWorkdays(day, days, calendar) : addDays(day, days));
  const hourOf = (each: Day): Moment => {
    const hour = at in calendar.cutoffs ? calendar.cutoffs[at as Cutoff] : (at as ClockTime);
    return addSeconds(startOfDay(each), secondsOfClock(hour));
  };
  const first = last(count);
  const isOver = hourOf(first) <= start || (isOfWork && !isWorkday(first, calendar));
  const ends = isOver ? last(count + 1) : first;
  return { due: hourOf(ends), estimated: isOfWork && !isCovered(day, ends, calendar) };
}
