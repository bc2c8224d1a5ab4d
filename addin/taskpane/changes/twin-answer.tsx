import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PushedRow } from "../../actions/push-report.ts";
import { perform } from "../state/perform.ts";
import { usePane, useWords } from "../state/pane-context.ts";
import { pushAgain } from "./push-rows.ts";

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
        const said = reason.trim();
        const answered = new Map(
          rows.map(({ id, outcome: { asked = [] } }) => {
            const codes = new Map(asked.map(({ code, about }) => [code, about]));
            const answers = Array.from(codes, ([code, about]) => ({ code, about, reason: said }));
            return [id, answers] as const;
          }),
        );
        perform(pane, pushAgain(pane, { only: new Set(answered.keys()), answered }));
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
