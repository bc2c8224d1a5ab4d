import { canBeAcknowledged, type AcknowledgeableProblem } from "../../../shared/acknowledgement.ts";
import type { Problem } from "../../../shared/problem.ts";

/**
 * The warnings that one reason may settle: those of the same column as the one at hand, or all of its
 * kind when none is at hand. None when the one at hand can't be acknowledged.
 */
export function acknowledgeableLike(
  problems: readonly Problem[],
  problem: Problem | undefined,
): readonly AcknowledgeableProblem[] {
  const acknowledgeable = problems.filter(canBeAcknowledged);
  if (problem === undefined) return acknowledgeable;
  return canBeAcknowledged(problem)
    ? acknowledgeable.filter(({ column }) => column === problem.column)
    : [];
}
