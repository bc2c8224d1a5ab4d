import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { perform } from "../../state/perform.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { pushWithAnswer } from "../../actions/push/push-with-answer.ts";

const useStyles = makeStyles({
  answer: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  reason: { flexGrow: 1, minWidth: "120px" },
});

interface DuplicateAnswerProps {
  readonly rows: readonly PushedRow[];
  /** What the button says. */
  readonly label: string;
}

/** Pushes rows that the server has asked about, with one reason for all of them. */
export function DuplicateAnswer({ rows, label }: DuplicateAnswerProps) {
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
        aria-label={words.duplicateReason}
        placeholder={words.duplicateReason}
        title={words.duplicateReasonExample}
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
