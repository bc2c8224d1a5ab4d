import { addDays, type Day, type Moment } from "./day.ts";
import { dayOfMoment } from "./moment.ts";

/**
 * The finance day that a moment belongs to. Finance day D is [D−1 at the cut-off, D at the cut-off):
 * a row that arrives at 16:00:00 sharp is tomorrow's. `cutoff` is `HH:mm`.
 */
export function financeDay(moment: Moment, cutoff: string): Day {
  const day = dayOfMoment(moment);
  return moment.slice(11, 16) < cutoff ? day : addDays(day, 1);
}

/** The moment at which a finance day ends: the first that is the next one's. */
export const endOfFinanceDay = (day: Day, cutoff: string): Moment =>
  `${day}T${cutoff}:00` as Moment; // both were checked
