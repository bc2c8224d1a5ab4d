import type { PulledOverdue } from "../../engine/pull/pull-overdue.ts";
import type { Validation } from "../../engine/check/validate.ts";
import type { Tab } from "../../state/pane-state.ts";

interface Counted {
  readonly validation: Pick<Validation, "problems" | "comparison"> | null;
  readonly overdue: Pick<PulledOverdue, "flags" | "unmatchedItems"> | null;
}

/** How much there is in each view; 0 while it is not known. */
export function tabCounts({ validation, overdue }: Counted): Record<Tab, number> {
  return {
    problems: validation?.problems.length ?? 0,
    changes: validation === null ? 0 : pushableCount(validation),
    overdue: overdue === null ? 0 : overdue.flags.length + overdue.unmatchedItems.length,
    finance: 0,
  };
}

/** How many rows a push would send. */
export function pushableCount({ comparison }: Pick<Validation, "comparison">): number {
  return comparison.counts.new + comparison.counts.changed;
}
