import { isWorkday, type Calendar } from "./calendar.ts";
import { dayFromNumber, dayNumber, type Day, type Moment } from "./day.ts";
import { momentFromSeconds, momentSeconds } from "./moment.ts";

const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;
const WORKDAYS_PER_WEEK = 5;

/** A time of day at which work is done, in seconds after midnight: [from, to). */
interface Stretch {
  readonly from: number;
  readonly to: number;
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
  readonly stretches: readonly Stretch[];
  readonly secondsPerDay: number;
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
  const stretches = [
    { from: calendar.opens * SECONDS_PER_HOUR, to: calendar.closes * SECONDS_PER_HOUR },
  ];
  const secondsPerDay = lengthOf(stretches);
  const exceptions: number[] = [];
  const addedDays = [0];
  const addedSeconds = [0];
  const numbers = [...calendar.exceptions.keys()].map(dayNumber).toSorted((a, b) => a - b);
  for (const number of numbers) {
    const works = isWorkday(dayFromNumber(number), calendar);
    const days = Number(works) - (patternDays(number + 1) - patternDays(number));
    if (days === 0) continue;
    exceptions.push(number);
    addedDays.push((addedDays.at(-1) ?? 0) + days);
    addedSeconds.push((addedSeconds.at(-1) ?? 0) + days * secondsPerDay);
  }
  return { exceptions, addedDays, addedSeconds, stretches, secondsPerDay };
}

const lengthOf = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

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
  return patternDays(number) * time.secondsPerDay + added;
}

/** Seconds at work before a moment; the difference of two is what lies between them. */
function workedUntil(moment: number, calendar: Calendar): number {
  const time = workingTimeOf(calendar);
  const number = Math.floor(moment / SECONDS_PER_DAY);
  const before = secondsBefore(time, number);
  if (!isWorkday(dayFromNumber(number), calendar)) return before;
  const elapsed = moment - number * SECONDS_PER_DAY;
  const worked = time.stretches.map(({ from, to }) => Math.max(0, Math.min(elapsed, to) - from));
  return before + worked.reduce((sum, each) => sum + each, 0);
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
  const number = reaches(time, time.addedSeconds, time.secondsPerDay, target);
  let left = target - secondsBefore(time, number);
  for (const stretch of time.stretches) {
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

/** True for a moment at which the work of its day has ended, and none of it was done since. */
export function isClose(moment: Moment, calendar: Calendar): boolean {
  const { stretches } = workingTimeOf(calendar);
  return momentSeconds(moment) % SECONDS_PER_DAY === stretches.at(-1)?.to;
}
