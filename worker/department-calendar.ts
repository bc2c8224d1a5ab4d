import type { Settings } from "../shared/settings/settings.ts";
import { publicCalendar, withExceptions, type Calendar } from "../shared/time/calendar.ts";

/** The calendar by which a department's deadlines run: the public one with its own days. */
export function departmentCalendar({ ownDays }: Pick<Settings, "ownDays">): Calendar {
  return withExceptions(publicCalendar, ownDays);
}
