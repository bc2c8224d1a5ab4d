import { z } from "zod";
import { cutoffNames } from "../time/calendar.ts";
import { clockTime } from "../time/wire.ts";

/** The most units of time that a span may have. */
export const MOST_SPAN_COUNT = 3650;

/** A span that a department sets in place of the one that a ledger's definition has. */
const setSpan = z
  .object({
    unit: z.enum(["days", "months", "hours", "workdays", "workhours"]),
    count: z.int().min(0).max(MOST_SPAN_COUNT),
    /** The hour at which its last day ends. */
    at: z.union([z.enum(cutoffNames), clockTime]).optional(),
  })
  .refine(
    ({ unit, at }) => at === undefined || unit === "days" || unit === "workdays",
    "only days end at an hour",
  );

/** The share of its time after which a clock warns, in percent, and the days for which a status may pause it. */
export const USUAL_WARNING = 80;
export const USUAL_PAUSE_DAYS = 7;

const deadlineSetting = z.object({
  /** The deadline does not run in this department. */
  off: z.boolean().optional(),
  /** Other spans, by the names that the definition gives them. */
  spans: z.record(z.string(), setSpan).optional(),
  /** At which percentage of its time it warns. */
  warnAt: z.int().min(1).max(99).optional(),
  /** The most days for which a status pauses it, each time. */
  pauseDays: z.int().min(0).max(MOST_SPAN_COUNT).optional(),
});
export type DeadlineSetting = z.infer<typeof deadlineSetting>;

/** What a department sets for the deadlines of its ledgers, by ledger and deadline; what it leaves out is usual. */
export const deadlineSettings = z.record(z.string(), z.record(z.string(), deadlineSetting));
export type DeadlineSettings = z.infer<typeof deadlineSettings>;
