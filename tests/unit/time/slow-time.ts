import { type Calendar } from "../../../shared/time/calendar.ts";
import { type Day, type Moment } from "../../../shared/time/day.ts";
import type { Pause } from "../../../shared/time/pause.ts";
import type { Span } from "../../../shared/time/span.ts";

/**
 * Time as a person counts it who knows nothing of sums: from one quarter of an hour to the next, by a clock
 * of JavaScript's own. What `shared/time` works out has to be the same.
 */
const QUARTER = 900_000;

const instant = (moment: Moment): number => Date.parse(`${moment}Z`);

const spelled = new Map<number, Moment>();

function momentOf(ms: number): Moment {
  const known = spelled.get(ms) ?? (new Date(ms).toISOString().slice(0, 19) as Moment);
  spelled.set(ms, known);
  return known;
}

const dayAt = (ms: number): Day => momentOf(ms).slice(0, 10) as Day;

function isWorkday(ms: number, calendar: Calendar): boolean {
  const weekday = new Date(ms).getUTCDay();
  return calendar.exceptions.get(dayAt(ms)) ?? (weekday > 0 && weekday < 6);
}

const clockAt = (ms: number): string => momentOf(ms).slice(11, 16);

const hoursOf = (ms: number, calendar: Calendar) =>
  calendar.ownHours.get(dayAt(ms)) ?? calendar.hours;

/** True when the quarter of an hour that begins at an instant is worked. */
function isWorked(ms: number, calendar: Calendar): boolean {
  const clock = clockAt(ms);
  const isAtWork = hoursOf(ms, calendar).some(({ from, to }) => from <= clock && clock < to);
  return isAtWork && isWorkday(ms, calendar);
}

/** True after the last hours of a day. */
const isEvening = (ms: number, calendar: Calendar): boolean =>
  clockAt(ms) >= (hoursOf(ms, calendar).at(-1)?.to ?? "");

const counts = (ms: number, span: Span, calendar: Calendar): boolean =>
  (span.unit !== "workhours" && span.unit !== "workdays") || isWorked(ms, calendar);

/** The seconds between two moments that a span counts. */
export function slowlyBetween(from: Moment, until: Moment, span: Span, calendar: Calendar): number {
  let seconds = 0;
  for (let ms = instant(from); ms < instant(until); ms += QUARTER) {
    if (counts(ms, span, calendar)) seconds += QUARTER / 1000;
  }
  return seconds;
}

/** The last of so many working days after a day. */
export function slowlyAddedDays(day: Day, count: number, calendar: Calendar): Day {
  let ms = instant(`${day}T00:00:00`);
  for (let left = count; left > 0;) {
    ms += 86_400_000;
    if (isWorkday(ms, calendar)) left -= 1;
  }
  return dayAt(ms);
}

/** Lets a time allowed run out, and stops it for the pauses: what was left when one began is left at its end. */
export function slowlyShifted(
  start: Moment,
  due: Moment,
  span: Span,
  pauses: readonly Pause[],
  calendar: Calendar,
): Moment {
  const held = pauses.map(({ from, until }) => [instant(from), instant(until)] as const);
  const isHeld = (ms: number) => held.some(([from, until]) => from <= ms && ms < until);
  const untilMidnight = span.unit === "workdays" && due.endsWith("T00:00:00");
  let left = slowlyBetween(start, due, span, calendar);
  for (let ms = instant(start); ; ms += QUARTER) {
    const isOver = left === 0 && ms >= instant(due) && !(isHeld(ms - QUARTER) && isHeld(ms));
    // Who has the whole day isn't late as soon as the office closes.
    const waits = untilMidnight && ms !== instant(due) && isEvening(ms, calendar);
    if (isOver && !waits) return momentOf(ms);
    if (counts(ms, span, calendar) && !isHeld(ms)) left -= QUARTER / 1000;
  }
}
