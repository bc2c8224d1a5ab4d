import type { Report } from "./report.ts";
import { addDays, type Day, type Moment } from "../time/day.ts";
import { dayOfMoment } from "../time/moment.ts";
import { periodAround, periodBefore, type PeriodKind } from "../time/period.ts";

/**
 * The day that a report is usually asked about. Of finance's days it is the one that is open, and from its hour until
 * midnight the one that was just handed over: not the one that has begun since.
 */
export function usualDay({ parameters }: Pick<Report, "parameters">, now: Moment): Day {
  const today = dayOfMoment(now);
  return parameters.usual === "yesterday" ? addDays(today, -1) : today;
}

/** The span of time of a kind that a report is usually asked about; a range is what there is of the month so far. */
export function usualPeriod(
  report: Pick<Report, "parameters">,
  kind: PeriodKind,
  now: Moment,
): string {
  const day = usualDay(report, now);
  const { usual } = report.parameters;
  if (kind === "range") {
    const month = periodAround("month", day);
    const before = periodBefore(month);
    return usual === "last" ? `${before.from}..${addDays(before.to, -1)}` : `${month.from}..${day}`;
  }
  const around = periodAround(kind, day);
  return (usual === "last" ? periodBefore(around) : around).name;
}
