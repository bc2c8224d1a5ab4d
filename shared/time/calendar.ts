import { addDays, dayNumber, type ClockTime, type Day } from "./day.ts";
import { holidayYears } from "./holidays.ts";

/** A part of a day in which work is done: [from, to). What lies between two is a break. */
export interface Shift {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** A day on which work is not what its weekday says, or not at the usual hours. */
export interface DayException {
  readonly day: Day;
  readonly works: boolean;
  /** The hours of a day that has its own. */
  readonly hours?: readonly Shift[] | undefined;
}

/** Which days are worked, and from when to when. */
export interface Calendar {
  /** Holidays, 调休 working weekends and the company's own days; all others follow their weekday. */
  readonly exceptions: ReadonlyMap<Day, boolean>;
  /** The days, both included, whose holidays are published; outside them weekends alone decide. */
  readonly coveredFrom: Day;
  readonly coveredThrough: Day;
  /** The hours of a working day, in order. */
  readonly hours: readonly Shift[];
  /** Those of working days that have their own: a half day, an evening before a sale. */
  readonly ownHours: ReadonlyMap<Day, readonly Shift[]>;
  /** The hours at which a day's rows go to finance. */
  readonly cutoffs: Readonly<Record<Cutoff, ClockTime>>;
  /** What finance works by, where that is another one. */
  readonly finance?: Calendar;
}

/** The hours at which a day's rows go to finance: exchanges have one of their own. */
export const cutoffNames = ["cutoff", "exchangeCutoff"] as const;
export type Cutoff = (typeof cutoffNames)[number];

/** Who works by a calendar: those who serve customers, or finance. */
export const calendarNames = ["service", "finance"] as const;
export type CalendarName = (typeof calendarNames)[number];

function publishedExceptions(): Map<Day, boolean> {
  const exceptions = new Map<Day, boolean>();
  for (const { holidays, makeUpDays } of holidayYears) {
    for (const { from, to } of holidays) {
      for (let day = from; day <= to; day = addDays(day, 1)) exceptions.set(day, false);
    }
    for (const day of makeUpDays) exceptions.set(day, true);
  }
  return exceptions;
}

/** The public calendar of mainland China, worked from 09:00 to 18:00. */
export const publicCalendar: Calendar = {
  exceptions: publishedExceptions(),
  coveredFrom: `${Math.min(...holidayYears.map(({ year }) => year))}-01-01`,
  coveredThrough: `${Math.max(...holidayYears.map(({ year }) => year))}-12-31`,
  hours: [{ from: "09:00", to: "18:00" }],
  ownHours: new Map(),
  cutoffs: { cutoff: "16:00", exchangeCutoff: "17:00" },
};

/** The calendar with a company's own days, which win over the public ones. */
export function withExceptions(calendar: Calendar, own: readonly DayException[]): Calendar {
  const exceptions = new Map(calendar.exceptions);
  const ownHours = new Map(calendar.ownHours);
  for (const { day, works, hours } of own) {
    exceptions.set(day, works);
    if (hours !== undefined) ownHours.set(day, hours);
  }
  return { ...calendar, exceptions, ownHours };
}

/** The calendar that a span counts by. */
export const calendarOf = (
  span: { readonly calendar?: CalendarName | undefined },
  calendar: Calendar,
): Calendar => (span.calendar === "finance" ? (calendar.finance ?? calendar) : calendar);

/** True when the day is worked: 调休 weekends are, holidays are not. */
export function isWorkday(day: Day, calendar: Calendar): boolean {
  return calendar.exceptions.get(day) ?? isWeekday(day);
}

function isWeekday(day: Day): boolean {
  // 1970-01-05, day number 4, was a Monday.
  const sinceMonday = (((dayNumber(day) - 4) % 7) + 7) % 7;
  return sinceMonday < 5;
}

/** True when the holidays of every day from one to another, both included, are published. */
export function isCovered(from: Day, to: Day, calendar: Calendar): boolean {
  return from >= calendar.coveredFrom && to <= calendar.coveredThrough;
}
