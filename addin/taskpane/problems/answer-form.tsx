import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AnswerableProblem } from "../../../shared/answer.ts";
import type { Problem } from "../../../shared/problem.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { useBusy } from "../kit/use-busy.ts";
import { usePane, usePaneState, useWords } from "../state/pane-context.ts";
import { answerableLike } from "./answerable-like.ts";
import { answerWarnings } from "./answer-warnings.ts";
import type { ProblemGroup } from "./group-problems.ts";
import { recentReasons } from "./recent-reasons.ts";

/** What opens the form, for the tree's key. */
export const answerId = "problem-answer";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
  },
  reason: { width: "100%", minWidth: 0 },
  button: { minWidth: 0 },
  recent: {
    minWidth: 0,
    minHeight: "32px",
    maxWidth: "100%",
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
});

interface AnswerFormProps {
  /** The problem at hand; undefined when its whole kind is. */
  readonly problem: Problem | undefined;
  readonly group: ProblemGroup;
}

/**
 * 「没问题，因为…」: a warning is answered with a reason, alone or together with those like it. Nothing
 * for a problem that a reason can't settle.
 */
export function AnswerForm({ problem, group }: AnswerFormProps) {
  const styles = useStyles();
  const pane = usePane();
  const { problems: words, frame } = useWords();
  const answered = usePaneState("validation").value?.answered ?? [];
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [busy, begin] = useBusy();
  const like = answerableLike(group.problems, problem);
  const one = like.find((each) => each === problem);
  if (like.length === 0) return null;
  if (!open) {
    return (
      <Button id={answerId} appearance="subtle" onClick={() => setOpen(true)}>
        {words.answer}
      </Button>
    );
  }
  const said = reason.trim();
  const answer = (problems: readonly AnswerableProblem[]) => {
    if (said !== "") begin(() => answerWarnings(pane, problems, said));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        answer(one === undefined ? like : [one]);
      }}
    >
      <Input
        ref={takeFocus}
        className={styles.reason}
        aria-label={words.answer}
        placeholder={words.answerExample}
        value={reason}
        maxLength={500}
        onChange={(_event, { value }) => setReason(value)}
        onKeyDown={({ key }) => {
          if (key === "Escape") setOpen(false);
        }}
      />
      {recentReasons(answered)
        .filter((recent) => recent !== said)
        .map((recent) => (
          <Button
            key={recent}
            size="small"
            className={styles.recent}
            title={recent}
            onClick={() => setReason(recent)}
          >
            {recent}
          </Button>
        ))}
      {one !== undefined && (
        <Button
          type="submit"
          appearance="primary"
          className={styles.button}
          disabledFocusable={busy || said === ""}
        >
          {words.answerOne}
        </Button>
      )}
      {(one === undefined || like.length > 1) && (
        <Button
          className={styles.button}
          disabledFocusable={busy || said === ""}
          onClick={() => answer(like)}
        >
          {words.answerLike(like.length)}
        </Button>
      )}
      <Button className={styles.button} appearance="subtle" onClick={() => setOpen(false)}>
        {frame.cancel}
      </Button>
    </form>
  );
}
