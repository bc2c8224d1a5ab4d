import {
  addDays,
  dayFromNumber,
  dayNumber,
  twoDigits,
  type ClockTime,
  type Dated,
  type Day,
  type Moment,
  type TimeOfDay,
} from "./day.ts";

const SECONDS_PER_DAY = 86_400;

/** The civil day that a day or moment lies in. */
export function dayOfMoment(value: Dated): Day {
  return value.slice(0, 10) as Day;
}

/** The time of day of a moment. */
export function timeOfMoment(moment: Moment): TimeOfDay {
  return moment.slice(11) as TimeOfDay;
}

/** True for what has a time of day beside its day. */
export function isMoment(value: Dated): value is Moment {
  return value.length > "YYYY-MM-DD".length;
}

/** The first moment of a day. */
export function startOfDay(day: Day): Moment {
  return `${day}T00:00:00`;
}

/** True for the first moment of a day. */
export function isStartOfDay(moment: Moment): boolean {
  return moment.endsWith("T00:00:00");
}

/** The first moment after a day: spans of time are half-open. */
export function endOfDay(day: Day): Moment {
  return startOfDay(addDays(day, 1));
}

/** Seconds on the wall clock since 1970-01-01T00:00:00, whatever the time zone. */
export function momentSeconds(moment: Moment): number {
  const [hour, minute, second] = [moment.slice(11, 13), moment.slice(14, 16), moment.slice(17, 19)];
  return dayNumber(dayOfMoment(moment)) * SECONDS_PER_DAY + +hour * 3600 + +minute * 60 + +second;
}

/** Seconds after midnight. */
export const secondsOfClock = (time: ClockTime): number =>
  +time.slice(0, 2) * 3600 + +time.slice(3, 5) * 60;

/** The moment that lies this many wall-clock seconds after 1970-01-01T00:00:00. */
export function momentFromSeconds(seconds: number): Moment {
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const rest = Math.floor(seconds - day * SECONDS_PER_DAY);
  const [hour, minute] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60];
  const time = `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(rest % 60)}` as TimeOfDay;
  return `${dayFromNumber(day)}T${time}`;
}

/** The moment `seconds` later on the wall clock (earlier when negative). */
export function addSeconds(moment: Moment, seconds: number): Moment {
  return momentFromSeconds(momentSeconds(moment) + seconds);
}
