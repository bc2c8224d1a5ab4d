import type { Cell } from "../cell.ts";
import type { ReadContext } from "./column.ts";
import { allToNote } from "./fix.ts";
import type { Fix } from "../problem.ts";
import { chooseDay, FIRST_DAY, LAST_DAY } from "./choose-day.ts";
import { dateOfNumber } from "../text/date-number.ts";
import { type DateText, NO_DATE, parseDateText } from "../text/date-text.ts";
import { instantOf } from "../text/instant-text.ts";
import { momentOfSerial, serialOfDay, serialOfMoment, serialSince1900 } from "../text/serial.ts";
import { addDays, type Day, dayOf, daysBetween, type Moment, type TimeOfDay } from "../time/day.ts";
import { dayOfMoment, timeOfMoment } from "../time/moment.ts";
import type { DateOrder } from "../time/date-order.ts";
import { civilMoment } from "../time/zone.ts";
import { isCellError } from "./cell-error.ts";

/** How a cell of a dated column is read. */
interface CivilOptions {
  /** True where days to come are ordinary. */
  readonly future: boolean;
}

const MIDNIGHT: TimeOfDay = "00:00:00";
/** The serial numbers from 1990-01-01 until the last second of 2099-12-31. */
const SERIALS_FROM = serialOfDay(FIRST_DAY);
const SERIALS_BEFORE = serialOfMoment(`${LAST_DAY}T23:59:59`) + 1e-6;
/** A day that lies so far ahead was probably completed with the wrong year by Excel. */
const WRONG_YEAR_DAYS = 60;

function civilFix(code: "date-choice" | "date", day: Day, time: TimeOfDay): Fix {
  const write = { value: serialOfMoment(`${day}T${time}`), format: "yyyy-mm-dd" };
  return time === MIDNIGHT
    ? { code, write, shows: day }
    : {
        code,
        write: { ...write, format: "yyyy-mm-dd hh:mm:ss" },
        shows: `${day} ${time}`,
      };
}

function sameDayLastYear(day: Day): Day {
  const year = Number(day.slice(0, 4)) - 1;
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return dayOf(year, month, date) ?? addDays(day, -366);
}

function askAboutFuture(day: Day, time: TimeOfDay, context: ReadContext) {
  const ahead = daysBetween(context.today, day);
  const fixes =
    ahead >= WRONG_YEAR_DAYS ? [civilFix("date-choice", sameDayLastYear(day), time)] : [];
  context.report({ code: "R012", level: "warning", params: { day, today: context.today }, fixes });
}

/** The days that a written date may mean, by the order of its numbers; by its place where it says none. */
function possibleDays(
  { readings }: DateText,
  today: Day,
  future: boolean,
): ReadonlyMap<DateOrder | number, Day> {
  const days = new Map<DateOrder | number, Day>();
  for (const [at, reading] of readings.entries()) {
    const day = chooseDay(reading, today, future);
    if (day !== undefined) days.set(reading.order ?? at, day);
  }
  return days;
}

/** The same for three written numbers, by their order alone. */
export function daysByOrder(future: boolean) {
  return (written: string, today: Day): ReadonlyMap<DateOrder, Day> => {
    const days = new Map<DateOrder, Day>();
    for (const [order, day] of possibleDays(parseDateText(written), today, future)) {
      if (typeof order === "string") days.set(order, day);
    }
    return days;
  };
}

