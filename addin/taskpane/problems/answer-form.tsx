import type { AnswerableProblem } from "../../../shared/answer.ts";
import type { Problem } from "../../../shared/problem.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { answerableLike } from "../../engine/answers/answerable-like.ts";
import { answerWarnings } from "../../actions/problems/answer-warnings.ts";
import type { ProblemGroup } from "../../state/problem-list/group-problems.ts";
import { recentReasons } from "../../engine/answers/recent-reasons.ts";

/** What opens the form, for the tree's key. */
export const answerId = "problem-answer";

interface AnswerFormProps {
  /** The problem at hand; undefined when its whole kind is. */
  readonly problem: Problem | undefined;
  readonly group: ProblemGroup;
}

/**
 * 「没问题，因为…」: a warning is answered with a reason, alone or together with those like it. Nothing
 * for a problem that a reason can't settle.
 */
export function AnswerForm({ problem, group }: AnswerFormProps) {
  const pane = usePane();
  const words = useWords().problems;
  const answered = usePaneState("validation").value?.answered ?? [];
  const [busy, begin] = useBusy();
  const answers = (problems: readonly AnswerableProblem[]) => (reason: string) =>
    begin(() => answerWarnings(pane, problems, reason));
  const like = answerableLike(group.problems, problem);
  const one = like.find((each) => each === problem);
  if (like.length === 0) return null;
  const together = { label: words.answerLike(like.length), give: answers(like) };
  return (
    <ReasonForm
      id={answerId}
      example={words.answerExample}
      giving={one === undefined ? together : { label: words.answerOne, give: answers([one]) }}
      other={one !== undefined && like.length > 1 ? together : undefined}
      recent={recentReasons(answered)}
      busy={busy}
    />
  );
}
