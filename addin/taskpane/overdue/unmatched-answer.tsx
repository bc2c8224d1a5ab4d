import type { UnmatchedItem } from "../../../shared/api/unmatched-items.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { answerUnmatched } from "../../actions/pull/answer-unmatched.ts";

/** 「没问题，因为…」: an unmatched item that is right as it is, with a reason. */
export function UnmatchedAnswer({ unmatchedItem }: { readonly unmatchedItem: UnmatchedItem }) {
  const pane = usePane();
  const { problems: words, overdue } = useWords();
  const [busy, begin] = useBusy();
  return (
    <ReasonForm
      example={overdue.answerExample}
      giving={{
        label: words.answerOne,
        give: (reason) => begin(() => answerUnmatched(pane, unmatchedItem, reason)),
      }}
      busy={busy}
    />
  );
}
