import { parseDateText } from "../text/date-text.ts";
import { momentOfSerial } from "../text/serial.ts";
import { parseTime } from "../text/time-text.ts";
import { dayOf, twoDigits, type Day, type Moment, type Month } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";
import { cleaned } from "./cleaned.ts";
import type { Statement } from "./statement.ts";

const MONTH = /(?<!\d)(20\d{2})\s*(?:年|[-/.])\s*(1[0-2]|0?[1-9])(?!\d)/;

/** The month that one of some texts names first: `2026年10月`, `2026-10`, `2026-10-01 至 …`. */
export function monthIn(texts: readonly string[]): Month | null {
  for (const text of texts) {
    const [, year, month] = MONTH.exec(text) ?? [];
    if (year !== undefined && month !== undefined)
      return `${Number(year)}-${twoDigits(Number(month))}` as Month;
  }
  return null;
}

/** When a line is of; `at` is null where only a day is written. */
export interface When {
  readonly day: Day;
  readonly at: Moment | null;
}

/** When a cell says that a line is of, or why it does not. */
export function whenOf(
  value: string | number | boolean | undefined,
  month: Month | null,
  { byMonth }: Statement,
): When | "blank" | "no-day" | "month-needed" {
  if (typeof value === "number" && value > 30_000 && value < 80_000) {
    const moment = momentOfSerial(value);
    return { day: dayOfMoment(moment), at: Number.isInteger(value) ? null : moment };
  }
  const text = cleaned(value);
  if (text === "") return "blank";
  const { readings, time } = parseDateText(text);
  const [reading] = readings;
  if (reading?.month === undefined) return "no-day";
  const year =
    reading.year ?? (byMonth === true && month !== null ? yearIn(month, reading.month) : undefined);
  if (year === undefined) return "month-needed";
  const day = dayOf(year, reading.month, reading.date);
  if (day === undefined) return "no-day";
  return { day, at: time === undefined ? null : `${day}T${time}` };
}

/** A day with the time that stands in a column beside it. */
export function timed(
  when: ReturnType<typeof whenOf>,
  value: string | number | boolean | undefined,
): ReturnType<typeof whenOf> {
  if (typeof when === "string" || when.at !== null || value === undefined) return when;
  const time = parseTime(cleaned(value));
  return time === undefined ? when : { ...when, at: `${when.day}T${time}` };
}

/** The year of a day of a bill's month: a bill of January has days of December too. */
function yearIn(month: Month, of: number): number {
  const [year = 0, its = 0] = month.split("-").map(Number);
  if (of - its > 6) return year - 1;
  return its - of > 6 ? year + 1 : year;
}
