import { canBeAnswered, type AnswerableProblem } from "../../../shared/answer.ts";
import type { Problem } from "../../../shared/problem.ts";

/**
 * The warnings that one reason may settle: those of the same column as the one at hand, or all of its
 * kind when none is at hand. None when the one at hand can't be answered.
 */
export function answerableLike(
  problems: readonly Problem[],
  problem: Problem | undefined,
): readonly AnswerableProblem[] {
  const answerable = problems.filter(canBeAnswered);
  if (problem === undefined) return answerable;
  return canBeAnswered(problem) ? answerable.filter(({ column }) => column === problem.column) : [];
}
