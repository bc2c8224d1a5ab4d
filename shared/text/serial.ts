import { type Day, dayNumber, type Moment } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";

/** The serial number of 1970-01-01 in a workbook that counts from 1900. */
const EPOCH = 25_569;
/** A workbook that counts from 1904 is behind by this many days. */
const DAYS_TO_1904 = 1462;
const SECONDS_PER_DAY = 86_400;

/** The serial number of a day, counted from 1900. */
export function serialOfDay(day: Day): number {
  return dayNumber(day) + EPOCH;
}

/** The serial number of a moment, counted from 1900, its time as the fraction of a day. */
export function serialOfMoment(moment: Moment): number {
  const seconds = +moment.slice(11, 13) * 3600 + +moment.slice(14, 16) * 60 + +moment.slice(17, 19);
  return serialOfDay(dayOfMoment(moment)) + seconds / SECONDS_PER_DAY;
}

/** The serial number that a cell's number would have in a workbook that counts from 1900. */
export function serialSince1900(value: number, date1904: boolean): number {
  return date1904 ? value + DAYS_TO_1904 : value;
}

/** The moment of a serial number from 1900-03-01 to 9999, counted from 1900, to the second. */
export function momentOfSerial(serial: number): Moment {
  const seconds = Math.round((serial - EPOCH) * SECONDS_PER_DAY);
  return new Date(seconds * 1000).toISOString().slice(0, 19) as Moment;
}
