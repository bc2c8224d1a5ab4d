import { addDays, type Day } from "../time/day.ts";
import { addMonths } from "../time/months.ts";
import { days, months, type Span } from "../time/span.ts";

/** A visit whose day follows from a pick-up, an invoice or a hand-over. */
export type CountedVisit = "7DC" | "3DC" | "月回访" | "年回访";

/** How long after its start a visit is due, unless a department has set something else. */
export const VISIT_SPANS = {
  "7DC": days(7),
  branch7DC: days(10),
  "3DC": days(5),
  first: days(7),
  month: months(1),
  year: months(12),
} as const satisfies Readonly<Record<string, Span>>;

/** Which of them a visit of this kind has; null for one whose day follows from nothing. */
export function visitSpanName(
  kind: string | null,
  branch: string | null,
): keyof typeof VISIT_SPANS | null {
  if (kind === "7DC") return branch === "二级网点" ? "branch7DC" : "7DC";
  if (kind === "3DC") return "3DC";
  if (kind === "首次联系") return "first";
  if (kind === "月回访") return "month";
  return kind === "年回访" ? "year" : null;
}

/** The last day on which a visit is in time; null without a start. A month after 01-31 is 02-28. */
export function visitDueOn(
  kind: CountedVisit,
  start: Day | null,
  branch: string | null = null,
): Day | null {
  const name = visitSpanName(kind, branch);
  if (start === null || name === null) return null;
  const span: Span = VISIT_SPANS[name];
  if (span.unit === "days") return addDays(start, span.count);
  return span.unit === "months" ? addMonths(start, span.count) : null;
}
