import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Ledger } from "../../../shared/ledger.ts";
import { erasureWords } from "../../../shared/messages/erasure-words.ts";
import type { RecordId } from "../../../shared/record.ts";
import { erasePersonalData } from "../../actions/history/erase-personal-data.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { takeFocus } from "../kit/take-focus.ts";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

interface EraseFormProps {
  readonly ledger: Ledger;
  readonly record: RecordId;
}

/** 「删除个人信息…」: asks for the reason, says what can't be brought back, and takes a second press. */
export function EraseForm({ ledger, record }: EraseFormProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const { frame } = useWords();
  const words = erasureWords[usePaneState("language")];
  const [reason, setReason] = useState<string | null>(null);
  const [busy, run] = useBusy();
  if (reason === null)
    return (
      <ReasonForm
        ask={words.open}
        example={words.example}
        giving={{ label: words.go, give: setReason }}
        busy={busy}
      />
    );
  const erase = () => run(() => erasePersonalData(pane, ledger, record, reason));
  return (
    <section className={shared.card}>
      <h3 className={shared.title}>{words.sure}</h3>
      <p className={shared.wrap}>{words.hint}</p>
      <div className={shared.row}>
        <Button ref={takeFocus} disabledFocusable={busy} onClick={() => setReason(null)}>
          {frame.cancel}
        </Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={erase}>
          {words.erase}
        </Button>
      </div>
    </section>
  );
}
