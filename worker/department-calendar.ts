import type { Settings } from "../shared/settings/settings.ts";
import {
  publicCalendar,
  withExceptions,
  type Calendar,
  type CalendarName,
} from "../shared/time/calendar.ts";

/** The calendar by which a department's deadlines run: the public one with its own hours and days. */
export function departmentCalendar({
  workingTimes,
  ownDays,
}: Pick<Settings, "workingTimes" | "ownDays">): Calendar {
  const of = (name: CalendarName) =>
    withExceptions(
      { ...publicCalendar, hours: workingTimes[name] },
      ownDays.filter(({ calendar }) => calendar === undefined || calendar === name),
    );
  return { ...of("service"), finance: of("finance") };
}
