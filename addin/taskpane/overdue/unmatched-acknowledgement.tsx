import type { UnmatchedItem } from "../../../shared/api/unmatched-items.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { acknowledgeUnmatched } from "../../actions/pull/acknowledge-unmatched.ts";

/** 「没问题，因为…」: an unmatched item that is right as it is, with a reason. */
export function UnmatchedAcknowledgement({
  unmatchedItem,
}: {
  readonly unmatchedItem: UnmatchedItem;
}) {
  const pane = usePane();
  const { problems: words, overdue } = useWords();
  const [busy, begin] = useBusy();
  return (
    <ReasonForm
      example={overdue.acknowledgementExample}
      giving={{
        label: words.acknowledgeOne,
        give: (reason) => begin(() => acknowledgeUnmatched(pane, unmatchedItem, reason)),
      }}
      busy={busy}
    />
  );
}
