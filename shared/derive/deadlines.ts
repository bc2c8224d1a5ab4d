import type { WholeRow } from "./whole-row.ts";
import type { Ledger } from "../ledger.ts";
import type { DeadlineSettings } from "../settings/deadlines.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Dated, Day, Moment } from "../time/day.ts";
import { dueAt } from "../time/deadline.ts";
import { addSeconds, dayOfMoment, isMoment, startOfDay } from "../time/moment.ts";
import { allowedBy, USUAL, type DeadlineSpec, type Span } from "../time/span.ts";

/** A deadline as a row says it by itself, without what was said or decided before. */
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
  /** What of the row started it, ended it, and how long it has. */
  readonly from: Dated;
  readonly until: Dated | null;
  readonly span: Span;
}

/**
 * The deadlines of a row as it stands, by the times that a department has set. Those that it has not started are left
 * out, and those that it no longer needs; but what was met stays as it was met, or closing the row would hide that it
 * was late. `seen` says when a deadline was first seen, for a start whose hour nobody wrote.
 */
export function deadlinesOf(
  ledger: Ledger,
  row: WholeRow,
  calendar: Calendar,
  set: DeadlineSettings = {},
  seen: (rule: string) => Moment | undefined = () => undefined,
): Deadline[] {
  const deadlines: Deadline[] = [];
  for (const [rule, spec] of Object.entries(ledger.deadlines)) {
    if (set[ledger.id]?.[rule]?.off === true) continue;
    const from = dated(row[spec.from]);
    if (from === null) continue;
    const span = spanOf(ledger, rule, spec, row, set);
    if (span === null) continue;
    const until = dated(row[typeof spec.until === "function" ? spec.until(row) : spec.until]);
    if (until === null && spec.dropped?.(row) === true) continue;
    const { due, estimated } = dueAt(span, from, calendar, seen(rule));
    deadlines.push({
      rule,
      started: isMoment(from) ? from : startOfDay(from),
      due,
      met: until === null ? null : metAt(until, due),
      paused: spec.paused?.(row) ?? false,
      estimated,
      from,
      until,
      span,
    });
  }
  return deadlines;
}

/** The time that a deadline allows a row; null when it does not run for it. */
function spanOf(
  { id }: Ledger,
  rule: string,
  spec: DeadlineSpec<WholeRow, string>,
  row: WholeRow,
  set: DeadlineSettings,
): Span | null {
  const { within, calendar } = spec;
  const own = set[id]?.[rule]?.spans;
  const span =
    typeof within === "function" ? within(row, allowedBy(spec, own)) : (own?.[USUAL] ?? within);
  return calendar === undefined || span === null || !("count" in span)
    ? span
    : { ...span, calendar };
}

/** The day or moment in a cell. Excel can't tell a day from its midnight, so midnight is the day. */
function dated(value: unknown): Dated | null {
  if (typeof value !== "string") return null;
  const known = value as Dated; // what a dated column's cell holds
  return value.endsWith("T00:00:00") ? dayOfMoment(known) : known;
}

/** When something ended that says a day or moment: a day counts as its last second, but on the last day allowed it is in time. */
export function metAt(until: Dated, due: Moment): Moment {
  if (isMoment(until)) return until;
  return until === lastDay(due) ? addSeconds(due, -1) : `${until}T23:59:59`;
}

/** The last day on which a deadline can still be kept. */
export function lastDay(due: Moment): Day {
  return dayOfMoment(addSeconds(due, -1));
}
