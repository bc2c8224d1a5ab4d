import type { Thresholds } from "../settings/thresholds.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Moment } from "../time/day.ts";
import { dueAt } from "../time/deadline.ts";
import { NEVER, shiftedBy } from "../time/pause.ts";
import { workdays } from "../time/span.ts";
import type { Clock } from "./clocks.ts";

/** The level of whoever has a record, and the highest there is. */
export const LOWEST_LEVEL = 1;
export const HIGHEST_LEVEL = 4;

/** After how many working days without a solution a record goes to each level above the first; 0 for never. */
const daysToLevels = ({ escalateSite, escalateManager, escalateDirector }: Thresholds) => [
  escalateSite,
  escalateManager,
  escalateDirector,
];

/** The level that a clock which still runs has brought its record to; time for which it was paused does not count. */
export function levelByTime(
  { started, track: { pauses } }: Pick<Clock, "started" | "track">,
  now: Moment,
  thresholds: Thresholds,
  calendar: Calendar,
): number {
  const stood = pauses.map(({ from, until }) => ({ from, until: until ?? NEVER }));
  let level = LOWEST_LEVEL;
  for (const [index, count] of daysToLevels(thresholds).entries()) {
    if (count === 0) continue;
    const span = workdays(count);
    const { due } = dueAt(span, started, calendar);
    if (now >= shiftedBy(due, span, stood, calendar)) level = LOWEST_LEVEL + 1 + index;
  }
  return level;
}
