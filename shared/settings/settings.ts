import { z } from "zod";
import { caseFolded, oneLine } from "../text/normalise.ts";
import { isZone } from "../time/zone.ts";
import { deadlineSettings } from "./deadlines.ts";
import { levels } from "./levels.ts";
import { defaultSwitches, switches } from "./switches.ts";
import { thresholds } from "./thresholds.ts";
import { ownDays, usualWorkingTimes, workingTimes } from "./working-times.ts";

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The most lists, names in a list, and UTF-16 units in a name. */
export const MOST_LISTS = 20;
export const MOST_NAMES = 500;
export const LONGEST_NAME = 60;

/** Names of a list, each as it is seen, and once: one that differs in blanks, width or case is the same word. */
const list = z
  .array(z.string().overwrite(oneLine).min(1).max(LONGEST_NAME))
  .max(MOST_NAMES)
  .overwrite((names) =>
    [...new Map(names.toReversed().map((name) => [caseFolded(name), name])).values()].toReversed(),
  );

const lists = z
  .record(z.string().max(LONGEST_NAME), list)
  .refine((all) => Object.keys(all).length <= MOST_LISTS, "more lists than a department has");

/** What a department sets for itself. Lists that are empty check nothing. */
export const settings = z.object({
  /** The IANA name of the ledgers' time zone. */
  timeZone: z.string().refine(isZone),
  /** The hour at which a finance day ends, `HH:mm`. */
  cutoff: hour,
  /** The same for exchanges, whose list goes to finance later. */
  exchangeCutoff: hour.default("17:00"),
  lists,
  thresholds,
  /** How grave the department calls rules that are a matter of judgement; others are as they are. */
  levels: levels.default({}),
  /** From when to when service and finance work, breaks left out. */
  workingTimes: workingTimes.default(usualWorkingTimes),
  /** The company's own days off and days worked, which win over the public calendar. */
  ownDays: ownDays.default([]),
  /** Other times allowed than the ledgers' own. */
  deadlines: deadlineSettings.default({}),
  /** What the department allows or not. */
  switches: switches.default(defaultSwitches),
});
export type Settings = z.infer<typeof settings>;
