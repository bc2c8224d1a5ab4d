import type { AcknowledgedProblem } from "./acknowledged-problems.ts";

/** So many that they fit beside the field. */
const OFFERED = 3;

/** What was said last to the sheet's warnings, the newest first. */
export function recentReasons(acknowledged: readonly AcknowledgedProblem[]): readonly string[] {
  const newest = acknowledged.toSorted((a, b) =>
    b.acknowledgement.at.localeCompare(a.acknowledgement.at),
  );
  return [...new Set(newest.map(({ acknowledgement }) => acknowledgement.reason))].slice(
    0,
    OFFERED,
  );
}
