import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { perform } from "../../state/perform.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { pushAcknowledged } from "../../actions/push/push-acknowledged.ts";

const useStyles = makeStyles({
  acknowledgement: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  reason: { flexGrow: 1, minWidth: "120px" },
});

interface DuplicateAcknowledgementProps {
  readonly rows: readonly PushedRow[];
  /** What the button says. */
  readonly label: string;
}

/** Pushes rows that the server has asked about, with one reason for all of them. */
export function DuplicateAcknowledgement({ rows, label }: DuplicateAcknowledgementProps) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords().push;
  const [reason, setReason] = useState("");
  return (
    <form
      className={styles.acknowledgement}
      onSubmit={(event) => {
        event.preventDefault();
        perform(pane, pushAcknowledged(pane, rows, reason.trim()));
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
