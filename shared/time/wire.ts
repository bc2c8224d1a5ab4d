import { z } from "zod";
import type { ClockTime, Day, Moment, Month } from "./day.ts";
import type { PeriodName } from "./period.ts";

/** The schema of a text, typed as what it makes sure of. */
const of = <T extends string>(schema: z.ZodType<string, string>) =>
  schema as unknown as z.ZodType<T, T>;

/** A civil day that the calendar has. */
export const day = of<Day>(z.iso.date()).meta({
  description: "A civil day",
  example: "2026-11-03",
});

const NO_MOMENT = "not a civil moment with its seconds and without a zone, 2026-11-03T16:00:00";

/**
 * A civil moment in the ledger's time zone. In one spelling alone, because moments are compared as text;
 * one that names a zone is another moment than its digits say.
 */
export const moment = of<Moment>(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, NO_MOMENT)
    .refine((text) => day.safeParse(text.slice(0, 10)).success, NO_MOMENT),
).meta({ description: "A civil moment in the ledger’s time zone", example: "2026-11-03T16:00:00" });

export const month = of<Month>(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)).meta({
  description: "A civil month",
  example: "2026-11",
});

/** A span of time that a report can be asked for, by its name. */
export const periodName = of<PeriodName>(
  z
    .string()
    .regex(
      /^\d{4}(?:-(?:Q[1-4]|H[12]|(?:0[1-9]|1[0-2])(?:-\d{2}(?:\.\.\d{4}-(?:0[1-9]|1[0-2])-\d{2})?)?))?$/,
    ),
).meta({
  description: "A day, a month, a quarter, half a year, a year, or the days from one to another",
  example: "2026-Q4",
});

/** An hour of the clock at which something begins. */
export const clockTime = of<ClockTime>(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).meta({
  description: "A time of day",
  example: "09:00",
});

/** The hour at which something ends, at the latest with the day. */
export const closingTime = of<ClockTime>(
  z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
).meta({ description: "A time of day, or its end", example: "18:00" });
