import { daysBetween, type Moment } from "../time/day.ts";
import { dayOfMoment, momentSeconds } from "../time/moment.ts";
import { lastDay, type Deadline } from "./deadlines.ts";

/** How a deadline stands at a moment. */
export interface Overdue {
  /** True from the due moment until it is met; a paused deadline is not overdue. */
  readonly overdue: boolean;
  /** True when it was met too late: 曾逾期. */
  readonly was: boolean;
  /** Days since the last day allowed, and whole hours since the due moment; 0 when in time. */
  readonly days: number;
  readonly hours: number;
}

/** Whether a deadline is overdue at a moment, or was, and by how much. */
export function overdueAt(
  deadline: Pick<Deadline, "due" | "met" | "paused">,
  now: Moment,
): Overdue {
  const end = deadline.met ?? now;
  const late = end >= deadline.due && (deadline.met !== null || !deadline.paused);
  if (!late) return { overdue: false, was: false, days: 0, hours: 0 };
  return {
    overdue: deadline.met === null,
    was: deadline.met !== null,
    days: daysBetween(lastDay(deadline.due), dayOfMoment(end)),
    hours: Math.floor((momentSeconds(end) - momentSeconds(deadline.due)) / 3600),
  };
}
