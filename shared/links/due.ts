import type { Thresholds } from "../settings/thresholds.ts";
import { addDays, type Day, type Moment } from "../time/day.ts";
import { startOfDay } from "../time/moment.ts";
import type { Within } from "./link.ts";

/** How many days after the one from which a counterpart is expected the first comes that is too late. */
function daysUntilLate(within: Within, thresholds: Thresholds): number {
  // What should not have come is wrong on the day on which it came.
  if (within === "never") return 0;
  return within === "at-once" ? 1 : thresholds[within] + 1;
}

/** The first moment that is too late for a counterpart that is expected from a day on. */
export function counterpartDue(since: Day, within: Within, thresholds: Thresholds): Moment {
  return startOfDay(addDays(since, daysUntilLate(within, thresholds)));
}

/** The last day since which a counterpart may have been expected and be too late today. */
export function lateSince(today: Day, within: Within, thresholds: Thresholds): Day {
  return addDays(today, -daysUntilLate(within, thresholds));
}
