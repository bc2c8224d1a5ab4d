import { firstDayOf } from "../../shared/time/months.ts";
import { twoDigits, type Month } from "../../shared/time/day.ts";
import type { MonthSpan } from "../store/statements/month-matching.ts";

/** The days whose amounts the matching of a month looks at: of any month that a statement may name, however odd. */
export function spanToMatch(month: Month): MonthSpan {
  return { month, from: firstDayOf(monthBeside(month, -2)), until: `${monthBeside(month, 1)}-31` };
}

const LAST_MONTH = 9999 * 12 + 11;

/** The month so many months later, at the ends of time the last that can be written; days are compared as text. */
function monthBeside(month: Month, count: number): Month {
  const [year, nth] = month.split("-").map(Number);
  const months = Math.min(LAST_MONTH, Math.max(0, (year ?? 0) * 12 + (nth ?? 1) - 1 + count));
  const digits = String(Math.floor(months / 12)).padStart(4, "0");
  return `${digits}-${twoDigits((months % 12) + 1)}` as Month;
}
