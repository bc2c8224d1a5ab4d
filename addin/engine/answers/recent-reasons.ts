import type { AnsweredProblem } from "./answered-problems.ts";

/** So many that they fit beside the field. */
const OFFERED = 3;

/** What was said last to the sheet's warnings, the newest first. */
export function recentReasons(answered: readonly AnsweredProblem[]): readonly string[] {
  const newest = answered.toSorted((a, b) => b.answer.at.localeCompare(a.answer.at));
  return [...new Set(newest.map(({ answer }) => answer.reason))].slice(0, OFFERED);
}
