import { byDirection, directions } from "../../../shared/money/direction.ts";
import type { EntryCounts } from "../../../shared/money/entry-counts.ts";

/** SQL for how many of some postings enter an amount in each direction, and how many correct one, as a JSON array. */
export const ENTRY_COUNTS = `json_array(${directions
  .flatMap((each) => [
    `count(*) FILTER (WHERE posting.direction = '${each}' AND posting.count > 0)`,
    `count(*) FILTER (WHERE posting.direction = '${each}' AND posting.count < 1)`,
  ])
  .join(", ")})`;

/** What rows of `ENTRY_COUNTS` come to together. */
export function entryCountsIn(rows: readonly string[]): EntryCounts {
  const counts = rows.map((json) => JSON.parse(json) as readonly number[]); // ours, see above
  const sumAt = (at: number) => counts.reduce((sum, each) => sum + (each[at] ?? 0), 0);
  return byDirection((direction) => {
    const at = 2 * directions.indexOf(direction);
    return { entered: sumAt(at), corrections: sumAt(at + 1) };
  });
}
