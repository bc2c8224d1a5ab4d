/**
 * A civil day, `YYYY-MM-DD`, without a time zone; days compare as text. A plain string is no day to the
 * compiler: it comes from `dayOf`, a schema or a column, and only a day written in the code is one as it stands.
 */
export type Day = `${number}-${number}-${number}`;

/** A time of day, `HH:mm:ss`. */
export type TimeOfDay = `${number}:${number}:${number}`;

/** An hour and minute of the clock on the wall, `HH:mm`; `24:00` is the end of the day. */
export type ClockTime = `${number}:${number}`;

/** A civil moment in the ledger's time zone, `YYYY-MM-DDTHH:mm:ss`; moments compare as text. */
export type Moment = `${Day}T${TimeOfDay}`;

/** What a dated column holds: a day, or a moment where the time is known too. */
export type Dated = Day | Moment;

/** A civil month, `YYYY-MM`. */
export type Month = `${number}-${number}`;

const MS_PER_DAY = 86_400_000;

const pad = (value: number, width: number) => String(value).padStart(width, "0");

/** A number below 100 in two digits. */
export const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The day of a year, month (1–12) and day of the month, or undefined when the calendar has none such. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || date < 1 || date > 31)
    return undefined;
  const back = new Date(Date.UTC(year, month - 1, date));
  if (back.getUTCMonth() !== month - 1) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

// Rows share a few hundred days, and looking one up costs a tenth of printing or reading it.
const spelled = new Map<number, Day>();
const numbered = new Map<Day, number>();
const MOST_KEPT = 5000;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  const known = numbered.get(day);
  if (known !== undefined) return known;
  const number = Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / MS_PER_DAY;
  if (numbered.size === MOST_KEPT) numbered.clear();
  numbered.set(day, number);
  return number;
}

/** The day that lies `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  const known = spelled.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10) as Day;
  if (spelled.size === MOST_KEPT) spelled.clear();
  spelled.set(number, day);
  return day;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** The number of days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1970-01-01 as Excel counts days from 1900. */
const SERIAL_OF_1970 = 25_569;

/** The number by which Excel's 1900 date system knows a day. */
export function daySerial(day: Day): number {
  return dayNumber(day) + SERIAL_OF_1970;
}
