import type { GivenArgument } from "../api/figures.ts";
import { momentOfSerial, serialSince1900 } from "../text/serial.ts";
import { normalised } from "../text/normalise.ts";
import { dayOf, type Month } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";
import { monthOf } from "../time/months.ts";

const WRITTEN = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*(?:月份?)?(?:\s*[-/.]?\s*(\d{1,2})\s*日?)?$/;

/** The days that a ledger may be of, as the numbers that Excel has for them: 2000-01-01 to 2099-12-31. */
const FIRST_SERIAL = 36_526;
const AFTER_LAST_SERIAL = 73_051;

const isSerial = (value: number) => value >= FIRST_SERIAL && value < AFTER_LAST_SERIAL;

/** Whether the number is a day's by one of Excel's two date systems: which one is the workbook's has to be known. */
export const isDayNumber = (value: number): boolean =>
  isSerial(value) || isSerial(serialSince1900(value, true));

/**
 * The month that an argument means: `2026-11`, `2026年11月`, `202611`, or any day in it, written or as the number that
 * Excel has for it, counted from 1900.
 */
export function monthMeant(given: GivenArgument): Month | undefined {
  if (typeof given === "number" && isSerial(given))
    return monthOf(dayOfMoment(momentOfSerial(Math.floor(given))));
  if (typeof given !== "number" && typeof given !== "string") return undefined;
  const [, year, month, date] = WRITTEN.exec(normalised(String(given))) ?? [];
  const day = dayOf(Number(year), Number(month), Number(date ?? 1));
  return day === undefined ? undefined : monthOf(day);
}
