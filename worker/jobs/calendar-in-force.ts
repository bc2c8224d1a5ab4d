import type { Settings } from "../../shared/settings/settings.ts";
import type { Calendar, Shift } from "../../shared/time/calendar.ts";
import { addDays, type Day } from "../../shared/time/day.ts";
import { departmentCalendar } from "../department-calendar.ts";

/** No deadline is due before. */
export const FIRST_DAY: Day = "0001-01-01";

interface PlainCalendar {
  readonly coveredFrom: Day;
  readonly coveredThrough: Day;
  readonly hours: readonly Shift[];
  /** Every day that is not as its weekday, in order, with what it is. */
  readonly days: readonly (readonly [Day, boolean, readonly Shift[]])[];
}

/** All that deadlines are reckoned by, apart from their rows. */
interface InForce {
  readonly service: PlainCalendar;
  readonly finance: PlainCalendar;
  readonly cutoffs: Calendar["cutoffs"];
  readonly deadlines: Settings["deadlines"];
}

/** What deadlines are reckoned by now, by this release and these settings, as JSON. */
export function calendarInForce(settings: Settings): string {
  const calendar = departmentCalendar(settings);
  const inForce: InForce = {
    service: plain(calendar),
    finance: plain(calendar.finance ?? calendar),
    cutoffs: calendar.cutoffs,
    deadlines: settings.deadlines,
  };
  return JSON.stringify(inForce);
}

function plain({
  exceptions,
  ownHours,
  coveredFrom,
  coveredThrough,
  hours,
}: Calendar): PlainCalendar {
  const days = [...exceptions]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, works]) => [day, works, ownHours.get(day) ?? []] as const);
  return { coveredFrom, coveredThrough, hours, days };
}

/**
 * The first day from which deadlines may have moved; undefined when none has. Other hours and other times allowed
 * move those of any day; a year that is published makes sure of what was reckoned by weekends.
 */
export function movedSince(before: string, after: string): Day | undefined {
  if (before === after) return undefined;
  const [was, is] = [before, after].map((text) => JSON.parse(text) as InForce); // ours
  if (was === undefined || is === undefined || !isSame(timesIn(was), timesIn(is))) return FIRST_DAY;
  const days = [firstChanged(was.service, is.service), firstChanged(was.finance, is.finance)];
  return days.filter((day) => day !== undefined).toSorted()[0];
}

const timesIn = ({ cutoffs, deadlines }: InForce) => [cutoffs, deadlines];

function firstChanged(was: PlainCalendar, is: PlainCalendar): Day | undefined {
  if (!isSame(was.hours, is.hours) || was.coveredFrom !== is.coveredFrom) return FIRST_DAY;
  const [before, after] = [was, is].map(({ days }) => new Map(days.map((day) => [day[0], day])));
  const changed = [...was.days, ...is.days]
    .map(([day]) => day)
    .filter((day) => !isSame(before?.get(day), after?.get(day)));
  if (was.coveredThrough !== is.coveredThrough) {
    const [sooner = FIRST_DAY] = [was.coveredThrough, is.coveredThrough].toSorted();
    changed.push(addDays(sooner, 1));
  }
  return changed.toSorted()[0];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
