import type { Ledger, WholeRow } from "../ledger.ts";
import type { Calendar } from "../time/calendar.ts";
import { daysBetween, type Dated, type Day, type Moment } from "../time/day.ts";
import { dueAt } from "../time/deadline.ts";
import { addSeconds, dayOfMoment, isMoment, momentSeconds, startOfDay } from "../time/moment.ts";

/** A deadline that a row has started. */
export interface Deadline {
  /** The deadline's name in the ledger. */
  readonly rule: string;
  readonly started: Moment;
  /** The first moment that is too late. */
  readonly due: Moment;
  /** When it was met, in time exactly when `met < due`; null while it runs. */
  readonly met: Moment | null;
  /** True while somebody else is awaited: no flag meanwhile. */
  readonly paused: boolean;
  /** True when holidays that the deadline rests on are not published yet. */
  readonly estimated: boolean;
}

/**
 * The deadlines of a row as it stands. Those that it has not started are left out, and those that it no
 * longer needs; but what was met stays as it was met, or closing the row would hide that it was late.
 */
export function deadlinesOf(ledger: Ledger, row: WholeRow, calendar: Calendar): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const [rule, spec] of Object.entries(ledger.deadlines)) {
    const from = dated(row[spec.from]);
    const span = typeof spec.within === "function" ? spec.within(row) : spec.within;
    if (from === null || span === null) continue;
    const until = dated(row[typeof spec.until === "function" ? spec.until(row) : spec.until]);
    if (until === null && spec.dropped?.(row) === true) continue;
    const { due, estimated } = dueAt(span, from, calendar);
    deadlines.push({
      rule,
      started: asMoment(from),
      due,
      met: until === null ? null : metAt(until, due),
      paused: spec.paused?.(row) ?? false,
      estimated,
    });
  }
  return deadlines;
}

/** The day or moment in a cell. Excel can't tell a day from its midnight, so midnight is the day. */
function dated(value: unknown): Dated | null {
  if (typeof value !== "string") return null;
  const known = value as Dated; // what a dated column's cell holds
  return value.endsWith("T00:00:00") ? dayOfMoment(known) : known;
}

const asMoment = (value: Dated): Moment => (isMoment(value) ? value : startOfDay(value));

/** A day without a time counts as its last second, but on the last day allowed it is in time. */
function metAt(until: Dated, due: Moment): Moment {
  if (isMoment(until)) return until;
  return until === lastDay(due) ? addSeconds(due, -1) : `${until}T23:59:59`;
}

/** The last day on which a deadline can still be kept. */
export function lastDay(due: Moment): Day {
  return dayOfMoment(addSeconds(due, -1));
}

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
export function overdueAt(deadline: Deadline, now: Moment): Overdue {
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
