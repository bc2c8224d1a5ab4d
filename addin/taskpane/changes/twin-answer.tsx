import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { perform } from "../state/perform.ts";
import { usePane, useWords } from "../state/pane-context.ts";
import { pushWithAnswer } from "./push-with-answer.ts";

const useStyles = makeStyles({
  answer: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  reason: { flexGrow: 1, minWidth: "120px" },
});

interface TwinAnswerProps {
  readonly rows: readonly PushedRow[];
  /** What the button says. */
  readonly label: string;
}

/** Pushes rows that the server has asked about, with one reason for all of them. */
export function TwinAnswer({ rows, label }: TwinAnswerProps) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords().push;
  const [reason, setReason] = useState("");
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault();
        perform(pane, pushWithAnswer(pane, rows, reason.trim()));
      }}
    >
      <Input
        className={styles.reason}
        aria-label={words.twinReason}
        placeholder={words.twinReason}
        title={words.twinReasonExample}
        value={reason}
        maxLength={500}
        onChange={(_event, { value }) => setReason(value)}
      />
      <Button type="submit" disabledFocusable={reason.trim() === ""}>
        {label}
      </Button>
    </form>
  );
}
