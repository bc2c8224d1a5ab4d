import { z } from "zod";
import type { ProblemCode } from "../problem.ts";

/** What a threshold counts, and between which numbers it is sensible. Amounts are in 分. */
const thresholdUnits = {
  fen: { least: 0, most: 100_000_00 },
  days: { least: 1, most: 3650 },
  // Nobody is to be locked out by a holiday.
  daysOfDisuse: { least: 14, most: 3650 },
  daysOrNever: { least: 0, most: 3650 },
  records: { least: 50, most: 1_000_000 },
  minutes: { least: 5, most: 24 * 60 },
  times: { least: 2, most: 1000 },
  hours: { least: 1, most: 1000 },
  cases: { least: 1, most: 1000 },
  percent: { least: 100, most: 1000 },
  oclock: { least: 0, most: 24 },
} as const;
export type ThresholdUnit = keyof typeof thresholdUnits;

interface ThresholdSpec {
  /** The rule that asks for the number; none for what is no rule on a row. */
  readonly rule?: ProblemCode;
  readonly unit: ThresholdUnit;
  /** What stands until a department sets it. */
  readonly usual: number;
  /** The threshold that this one can't be under. */
  readonly notUnder?: string;
}

/** Every number that a rule asks for. A new one is a line here and its words in `shared/messages/threshold-words.ts`. */
const thresholdSpecs = {
  postageWarn: { rule: "R023", unit: "fen", usual: 15_00 },
  postageRefuse: { rule: "R023", unit: "fen", usual: 200_00, notUnder: "postageWarn" },
  daysBack: { rule: "R014", unit: "days", usual: 180 },
  counterpartDays: { unit: "days", usual: 1 },
  // While couriers still take it without asking why it comes so late.
  claimDays: { rule: "X210", unit: "days", usual: 3 },
  visitDays: { rule: "X222", unit: "days", usual: 3 },
  // A 3DC visit is made on day 3 to 5: it is listed on day 3.
  visitAheadDays: { unit: "days", usual: 2 },
  quietUntil: { rule: "R079", unit: "oclock", usual: 9 },
  quietFrom: { rule: "R079", unit: "oclock", usual: 21, notUnder: "quietUntil" },
  escalateSite: { unit: "daysOrNever", usual: 3 },
  escalateManager: { unit: "daysOrNever", usual: 5 },
  escalateDirector: { unit: "daysOrNever", usual: 10 },
  counterpartDaysBack: { unit: "days", usual: 90 },
  duplicateDays: { unit: "days", usual: 365 },
  // Nobody's slip of the pen is to pay out more than this on one row without a second look.
  confirmAbove: { unit: "fen", usual: 500_00 },
  payeeTimes: { rule: "D105", unit: "times", usual: 3 },
  payeeDays: { rule: "D105", unit: "days", usual: 30 },
  keyDisuseDays: { unit: "daysOfDisuse", usual: 90 },
  keyMostDays: { unit: "daysOrNever", usual: 0 },
  registerDays: { unit: "days", usual: 3 },
  // A day of previews and conflicts comes to some hundreds.
  wholeRecordsPerDay: { unit: "records", usual: 3000 },
  // Long enough to be handed over and typed in; a code is to expire soon (OWASP ASVS 5, 6.4.1).
  keyCodeMinutes: { unit: "minutes", usual: 60 },
  repeatDays: { unit: "days", usual: 30 },
  // With few cases a day twice the mean is soon there by chance.
  qualityFactor: { unit: "percent", usual: 200 },
  qualityLeast: { unit: "cases", usual: 3 },
  commonTimes: { unit: "times", usual: 3 },
  commonDays: { unit: "days", usual: 30 },
  // Who types in the evening what was done in the morning has not covered up anything.
  lateEntryHours: { unit: "hours", usual: 24 },
  // Two of three is no two thirds of anything.
  leastN: { unit: "cases", usual: 5 },
} as const satisfies Record<string, ThresholdSpec>;

export type ThresholdName = keyof typeof thresholdSpecs;

/** The numbers that a department's rules go by. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;

export const thresholdNames = Object.keys(thresholdSpecs) as ThresholdName[];

export const specOf = (name: ThresholdName): ThresholdSpec => thresholdSpecs[name];

/** Why a number can't be a threshold. */
export type ThresholdFault =
  | { readonly kind: "out-of-range"; readonly least: number; readonly most: number }
  | { readonly kind: "under"; readonly other: ThresholdName; readonly least: number };

/** What is wrong with a threshold beside the others; undefined when it is right. */
export function thresholdFault(name: ThresholdName, all: Thresholds): ThresholdFault | undefined {
  const { unit, notUnder } = specOf(name);
  const { least, most } = thresholdUnits[unit];
  const value = all[name];
  if (!Number.isInteger(value) || value < least || value > most)
    return { kind: "out-of-range", least, most };
  const other = thresholdNames.find((each) => each === notUnder);
  if (other === undefined || value >= all[other]) return undefined;
  return { kind: "under", other, least: all[other] };
}

const numbers = z.object(
  Object.fromEntries(thresholdNames.map((name) => [name, z.int()])) as Record<
    ThresholdName,
    z.ZodInt
  >,
);

/** The amounts and spans at which rules speak; an admin changes them in the settings. */
export const thresholds = numbers.superRefine((all, context) => {
  for (const name of thresholdNames) {
    const fault = thresholdFault(name, all);
    if (fault === undefined) continue;
    const message =
      fault.kind === "under"
        ? `is under ${fault.other}, ${fault.least}`
        : `is not between ${fault.least} and ${fault.most}`;
    context.addIssue({ code: "custom", path: [name], message });
  }
});

/** The project's defaults: postage asks above 15.00 and is refused above 200.00; dates ask after 180 days. */
export const defaultThresholds = Object.fromEntries(
  thresholdNames.map((name) => [name, specOf(name).usual]),
) as Thresholds;
