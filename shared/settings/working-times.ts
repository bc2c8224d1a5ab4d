import { z } from "zod";
import { calendarNames, type Shift } from "../time/calendar.ts";
import { clockTime, closingTime, day } from "../time/wire.ts";

/** A morning, an afternoon, an evening, and one to spare. */
export const MOST_SHIFTS = 4;

/** True when each part of a day ends after it begins, and before the next one. */
export const areInOrder = (shifts: readonly Shift[]): boolean =>
  shifts.every(({ from, to }, place) => from < to && from >= (shifts[place - 1]?.to ?? "00:00"));

const shifts = z
  .array(z.object({ from: clockTime, to: closingTime }))
  .min(1)
  .max(MOST_SHIFTS)
  .refine(areInOrder, "hours that end before they begin, or overlap");

/** From when to when people work on a usual day, by whose calendar it is. */
export const workingTimes = z.object({ service: shifts, finance: shifts });

const NINE_TO_SIX: Shift[] = [{ from: "09:00", to: "18:00" }];
export const usualWorkingTimes: z.infer<typeof workingTimes> = {
  service: NINE_TO_SIX,
  finance: NINE_TO_SIX,
};

const ownDay = z
  .object({
    day,
    works: z.boolean(),
    /** The hours of a half day, or a long one; the usual ones when left out. */
    hours: shifts.optional(),
    /** Whose day it is; everybody's when left out. */
    calendar: z.enum(calendarNames).optional(),
  })
  .refine(({ works, hours }) => works || hours === undefined, "a day off has no hours");
export type OwnDay = z.infer<typeof ownDay>;

/** Few enough to look through, and a year of them fits. */
const MOST_OWN_DAYS = 400;

/** Days on which the company works otherwise than everybody; each once in a calendar. */
export const ownDays = z
  .array(ownDay)
  .max(MOST_OWN_DAYS)
  .refine((days) => !standsTwice(days), "a day stands twice");

/** True when a calendar would have one of the days twice. */
export const standsTwice = (days: readonly OwnDay[]): boolean =>
  calendarNames.some((name) => {
    const its = days.filter((own) => own.calendar === undefined || own.calendar === name);
    return new Set(its.map((own) => own.day)).size < its.length;
  });
