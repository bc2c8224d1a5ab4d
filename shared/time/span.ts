import type { Localized } from "../localized.ts";
import type { Dated } from "./day.ts";

/** How long a deadline allows: natural days, months, working days or working hours, each by rule. */
export type Span =
  | { readonly unit: "days"; readonly count: number }
  | { readonly unit: "months"; readonly count: number }
  | { readonly unit: "hours"; readonly count: number }
  | { readonly unit: "workdays"; readonly count: number }
  | { readonly unit: "workhours"; readonly count: number }
  /** Until the end of the month. */
  | { readonly unit: "month-end" }
  /** Until a moment that stands on the row, or the end of a day. */
  | { readonly unit: "day"; readonly day: Dated };

/** A deadline that a row starts. */
export interface DeadlineSpec<in R, K extends string> {
  readonly title: Localized;
  /** What has to happen for the flag to clear, for the person who reads it. */
  readonly clearedBy: Localized;
  readonly from: K;
  /** The time allowed; null when the deadline does not run for this row. */
  readonly within: Span | ((row: R) => Span | null);
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
export const untilMonthEnd: Span = { unit: "month-end" };
export const untilDay = (day: Dated): Span => ({ unit: "day", day });
