import type { Handover } from "../shared/settings/handover.ts";
import type { Settings } from "../shared/settings/settings.ts";
import {
  publicCalendar,
  withExceptions,
  type Calendar,
  type CalendarName,
} from "../shared/time/calendar.ts";
import type { ClockTime } from "../shared/time/day.ts";

/** The calendar by which a department's deadlines run: the public one with its own hours and days. */
export function departmentCalendar({
  workingTimes,
  ownDays,
  cutoff,
  exchangeCutoff,
}: Pick<Settings, "workingTimes" | "ownDays" | Handover>): Calendar {
  const cutoffs = { cutoff: cutoff as ClockTime, exchangeCutoff: exchangeCutoff as ClockTime }; // their schema says so
  const of = (name: CalendarName) =>
    withExceptions(
      { ...publicCalendar, hours: workingTimes[name], cutoffs },
      ownDays.filter(({ calendar }) => calendar === undefined || calendar === name),
    );
  return { ...of("service"), finance: of("finance") };
}
