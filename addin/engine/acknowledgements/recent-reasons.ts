import { isGone } from "../../../shared/privacy/erased.ts";
import type { AcknowledgedProblem } from "./acknowledged-problems.ts";

/** So many that they fit beside the field. */
const OFFERED = 3;

/** What was said last to the sheet's warnings, the newest first. */
export function recentReasons(acknowledged: readonly AcknowledgedProblem[]): readonly string[] {
  const newest = acknowledged.toSorted((a, b) =>
    b.acknowledgement.at.localeCompare(a.acknowledgement.at),
  );
  const said = newest
    .map(({ acknowledgement }) => acknowledgement.reason)
    .filter((reason) => !isGone(reason));
  return [...new Set(said)].slice(0, OFFERED);
}
