import { addDays, type Day } from "../time/day.ts";
import { addMonths } from "../time/months.ts";
import { days, months, type Span } from "../time/span.ts";

/** A visit whose day follows from a pick-up, an invoice or a hand-over. */
export type CountedVisit = "7DC" | "3DC" | "月回访" | "年回访";

/** How long after its start a visit of this kind is due; null for one whose day follows from nothing. */
export function visitSpan(kind: string | null, branch: string | null): Span | null {
  if (kind === "7DC") return days(branch === "二级网点" ? 10 : 7);
  if (kind === "3DC") return days(5);
  if (kind === "月回访") return months(1);
  return kind === "年回访" ? months(12) : null;
}

/** The last day on which a visit is in time; null without a start. A month after 01-31 is 02-28. */
export function visitDueOn(
  kind: CountedVisit,
  start: Day | null,
  branch: string | null = null,
): Day | null {
  const span = visitSpan(kind, branch);
  if (start === null || span === null) return null;
  if (span.unit === "days") return addDays(start, span.count);
  return span.unit === "months" ? addMonths(start, span.count) : null;
}
