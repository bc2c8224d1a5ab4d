/** A civil day and a time within it; `month` counts from 1. */
export interface CivilMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly seconds?: number;
}

/** Days between Excel's two date systems. */
const DAYS_1904 = 1462;

/** How many days the month has. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The serial number of a day and time, with Excel's leap day of 1900 that never was.
 * Answers null for days that do not exist or lie outside 1900 – 9999.
 */
export function toSerial(moment: CivilMoment, date1904: boolean): number | null {
  const { year, month, day } = moment;
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
  const whole = date1904 ? days - DAYS_1904 : days < 61 ? days - 1 : days;
  return whole < 0 ? null : whole + (moment.seconds ?? 0) / 86_400;
}
