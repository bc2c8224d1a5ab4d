import type { PulledOverdue } from "../../engine/pull/pull-overdue.ts";
import type { Validation } from "../../engine/check/validate.ts";
import { lateRows } from "../../engine/pull/late-rows.ts";
import { type CaseDecisions, decideCases } from "../../engine/push/case-decisions.ts";
import type { Preview } from "../../engine/push/preview.ts";
import { isCurrent } from "../../state/is-current.ts";
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
    overdue: overdue === null ? 0 : lateRows(overdue.flags).size + overdue.unmatchedItems.length,
    finance: 0,
  };
}

/** How many rows differ from what was pushed, those that wait for an answer among them. */
export function pushableCount({ comparison }: Pick<Validation, "comparison">): number {
  return comparison.counts.new + comparison.counts.changed;
}

/** How many rows a push would send, and how many more wait until somebody has said what they are. */
export interface PushCounts {
  readonly ready: number;
  readonly waiting: number;
}

/** The same by the preview, where it is of these rows; else by what the sheet alone tells. */
export function pushCounts(
  validation: Validation,
  preview: Preview | null,
  decided: CaseDecisions,
): PushCounts {
  if (preview !== null && isCurrent(preview, validation)) {
    const { created, changed, revived, asked, askedWithdrawn } = preview;
    return {
      ready: created.length + changed.length + revived.length,
      waiting: asked.length + askedWithdrawn.length,
    };
  }
  const waiting = decideCases(validation.comparison.rows, decided).asked.length;
  return { ready: pushableCount(validation) - waiting, waiting };
}
