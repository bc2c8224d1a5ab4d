/** A civil day by a serial number; the month counts from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;

/** The last serial number, 31 December 9999. */
export const LAST_SERIAL = 2_958_465;

/** Days between Excel's two date systems. */
export const DAYS_1904 = 1462;

/**
 * The day of a serial number that counts from 1900, with the 29 February 1900 that never was (60)
 * and day 0, which Excel calls 0 January. Null outside of Excel's calendar.
 */
export function civilDay(serial: number): CivilDay | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial number of a year, month and day, whichever they are: month 14 is February of the next year. */
export function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  const first = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / DAY);
  const serial = (first < 61 ? first - 1 : first) + day - 1;
  return serial;
}

/** How many days a month has; Excel gives February 1900 its 29. */
export function daysOfMonth(year: number, month: number): number {
  return serialOf(year, month + 1, 1) - serialOf(year, month, 1);
}

/** The serial number of a moment on the clock of this machine. */
export function serialOfMoment(moment: Date): number {
  const seconds = moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds();
  return serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()) + seconds / 86_400;
}
