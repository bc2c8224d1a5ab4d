import { addDays, dayOf, type Day, type Month } from "./day.ts";

/** The month that a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** The first day of a month. */
export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

/** The last day of the month that a day lies in. */
export function lastDayOfMonth(day: Day): Day {
  // The 1st and 31 days always lie in the month after.
  return addDays(firstDayOf(monthOf(addDays(firstDayOf(monthOf(day)), 31))), -1);
}

/**
 * The same day of a month so many months later; where that month is shorter, its last day: a month
 * after 01-31 is 02-28. Throws when the year is beyond 9999.
 */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const first = dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
  if (first === undefined) throw new RangeError(`${count} months from ${day} is no day`);
  const same = addDays(first, Number(day.slice(8, 10)) - 1);
  const last = lastDayOfMonth(first);
  return same < last ? same : last;
}
