import { addDays, dayOf, type Day } from "./day.ts";

/** The last day of the month that a day lies in. */
export function lastDayOfMonth(day: Day): Day {
  // The 1st and 31 days always lie in the month after.
  const next = addDays(`${day.slice(0, 7)}-01`, 31);
  return addDays(`${next.slice(0, 7)}-01`, -1);
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
