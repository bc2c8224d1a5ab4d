import type { Report } from "../../../shared/reports/report.ts";
import { addDays, type Day, type Moment } from "../../../shared/time/day.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";

/**
 * The day that a report is usually asked about. Of finance's days it is the one that is open, and from its hour until
 * midnight the one that was just handed over: not the one that has begun since.
 */
export function usualDay({ parameters }: Pick<Report, "parameters">, now: Moment): Day {
  const today = dayOfMoment(now);
  return parameters.usual === "yesterday" ? addDays(today, -1) : today;
}
