import type { Cell } from "../cell.ts";

/** Numbers up to here are days as people type them, `11.1`; Excel's own days of this century are far above. */
const TYPED_DAY = 1000;

const TIME_IN_TEXT = /\d\s*[:：]\s*\d|\d\s*[时点]|[上下]午/;

/** True when what stands in a column of days says a time of day too: that is one row's own, never a group's. */
export function hasTimeOfDay(value: Cell["value"]): boolean {
  if (typeof value === "number") return value > TYPED_DAY && !Number.isInteger(value);
  return typeof value === "string" && TIME_IN_TEXT.test(value);
}
