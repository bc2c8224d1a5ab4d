import { addDays, dayOf, type Day, type Month } from "./day.ts";
import { firstDayOf, monthOf } from "./months.ts";

/** A day or a month that figures are asked for: the days [from, to). */
export interface Period {
  readonly kind: "day" | "month";
  /** As it is written: `2026-11-03`, or `2026-11` for a month. */
  readonly name: Day | Month;
  readonly from: Day;
  /** The first day after it. */
  readonly to: Day;
}

/** Reads `2026-11-03` or `2026-11`; undefined when it is neither, or the calendar has none such. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, date] = match;
  const from = dayOf(Number(year), Number(month), Number(date ?? 1));
  if (from === undefined) return undefined;
  if (date !== undefined) return { kind: "day", name: from, from, to: addDays(from, 1) };
  return { kind: "month", name: monthOf(from), from, to: firstOfNextMonth(from) };
}

// The 1st and 31 days always lie in the month after.
const firstOfNextMonth = (first: Day): Day => firstDayOf(monthOf(addDays(first, 31)));
