import type { LooseEnd } from "../../../shared/api/loose-ends.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { answerLoose } from "../../actions/pull/answer-loose.ts";

/** 「没问题，因为…」: a loose end that is right as it is, with a reason. */
export function LooseAnswer({ looseEnd }: { readonly looseEnd: LooseEnd }) {
  const pane = usePane();
  const { problems: words, overdue } = useWords();
  const [busy, begin] = useBusy();
  return (
    <ReasonForm
      example={overdue.answerExample}
      giving={{
        label: words.answerOne,
        give: (reason) => begin(() => answerLoose(pane, looseEnd, reason)),
      }}
      busy={busy}
    />
  );
}
