import type { AcknowledgeableProblem } from "../../../shared/acknowledgement.ts";
import type { Problem } from "../../../shared/problem.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { acknowledgeableLike } from "../../engine/acknowledgements/acknowledgeable-like.ts";
import { acknowledgeWarnings } from "../../actions/problems/acknowledge-warnings.ts";
import type { ProblemGroup } from "../../state/problem-list/group-problems.ts";
import { recentReasons } from "../../engine/acknowledgements/recent-reasons.ts";

/** What opens the form, for the tree's key. */
export const acknowledgementId = "problem-answer";

interface AcknowledgementFormProps {
  /** The problem at hand; undefined when its whole kind is. */
  readonly problem: Problem | undefined;
  readonly group: ProblemGroup;
}

/**
 * 「没问题，因为…」: a warning is acknowledged with a reason, alone or together with those like it. Nothing
 * for a problem that a reason can't settle.
 */
export function AcknowledgementForm({ problem, group }: AcknowledgementFormProps) {
  const pane = usePane();
  const words = useWords().problems;
  const acknowledged = usePaneState("validation").value?.acknowledged ?? [];
  const acknowledging = usePaneState("acknowledging");
  const problemAt = usePaneState("problemAt");
  const [busy, begin] = useBusy();
  const acknowledgements = (problems: readonly AcknowledgeableProblem[]) => (reason: string) =>
    begin(() => acknowledgeWarnings(pane, problems, reason));
  const like = acknowledgeableLike(group.problems, problem);
  const one = like.find((each) => each === problem);
  if (like.length === 0) return null;
  const together = { label: words.acknowledgeLike(like.length), give: acknowledgements(like) };
  return (
    <ReasonForm
      id={acknowledgementId}
      example={words.acknowledgementExample}
      giving={
        one === undefined
          ? together
          : { label: words.acknowledgeOne, give: acknowledgements([one]) }
      }
      other={one !== undefined && like.length > 1 ? together : undefined}
      recent={recentReasons(acknowledged)}
      busy={busy}
      open={acknowledging !== null && acknowledging === problemAt}
    />
  );
}
