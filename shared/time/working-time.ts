import { isWorkday, type Calendar, type Shift } from "./calendar.ts";
import { dayFromNumber, dayNumber, type Day, type Moment } from "./day.ts";
import { momentFromSeconds, momentSeconds, secondsOfClock } from "./moment.ts";

const SECONDS_PER_DAY = 86_400;
const WORKDAYS_PER_WEEK = 5;

/** A part of a day in which work is done, in seconds after midnight: [from, to). */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The hours of a day, and what they come to. */
interface DayHours {
  readonly stretches: readonly Stretch[];
  readonly seconds: number;
}

/**
 * A calendar as two sums over the days before a day: working days, and seconds at work. Both are a weekly
 * pattern, for which there is a formula, and what the exceptions before the day add to it. So nothing
 * is counted day by day, and no year costs more than another.
 */
interface WorkingTime {
  /** Days that are not what their weekday says, by number, in order. */
  readonly exceptions: readonly number[];
  /** What the exceptions before the one of this place add to the weekly pattern. */
  readonly addedDays: readonly number[];
  readonly addedSeconds: readonly number[];
  readonly usual: DayHours;
  /** The hours of exceptions, by the day's number; of a day off too. */
  readonly own: ReadonlyMap<number, DayHours>;
}

const known = new WeakMap<Calendar, WorkingTime>();

function workingTimeOf(calendar: Calendar): WorkingTime {
  const before = known.get(calendar);
  if (before !== undefined) return before;
  const made = summed(calendar);
  known.set(calendar, made);
  return made;
}

function summed(calendar: Calendar): WorkingTime {
  const usual = dayHours(calendar.hours);
  const own = new Map<number, DayHours>();
  const exceptions: number[] = [];
  const addedDays = [0];
  const addedSeconds = [0];
  const named = new Set([...calendar.exceptions.keys(), ...calendar.ownHours.keys()]);
  for (const day of [...named].toSorted()) {
    const number = dayNumber(day);
    const works = isWorkday(day, calendar);
    const shifts = calendar.ownHours.get(day);
    const hours = works ? (shifts === undefined ? usual : dayHours(shifts)) : NO_HOURS;
    const weekdays = patternDays(number + 1) - patternDays(number);
    own.set(number, hours);
    exceptions.push(number);
    addedDays.push((addedDays.at(-1) ?? 0) + Number(works) - weekdays);
    addedSeconds.push((addedSeconds.at(-1) ?? 0) + hours.seconds - weekdays * usual.seconds);
  }
  return { exceptions, addedDays, addedSeconds, usual, own };
}

const NO_HOURS: DayHours = { stretches: [], seconds: 0 };

function dayHours(shifts: readonly Shift[]): DayHours {
  const stretches = shifts.map(({ from, to }) => ({
    from: secondsOfClock(from),
    to: secondsOfClock(to),
  }));
  return { stretches, seconds: stretches.reduce((sum, { from, to }) => sum + to - from, 0) };
}

/** The hours of a day, by its number; none on a day off. */
function hoursOn(time: WorkingTime, number: number): DayHours {
  const own = time.own.get(number);
  if (own !== undefined) return own;
  return patternDays(number + 1) === patternDays(number) ? NO_HOURS : time.usual;
}

/** Weekdays before a day, counted from 1970-01-05, day number 4, which was a Monday. */
function patternDays(number: number): number {
  const weeks = Math.floor((number - 4) / 7);
  return weeks * WORKDAYS_PER_WEEK + Math.min(number - 4 - weeks * 7, WORKDAYS_PER_WEEK);
}

/** The day at whose end so many weekdays are over. */
function patternReaches(count: number): number {
  const weeks = Math.ceil(count / WORKDAYS_PER_WEEK) - 1;
  return weeks * 7 + count - weeks * WORKDAYS_PER_WEEK + 3;
}

