import { Button, Field, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { SealedAmount } from "../../../shared/api/reversals.ts";
import { MAX_REASON } from "../../../shared/api/limits.ts";
import { reversalWords } from "../../../shared/messages/reversal-words.ts";
import { type Fen, showFen } from "../../../shared/money/fen.ts";
import { parseMoney } from "../../../shared/text/money-text.ts";
import { monthOf } from "../../../shared/time/months.ts";
import { loadSealedAmount, reverseSealed } from "../../actions/reversals/reversals.ts";
import { reportFailure } from "../../state/perform.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { closeByEscape } from "../kit/close-by-escape.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { takeFocus } from "../kit/take-focus.ts";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  // Where it opens in a row of buttons, it takes a line of its own.
  form: { flexBasis: "100%" },
});

interface ReversalFormProps {
  readonly entry: number;
  /** Closes it; true when something was reversed. */
  readonly close: (reversed: boolean) => void;
}

/** What is left of a sealed amount, and how much of it is reversed for which reason. */
export function ReversalForm({ entry, close }: ReversalFormProps) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const pane = usePane();
  const { frame } = useWords();
  const words = reversalWords[usePaneState("language")];
  const [of, setOf] = useState<SealedAmount | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  // Pressed again after a lost response, it is the same reversal.
  const [id] = useState(() => crypto.randomUUID());
  const [busy, run] = useBusy();
  useEffect(() => {
    const ask = async () => {
      const told = await loadSealedAmount(pane, entry);
      setTrouble(told.ok ? null : told.trouble);
      if (!told.ok) return;
      setOf(told.value);
      setTyped(showFen(told.value.left));
    };
    void reportFailure(pane, ask());
  }, [pane, entry]);
  const left = of?.left ?? 0;
  const amount = amountIn(typed, left);
  const said = reason.trim();
  const cancel = (
    <Button appearance="subtle" onClick={() => close(false)}>
      {frame.cancel}
    </Button>
  );
  return (
    <form
      className={mergeClasses(shared.card, styles.form)}
      aria-label={words.open}
      ref={closeByEscape(() => close(false))}
      onSubmit={(event) => {
        event.preventDefault();
        if (amount === null || said === "") return;
        run(async () => {
          const ended = await reverseSealed(pane, { id, entry, amount, reason: said });
          setTrouble(ended.ok ? null : ended.trouble);
          if (ended.ok) close(true);
        });
      }}
    >
      {of === null && trouble === null && <Skeleton label={words.loading} />}
      {of !== null && (
        <p className={shared.quiet}>
          {words.facts({ ...of, month: monthOf(of.day) }, of.amount, of.reversed, of.left)}
        </p>
      )}
      {trouble !== null && <TroubleCard trouble={trouble} />}
      {of !== null && left === 0 && <p className={shared.quiet}>{words.nothingLeft}</p>}
      {of !== null && left > 0 ? (
        <>
          <Field
            label={words.amount}
            hint={words.amountHint}
            validationMessage={
              amount === null && typed.trim() !== "" ? words.noSuchAmount(of.left) : null
            }
          >
            <Input
              ref={takeFocus}
              inputMode="decimal"
              value={typed}
              onChange={(_event, { value }) => setTyped(value)}
            />
          </Field>
          <Field label={words.reason}>
            <Input
              placeholder={words.reasonExample}
              value={reason}
              maxLength={MAX_REASON}
              onChange={(_event, { value }) => setReason(value)}
            />
          </Field>
          <p className={shared.quiet}>{words.hint}</p>
          <div className={shared.row}>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={busy || amount === null || said === ""}
            >
              {amount === null ? words.open : words.reverse(amount)}
            </Button>
            {cancel}
          </div>
        </>
      ) : (
        <div className={shared.row}>{cancel}</div>
      )}
    </form>
  );
}

/** What is to be reversed, by what was typed; null for what is no amount, or more than is left. */
function amountIn(typed: string, left: number): Fen | null {
  const read = parseMoney(typed);
  return typeof read === "string" || read <= 0 || read > left ? null : read;
}
