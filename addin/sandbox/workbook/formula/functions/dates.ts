import { cellError, isCellError, type CellError, type CellValue } from "../../cell-value.ts";
import { civilDay, DAYS_1904, daysOfMonth, LAST_SERIAL, serialOf } from "../../civil-date.ts";
import { parseInput } from "../../parse-input.ts";
import { toNumber, toText } from "../coerce.ts";
import type { Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import { eachValue } from "../read-operand.ts";
import { ofValues, toWhole, type Functions, type SheetFunction } from "./define.ts";
import { workdaysBetween, workday } from "./workdays.ts";

const OUTSIDE = cellError("#NUM!");
const WRONG = cellError("#VALUE!");

/** How many days lie between what the workbook counts from and 1900. */
const epochOf = ({ sheet }: FormulaPlace) => (sheet.workbook.date1904 ? DAYS_1904 : 0);

/** The workbook's clock. */
const nowAt = (place: FormulaPlace) => place.sheet.workbook.options.now() - epochOf(place);

/** A function of numbers of which the `days` first are dates: those count from 1900 within it. */
function ofDates(
  days: number,
  work: (...numbers: number[]) => number | CellError,
  answersDate: boolean,
  ...defaults: number[]
): SheetFunction {
  return (args, place) => {
    const epoch = epochOf(place);
    return ofValues((values) => {
      const numbers: number[] = [];
      for (let i = 0; i < Math.max(values.length, days + defaults.length); i++) {
        const number =
          values[i] === undefined ? (defaults[i - days] ?? 0) : toNumber(values[i] ?? null);
        if (typeof number !== "number") return number;
        numbers.push(i < days ? number + epoch : number);
      }
      if (numbers.slice(0, days).some((day) => day < 0 || day >= LAST_SERIAL + 1)) return OUTSIDE;
      const result = work(...numbers);
      if (typeof result !== "number") return result;
      if (!answersDate) return result;
      return result < epoch || result > LAST_SERIAL ? OUTSIDE : result - epoch;
    })(args, place);
  };
}

const part = (name: "year" | "month" | "day") =>
  ofDates(1, (serial = 0) => civilDay(serial)?.[name] ?? OUTSIDE, false);

/** The day of the week, from 0 for Sunday; Excel has one too many in 1900, and counts on. */
const weekday = (serial: number) => (Math.floor(serial) + 6) % 7;

/** The first day of the week by the numbers that `WEEKDAY` and `WEEKNUM` take. */
const FIRST_DAYS: Record<number, number> = {
  1: 0,
  2: 1,
  11: 1,
  12: 2,
  13: 3,
  14: 4,
  15: 5,
  16: 6,
  17: 0,
};

function weekdayNumber(serial = 0, kind = 1): number | CellError {
  if (kind === 3) return (weekday(serial) + 6) % 7;
  const first = FIRST_DAYS[kind];
  return first === undefined ? OUTSIDE : ((weekday(serial) - first + 7) % 7) + 1;
}

function isoWeek(serial = 0): number {
  const thursday = Math.floor(serial) + 4 - (((weekday(serial) + 6) % 7) + 1);
  const year = civilDay(thursday)?.year ?? 1900;
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
}

function weekNumber(serial = 0, kind = 1): number | CellError {
  if (kind === 21) return isoWeek(serial);
  const first = FIRST_DAYS[kind];
  const year = civilDay(serial)?.year;
  if (first === undefined || year === undefined) return OUTSIDE;
  const start = serialOf(year, 1, 1);
  return Math.floor((Math.floor(serial) - start + ((weekday(start) - first + 7) % 7)) / 7) + 1;
}

/** The same day some months on, or the month's last. */
function edate(serial = 0, months = 0): number | CellError {
  const from = civilDay(serial);
  if (!from) return OUTSIDE;
  const month = from.month + Math.trunc(months);
  const first = serialOf(from.year, month, 1);
  const day = Math.min(from.day, serialOf(from.year, month + 1, 1) - first);
  return first + day - 1;
}

function endOfMonth(serial = 0, months = 0): number | CellError {
  const from = civilDay(serial);
  return from ? serialOf(from.year, from.month + Math.trunc(months) + 1, 1) - 1 : OUTSIDE;
}

const dateDif = ofValues(([from = null, to = null, unit = null]) => {
  const [start, end] = [toWhole(from), toWhole(to)];
  if (typeof start !== "number") return start;
  if (typeof end !== "number") return end;
  const [a, b] = [civilDay(start), civilDay(end)];
  if (!a || !b || end < start) return OUTSIDE;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (toText(unit).toUpperCase()) {
    case "D":
      return end - start;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return b.day >= a.day ? b.day - a.day : b.day + daysOfMonth(b.year, b.month - 1) - a.day;
    case "YD":
      return end - serialOf(a.year + Math.floor(months / 12), a.month, a.day);
    default:
      return OUTSIDE;
  }
});

/** `YEAR`, month and day as numbers; years below 1900 count from 1900. */
const date: SheetFunction = (args, place) =>
  ofValues((values) => {
    const [year, month, day] = [0, 1, 2].map((i) => toWhole(values[i] ?? null));
    for (const number of [year, month, day]) if (typeof number !== "number") return number ?? WRONG;
    const full = Number(year) < 1900 && Number(year) >= 0 ? Number(year) + 1900 : Number(year);
    if (full < 1900 || full > 9999) return OUTSIDE;
    const serial = serialOf(full, Number(month), Number(day)) - epochOf(place);
    return serial < 0 || serial > LAST_SERIAL ? OUTSIDE : serial;
  })(args, place);

const time = ofValues((values) => {
  const [hours, minutes, seconds] = [0, 1, 2].map((i) => toWhole(values[i] ?? null));
  for (const number of [hours, minutes, seconds])
    if (typeof number !== "number") return number ?? WRONG;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total < 0 ? OUTSIDE : (total % 86_400) / 86_400;
});

const secondsOf = (serial: number) => Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
const clockPart = (work: (seconds: number) => number) =>
  ofDates(1, (serial = 0) => work(secondsOf(serial)), false);

/** A text as a date or a time, read as one that is typed. */
function readDate(take: (serial: number) => number): SheetFunction {
  return (args, place) =>
    ofValues(([text = null]) => {
      const { workbook } = place.sheet;
      const { value, numberFormat } = parseInput(toText(text), {
        numberFormat: "General",
        locale: "zh-CN",
        year: workbook.options.currentYear(),
        date1904: workbook.date1904,
      });
      const isDate =
        typeof text === "string" && typeof value === "number" && numberFormat !== undefined;
      return isDate && /[ymdh]/.test(numberFormat) ? take(value) : WRONG;
    })(args, place);
}

/** Days off, as an argument names them, counted from 1900. */
function holidaysOf(argument: Operand | undefined, place: FormulaPlace): Set<number> | CellError {
  const days = new Set<number>();
  let error: CellValue = null;
  eachValue(argument ?? null, place, (value) => {
    if (isCellError(value)) error ??= value;
    else if (typeof value === "number") days.add(Math.floor(value) + epochOf(place));
  });
  return error ?? days;
}

/** A function of a date and of another one, or of a number of days, that leaves days off out. */
function withHolidays(
  other: "date" | "days",
  work: (from: number, other: number, off: Set<number>) => number,
): SheetFunction {
  const [dates, answersDate] = other === "date" ? [2, false] : [1, true];
  return ([from = null, second = null, holidays], place) => {
    const off = holidaysOf(holidays, place);
    return "error" in off
      ? off
      : ofDates(
          dates,
          (start = 0, to = 0) => work(Math.floor(start), Math.trunc(to), off),
          answersDate,
        )([from, second], place);
  };
}

/** Days and times. */
export const DATES: Functions = {
  DATE: date,
  TIME: time,
  YEAR: part("year"),
  MONTH: part("month"),
  DAY: part("day"),
  HOUR: clockPart((seconds) => Math.floor(seconds / 3600)),
  MINUTE: clockPart((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: clockPart((seconds) => seconds % 60),
  TODAY: (_, place) => Math.floor(nowAt(place)),
  NOW: (_, place) => nowAt(place),
  WEEKDAY: ofDates(1, weekdayNumber, false, 1),
  WEEKNUM: ofDates(1, weekNumber, false, 1),
  ISOWEEKNUM: ofDates(1, isoWeek, false),
  EDATE: ofDates(1, edate, true),
  EOMONTH: ofDates(1, endOfMonth, true),
  DAYS: ofDates(2, (end = 0, start = 0) => Math.floor(end) - Math.floor(start), false),
  DATEDIF: dateDif,
  DATEVALUE: readDate(Math.floor),
  TIMEVALUE: readDate((serial) => serial - Math.floor(serial)),
  NETWORKDAYS: withHolidays("date", workdaysBetween),
  WORKDAY: withHolidays("days", workday),
};
