import { addDays, type Dated, type Day, type Moment } from "./day.ts";

/** The civil day that a day or moment lies in. */
export function dayOfMoment(value: Dated): Day {
  return value.slice(0, 10);
}

/** The first moment of a day. */
export function startOfDay(day: Day): Moment {
  return `${day}T00:00:00`;
}

/** The first moment after a day: spans of time are half-open. */
export function endOfDay(day: Day): Moment {
  return startOfDay(addDays(day, 1));
}

/** Seconds on the wall clock since 1970-01-01T00:00:00, whatever the time zone. */
export function momentSeconds(moment: Moment): number {
  return Date.parse(`${moment}Z`) / 1000;
}

/** The moment that lies this many wall-clock seconds after 1970-01-01T00:00:00. */
export function momentFromSeconds(seconds: number): Moment {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** The moment `seconds` later on the wall clock (earlier when negative). */
export function addSeconds(moment: Moment, seconds: number): Moment {
  return momentFromSeconds(momentSeconds(moment) + seconds);
}
