import { normalised } from "./normalise.ts";
import type { DateOrder } from "../time/date-order.ts";
import type { TimeOfDay } from "../time/day.ts";
import { parseTime } from "./time-text.ts";

/** One way to understand a written date; what was not written is undefined. */
export interface WrittenDay {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly date: number;
  /** True when the century was left out. */
  readonly shortYear?: true;
  /** The order that three numbers were taken in, where they could be taken in several. */
  readonly order?: DateOrder;
}

/** A written date as far as its letters say: every reading it allows, not yet held against a calendar. */
export interface DateText {
  readonly readings: readonly WrittenDay[];
  /** `HH:mm:ss`; undefined when only a day was written. */
  readonly time: TimeOfDay | undefined;
  /** True when something stands behind the day that is no time. */
  readonly badTime: boolean;
}

/** What is no date at all. */
export const NO_DATE: DateText = { readings: [], time: undefined, badTime: false };

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*(?:[日号]|(?!\d))/;
const COMPACT = /^(\d{4}|\d{2})(\d{2})(\d{2})(?!\d)/;
const SHORT_YEAR = /^(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/;
const THREE_PARTS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)/;
const MONTH_AND_DAY = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*(?:[日号]|(?!\d))/;
/** Counted from 1912, as in Taiwan: 「115/11/03」, 「民國115年11月3日」. No day of the month has three digits. */
const MINGUO =
  /^(?:民[國国]\s*(\d{2,3})|(1\d{2}))\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*(?:[日号號]|(?!\d))/;
const BEFORE_MINGUO = 1911;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY_OF_NAMED = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*${MONTH_NAME}[\\s,.-]*(\\d{4})(?!\\d)`,
  "i",
);
const NAMED_DAY = new RegExp(
  `^${MONTH_NAME}[\\s.-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+(\\d{4})(?!\\d)`,
  "i",
);
const DAY_ALONE = /^(\d{1,2})\s*[日号]/;
const WEEKDAY = /^\s*[([]?(?:周|星期|礼拜)[一二三四五六日天][)\]]?/;

const century = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

function written(year: string, month: string, date: string, order?: DateOrder): WrittenDay {
  const numbers = { year: century(year), month: Number(month), date: Number(date) };
  const day = order === undefined ? numbers : { ...numbers, order };
  return year.length === 2 ? { ...day, shortYear: true } : day;
}

/** A day whose month is an English name: `3-Nov-2026`, `Nov 3, 2026`. */
function namedMonth(text: string) {
  const dayFirst = DAY_OF_NAMED.exec(text);
  const [whole, one = "", other = "", year] = dayFirst ?? NAMED_DAY.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [date, name] = dayFirst === null ? [other, one] : [one, other];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return {
    readings: [{ year: Number(year), month, date: Number(date) }],
    length: whole.length,
  };
}

function readingsOf(text: string): { readonly readings: WrittenDay[]; readonly length: number } {
  let match = YEAR_FIRST.exec(text) ?? SHORT_YEAR.exec(text) ?? COMPACT.exec(text);
  if (match !== null) {
    const [whole, year = "", month = "", date = ""] = match;
    return { readings: [written(year, month, date)], length: whole.length };
  }
  match = MINGUO.exec(text);
  if (match !== null) {
    const [whole, said, bare, month, date] = match;
    const year = Number(said ?? bare) + BEFORE_MINGUO;
    return { readings: [{ year, month: Number(month), date: Number(date) }], length: whole.length };
  }
  const named = namedMonth(text);
  if (named !== undefined) return named;
  match = THREE_PARTS.exec(text);
  if (match !== null) {
    const [whole, first = "", , second = "", third = ""] = match;
    const readings = [];
    if (first.length === 2 && third.length < 4) readings.push(written(first, second, third, "ymd"));
    if (third.length !== 1) {
      readings.push(written(third, first, second, "mdy"), written(third, second, first, "dmy"));
    }
    return { readings, length: whole.length };
  }
  match = MONTH_AND_DAY.exec(text);
  if (match !== null) {
    const reading = { year: undefined, month: Number(match[1]), date: Number(match[2]) };
    return { readings: [reading], length: match[0].length };
  }
  match = DAY_ALONE.exec(text);
  if (match !== null) {
    const reading = { year: undefined, month: undefined, date: Number(match[1]) };
    return { readings: [reading], length: match[0].length };
  }
  return { readings: [], length: 0 };
}

/** Three numbers apart, as they stand in a cell that no year begins: an order is all they lack. */
const THREE_NUMBERS = /^\s*(\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2}))(?!\d)/;

/** The three numbers that a text begins with; undefined for one whose order is plain. */
export const threeNumbers = (text: string): string | undefined => THREE_NUMBERS.exec(text)?.[1];

/** Reads a date as people write it, with or without year, weekday and time; no readings when it is none. */
export function parseDateText(text: string): DateText {
  const cleaned = normalised(text);
  const { readings, length } = readingsOf(cleaned);
  const rest = cleaned.slice(length).replace(WEEKDAY, "").replace(/^T/, "").trim();
  if (rest === "" || readings.length === 0) return { readings, time: undefined, badTime: false };
  const time = parseTime(rest);
  if (time !== undefined) return { readings, time, badTime: false };
  // Digits with a colon or 点 are a time that no clock shows; anything else makes the whole no date.
  return /\d\s*[:点时]/.test(rest) ? { readings, time: undefined, badTime: true } : NO_DATE;
}
