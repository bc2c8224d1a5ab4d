import type { Localized } from "../localized.ts";
import type { CalendarName, Cutoff } from "./calendar.ts";
import type { ClockTime, Dated } from "./day.ts";

/** The hour at which the last day of a span ends: a time of day, or one of the hours at which a day goes to finance. */
export type DayHour = ClockTime | Cutoff;

/** A span of so many units. */
export interface CountedSpan {
  readonly unit: "days" | "months" | "hours" | "workdays" | "workhours";
  readonly count: number;
  /** Days that end at an hour: with none to come, at the next such hour after the start. */
  readonly at?: DayHour | undefined;
  /** By whose calendar working time counts; by that of service when left out. */
  readonly calendar?: CalendarName | undefined;
}

/** How long a deadline allows: natural days, months, working days or working hours, each by rule. */
export type Span =
  | CountedSpan
  /** Until the end of the month. */
  | { readonly unit: "month-end" }
  /** Until a moment that stands on the row, or the end of a day. */
  | { readonly unit: "day"; readonly day: Dated };

/** A time that a deadline allows, by its name. Throws for a name that the deadline does not have. */
export type Allowed = (name: string) => Span;

/** The name of the one time that a deadline allows whatever the row says. */
export const USUAL = "usual";

/** A deadline that a row starts. */
export interface DeadlineSpec<in R, K extends string> {
  readonly title: Localized;
  /** What has to happen for the flag to clear, for the person who reads it. */
  readonly clearedBy: Localized;
  readonly from: K;
  /** The times that it may allow, by name, where that depends on the row; a department may set others. */
  readonly allowed?: Readonly<Record<string, Span>>;
  /** The time allowed, of those that `allowed` names or one that stands on the row; null when it does not run for this row. */
  readonly within: Span | ((row: R, allowed: Allowed) => Span | null);
  /** By whose days and hours working time counts; by those of service when left out. */
  readonly calendar?: CalendarName;
  /** What ends it when it is filled; which column that is may depend on the row. */
  readonly until: K | ((row: R) => K);
  /** True when the row needs this no longer (cancelled, refused): a deadline that still runs goes. */
  readonly dropped?: (row: R) => boolean;
  /** True while somebody else is awaited. */
  readonly paused?: (row: R) => boolean;
}

export const days = (count: number): Span => ({ unit: "days", count });
export const months = (count: number): Span => ({ unit: "months", count });
export const hours = (count: number): Span => ({ unit: "hours", count });
export const workdays = (count: number): Span => ({ unit: "workdays", count });
export const workhours = (count: number): Span => ({ unit: "workhours", count });
/** So many days, the last of which ends at an hour. */
export const daysAt = (count: number, at: DayHour): Span => ({ unit: "days", count, at });
export const workdaysAt = (count: number, at: DayHour): Span => ({ unit: "workdays", count, at });
export const untilMonthEnd: Span = { unit: "month-end" };
export const untilDay = (day: Dated): Span => ({ unit: "day", day });

/** The times that a deadline allows, by name: those that a department may set. */
export function spansOf({
  allowed,
  within,
}: Pick<DeadlineSpec<never, string>, "allowed" | "within">): Readonly<Record<string, Span>> {
  return typeof within === "function" ? (allowed ?? {}) : { [USUAL]: within };
}

/** The times that a deadline allows, a department's in place of the definition's. */
export function allowedBy(
  spec: Pick<DeadlineSpec<never, string>, "allowed" | "within">,
  own: Readonly<Record<string, Span>> = {},
): Allowed {
  const usual = spansOf(spec);
  return (name) => {
    const span = own[name] ?? usual[name];
    if (span === undefined) throw new Error(`This deadline allows no ${name}`);
    return span;
  };
}
