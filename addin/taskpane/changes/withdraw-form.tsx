import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { ToWithdraw } from "../../engine/withdrawing/withdraw.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { withdrawRecords } from "../../actions/withdrawing/withdraw-records.ts";

interface WithdrawFormProps {
  readonly records: readonly ToWithdraw[];
  /** True for all of a list, beside forms for each. */
  readonly all?: boolean;
  /** True when it stands open at once. */
  readonly open?: boolean;
}

/** 「作废，因为…」: withdraws records once a reason was given. */
export function WithdrawForm({ records, all = false, open = false }: WithdrawFormProps) {
  const pane = usePane();
  const words = withdrawingWords[usePaneState("language")];
  return (
    <ReasonForm
      ask={all ? words.openAll : words.open}
      example={words.example}
      giving={{
        label: records.length === 1 ? words.withdraw : words.withdrawAll(records.length),
        give: (reason) => withdrawRecords(pane, records, reason),
      }}
      busy={false}
      open={open}
    />
  );
}
