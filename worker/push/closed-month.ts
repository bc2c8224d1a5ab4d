import { postingChanges } from "../../shared/money/posting-changes.ts";
import type { Month } from "../../shared/time/day.ts";
import { monthOf } from "../../shared/time/months.ts";
import type { Projection } from "../record/projection.ts";

/**
 * The closed month whose figures a record's new cells would change; undefined when there is none. What
 * is no money, such as the day on which a case was finished, may be filled in whenever it happens.
 */
export function closedMonth(
  { before, after }: { readonly before: Projection; readonly after: Projection },
  closed: ReadonlySet<Month>,
): Month | undefined {
  if (closed.size === 0) return undefined;
  return postingChanges(before.postings, after.postings)
    .map(({ day }) => monthOf(day))
    .find((month) => closed.has(month));
}
