import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LooseEnd } from "../../../shared/api/loose-ends.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { useBusy } from "../kit/use-busy.ts";
import { usePane, useWords } from "../state/pane-context.ts";
import { answerLoose } from "./answer-loose.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  reason: { width: "100%", minWidth: 0 },
  button: { minWidth: 0 },
});

/** 「没问题，因为…」: a loose end that is right as it is, with a reason. */
export function LooseAnswer({ looseEnd }: { readonly looseEnd: LooseEnd }) {
  const styles = useStyles();
  const pane = usePane();
  const { problems: words, overdue, frame } = useWords();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [busy, begin] = useBusy();
  if (!open) {
    return (
      <Button appearance="subtle" onClick={() => setOpen(true)}>
        {words.answer}
      </Button>
    );
  }
  const said = reason.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== "") begin(() => answerLoose(pane, looseEnd, said));
      }}
    >
      <Input
        ref={takeFocus}
        className={styles.reason}
        aria-label={words.answer}
        placeholder={overdue.answerExample}
        value={reason}
        maxLength={500}
        onChange={(_event, { value }) => setReason(value)}
        onKeyDown={({ key }) => {
          if (key === "Escape") setOpen(false);
        }}
      />
      <Button
        type="submit"
        appearance="primary"
        className={styles.button}
        disabledFocusable={busy || said === ""}
      >
        {words.answerOne}
      </Button>
      <Button className={styles.button} appearance="subtle" onClick={() => setOpen(false)}>
        {frame.cancel}
      </Button>
    </form>
  );
}