/** How many of the places from 0 on hold true; those that do come first. */
function countWhile(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const at = (sums: readonly number[], place: number): number => sums[place] ?? 0;

const exceptionsBefore = ({ exceptions }: WorkingTime, number: number): number =>
  countWhile(exceptions.length, (place) => at(exceptions, place) < number);

/** The first day at whose end a sum has come to `target`: it grows by `perDay` with each weekday. */
function reaches(
  { exceptions }: WorkingTime,
  added: readonly number[],
  perDay: number,
  target: number,
): number {
  const passed = countWhile(
    exceptions.length,
    (place) => patternDays(at(exceptions, place) + 1) * perDay + at(added, place + 1) < target,
  );
  const weekday = patternReaches(Math.ceil((target - at(added, passed)) / perDay));
  return Math.min(weekday, exceptions[passed] ?? weekday);
}

function workdaysBefore(time: WorkingTime, number: number): number {
  return patternDays(number) + at(time.addedDays, exceptionsBefore(time, number));
}

function secondsBefore(time: WorkingTime, number: number): number {
  const added = at(time.addedSeconds, exceptionsBefore(time, number));
  return patternDays(number) * time.usual.seconds + added;
}

/** Seconds at work before a moment; the difference of two is what lies between them. */
function workedUntil(moment: number, calendar: Calendar): number {
  const time = workingTimeOf(calendar);
  const number = Math.floor(moment / SECONDS_PER_DAY);
  const elapsed = moment - number * SECONDS_PER_DAY;
  return hoursOn(time, number).stretches.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(elapsed, to) - from),
    secondsBefore(time, number),
  );
}

/**
 * The `count`-th working day after a day; before it when negative. None away is the day itself,
 * worked or not.
 */
export function addWorkdays(day: Day, count: number, calendar: Calendar): Day {
  if (count === 0) return day;
  const time = workingTimeOf(calendar);
  const number = dayNumber(day);
  const over =
    count > 0 ? workdaysBefore(time, number + 1) + count : workdaysBefore(time, number) + count + 1;
  return dayFromNumber(reaches(time, time.addedDays, 1, over));
}

/** How many of the days after one day, until another with it, are worked; negative when that is earlier. */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar): number {
  const time = workingTimeOf(calendar);
  return workdaysBefore(time, dayNumber(to) + 1) - workdaysBefore(time, dayNumber(from) + 1);
}

/**
 * The first moment by which so many seconds have been worked since another one. None are over at once,
 * whether or not that is a time of work.
 */
export function addWorkingSeconds(from: Moment, count: number, calendar: Calendar): Moment {
  if (count <= 0) return from;
  const time = workingTimeOf(calendar);
  const target = workedUntil(momentSeconds(from), calendar) + count;
  const number = reaches(time, time.addedSeconds, time.usual.seconds, target);
  let left = target - secondsBefore(time, number);
  for (const stretch of hoursOn(time, number).stretches) {
    const length = stretch.to - stretch.from;
    if (left <= length) return momentFromSeconds(number * SECONDS_PER_DAY + stretch.from + left);
    left -= length;
  }
  throw new RangeError(`no time of work in ${dayFromNumber(number)}`);
}

/** The seconds of work between two moments; negative when the second is the earlier one. */
export function workingSecondsBetween(from: Moment, to: Moment, calendar: Calendar): number {
  return workedUntil(momentSeconds(to), calendar) - workedUntil(momentSeconds(from), calendar);
}

/** True for a moment in the hours of a working day, and not in a break. */
export function isAtWork(moment: Moment, calendar: Calendar): boolean {
  const seconds = momentSeconds(moment);
  const number = Math.floor(seconds / SECONDS_PER_DAY);
  const elapsed = seconds - number * SECONDS_PER_DAY;
  const { stretches } = hoursOn(workingTimeOf(calendar), number);
  return stretches.some(({ from, to }) => from <= elapsed && elapsed < to);
}

/** True for a moment at which the work of its day ends. */
export function isClose(moment: Moment, calendar: Calendar): boolean {
  const seconds = momentSeconds(moment);
  const number = Math.floor(seconds / SECONDS_PER_DAY);
  const last = hoursOn(workingTimeOf(calendar), number).stretches.at(-1);
  return last?.to === seconds - number * SECONDS_PER_DAY;
}
