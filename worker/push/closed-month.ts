import { wholeRow, type Ledger } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import { postingChanges } from "../../shared/money/posting-changes.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import type { Month } from "../../shared/time/day.ts";
import { monthOf } from "../../shared/time/months.ts";
import type { RecordChange } from "./record-change.ts";

/**
 * The closed month whose figures a record's new cells would change; undefined when there is none. What
 * is no money, such as the day on which a case was finished, may be filled in whenever it happens.
 */
export function closedMonth(
  ledger: Ledger,
  { before, after }: Pick<RecordChange, "before" | "after">,
  closed: ReadonlySet<Month>,
): Month | undefined {
  if (closed.size === 0) return undefined;
  const postings = (cells: Row | null) =>
    cells === null ? [] : postingsOf(ledger, wholeRow(ledger, cells));
  return postingChanges(postings(before), postings(after))
    .map(({ day }) => monthOf(day))
    .find((month) => closed.has(month));
}
