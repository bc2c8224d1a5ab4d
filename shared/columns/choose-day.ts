import { addDays, type Day, dayOf, daysBetween } from "../time/day.ts";
import type { WrittenDay } from "../text/date-text.ts";

/** A ledger's days lie from 1990 to 2099; whatever falls outside is a slip or another kind of number. */
export const FIRST_DAY: Day = "1990-01-01";
export const LAST_DAY: Day = "2099-12-31";

/** True for a day that a ledger can hold. */
export function isLedgerDay(day: Day): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

const YEARS_TO_SEARCH = 8;

function* daysWithoutYear({ month, date }: WrittenDay, from: Day): Generator<Day> {
  let year = Number(from.slice(0, 4));
  let at = month ?? Number(from.slice(5, 7));
  const steps = month === undefined ? 3 : YEARS_TO_SEARCH + 1;
  for (let step = 0; step < steps; step++) {
    const day = dayOf(year, at, date);
    if (day !== undefined) yield day;
    if (month !== undefined || at === 1) year--;
    if (month === undefined) at = at === 1 ? 12 : at - 1;
  }
}

/**
 * The day that was meant. Where no year was written: the latest such day up to tomorrow, or the one
 * closest to today where the future is as likely. Undefined when there is no such day.
 */
export function chooseDay(written: WrittenDay, today: Day, future: boolean): Day | undefined {
  if (written.year !== undefined) {
    const day = written.month && dayOf(written.year, written.month, written.date);
    if (!day || !isLedgerDay(day)) return undefined;
    // A year of two digits could be a day or a month: it counts only near today.
    return written.shortYear && Math.abs(daysBetween(today, day)) > 3660 ? undefined : day;
  }
  const limit = future ? addDays(today, 366) : addDays(today, 1);
  const days = [...daysWithoutYear(written, limit)].filter((day) => day <= limit);
  if (!future) return days[0];
  const distance = (day: Day) => Math.abs(daysBetween(today, day));
  return days.sort((a, b) => distance(a) - distance(b))[0];
}