function resolve(date: DateText, context: ReadContext, future: boolean): Moment | undefined {
  const { today, report } = context;
  if (date.badTime) {
    report({ code: "R016", level: "error" });
    return undefined;
  }
  const time = date.time ?? MIDNIGHT;
  const found = possibleDays(date, today, future);
  const order = found.size > 1 ? context.dateOrder?.() : undefined;
  const inOrder = order === undefined ? undefined : found.get(order);
  const days = new Set(inOrder === undefined ? found.values() : [inOrder]);
  const [day, ...others] = days;
  if (day === undefined) {
    report({ code: "R010", level: "error", fixes: date.readings.length > 0 ? [] : [allToNote] });
    return undefined;
  }
  if (others.length > 0) {
    const choices = [...days].sort();
    const [first = day, second = day] = choices;
    const fixes = choices.map((choice) => civilFix("date-choice", choice, time));
    const params = { first, second };
    report({ code: "R011", level: "warning", blocks: true, params, fixes });
    return undefined;
  }
  const [reading] = date.readings;
  if (reading?.year === undefined || reading.shortYear === true) {
    const fixes = [civilFix("date", day, time)];
    report({ code: "R015", level: "note", params: { day }, fixes });
  }
  return `${day}T${time}`;
}

/** So many spellings and serial numbers are remembered: a column repeats a few hundred days. */
const REMEMBERED = 4096;

/** True when the year was written in full: what it means does not depend on today. */
function isComplete({ readings }: DateText): boolean {
  const [reading] = readings;
  return readings.length === 1 && reading?.year !== undefined && !reading.shortYear;
}

/**
 * `date` for a day or moment that a cell holds as text or as a number such as 20261103; undefined where
 * it is a serial number, or where a column of days would lose a time of day.
 */
export function isOtherThanSerial(
  written: string | number | boolean,
  column: "day" | "moment",
): "date" | undefined {
  if (typeof written === "number") return written >= SERIALS_BEFORE ? "date" : undefined;
  if (column === "moment") return "date";
  if (instantOf(String(written)) !== undefined) return undefined;
  return parseDateText(String(written)).time === undefined ? "date" : undefined;
}

/** A reader of cells that hold a day or a moment. A day without a time is its midnight. */
export function civilReader({ future }: CivilOptions) {
  const known = new Map<string | number, Moment>();

  function remember(written: string | number, moment: Moment): Moment {
    if (known.size >= REMEMBERED) known.clear();
    known.set(written, moment);
    return moment;
  }

  function ofNumber(value: number, context: ReadContext): Moment | undefined {
    const serial = serialSince1900(value, context.date1904);
    const again = known.get(serial);
    if (again !== undefined) return again;
    if (serial >= SERIALS_FROM && serial < SERIALS_BEFORE) {
      const moment = momentOfSerial(serial);
      // Moments hardly ever come again, days do.
      return Number.isInteger(serial) ? remember(serial, moment) : moment;
    }
    return resolve(dateOfNumber(value), context, future);
  }

  /** What the clock here shows at an instant that says its own zone. Not remembered: the zone is a setting. */
  function ofInstant(text: string, { timeZone }: ReadContext): Moment | undefined {
    const instant = timeZone === undefined ? undefined : instantOf(text);
    if (instant === undefined || timeZone === undefined) return undefined;
    const moment = civilMoment(instant, timeZone);
    const day = dayOfMoment(moment);
    return day >= FIRST_DAY && day <= LAST_DAY ? moment : undefined;
  }

  function ofText(text: string, context: ReadContext): Moment | undefined {
    const again = known.get(text);
    if (again !== undefined) return again;
    const here = ofInstant(text, context);
    if (here !== undefined) return here;
    const date = parseDateText(text);
    const moment = resolve(date, context, future);
    return moment !== undefined && isComplete(date) ? remember(text, moment) : moment;
  }

  return (cell: Cell, context: ReadContext): Moment | undefined => {
    if (isCellError(cell, context)) return undefined;
    const { value } = cell;
    let moment: Moment | undefined;
    if (typeof value === "number") moment = ofNumber(value, context);
    else if (typeof value === "string") moment = ofText(value, context);
    else moment = resolve(NO_DATE, context, future);
    if (moment === undefined || future) return moment;
    const day = dayOfMoment(moment);
    if (day > context.today) askAboutFuture(day, timeOfMoment(moment), context);
    return moment;
  };
}
