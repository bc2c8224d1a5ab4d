import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { closeByEscape } from "./close-by-escape.ts";
import { useWords } from "./pane-context.ts";
import { takeFocus } from "./take-focus.ts";
import { useOpening } from "./use-opening.ts";

/** As long as a reason may be. */
const LONGEST = 500;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
  },
  reason: { width: "100%", minWidth: 0 },
  button: { minWidth: "32px" },
  recent: {
    minWidth: "32px",
    minHeight: "32px",
    maxWidth: "100%",
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
});

/** A way to give the reason, by the words on its button. */
interface Giving {
  readonly label: string;
  /** Takes the reason, which is not blank. */
  readonly give: (reason: string) => void;
}

interface ReasonFormProps {
  /** What opens it, and asks for the reason; 「没问题，因为…」 when left out. */
  readonly ask?: string;
  /** An example of a reason, shown while there is none. */
  readonly example: string;
  readonly giving: Giving;
  /** Another way to give it, beside the first. */
  readonly other?: Giving | undefined;
  /** Reasons that were given before, to take again. */
  readonly recent?: readonly string[];
  readonly busy: boolean;
  /** The id of what opens the form, for keys that press it. */
  readonly id?: string;
  /** True when it stands open at once. */
  readonly open?: boolean;
}

/** 「没问题，因为…」: opens to a line for the reason. */
export function ReasonForm(props: ReasonFormProps) {
  const { example, giving, other, recent = [], busy, id, open: opened = false } = props;
  const styles = useStyles();
  const { problems: words, frame } = useWords();
  const ask = props.ask ?? words.acknowledge;
  const { isOpen, open, close, opener } = useOpening(opened);
  const [reason, setReason] = useState("");
  if (!isOpen) {
    return (
      <Button {...opener} {...(id !== undefined && { id })} appearance="subtle" onClick={open}>
        {ask}
      </Button>
    );
  }
  const said = reason.trim();
  return (
    <form
      className={styles.form}
      ref={closeByEscape(close)}
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== "") giving.give(said);
      }}
    >
      <Input
        ref={takeFocus}
        className={styles.reason}
        aria-label={ask}
        placeholder={example}
        value={reason}
        maxLength={LONGEST}
        onChange={(_event, { value }) => setReason(value)}
      />
      {recent
        .filter((one) => one !== said)
        .map((one) => (
          <Button
            key={one}
            size="small"
            className={styles.recent}
            title={one}
            onClick={() => setReason(one)}
          >
            {one}
          </Button>
        ))}
      <Button
        type="submit"
        appearance="primary"
        className={styles.button}
        disabledFocusable={busy || said === ""}
      >
        {giving.label}
      </Button>
      {other !== undefined && (
        <Button
          className={styles.button}
          disabledFocusable={busy || said === ""}
          onClick={() => {
            if (said !== "") other.give(said);
          }}
        >
          {other.label}
        </Button>
      )}
      <Button className={styles.button} appearance="subtle" onClick={close}>
        {frame.cancel}
      </Button>
    </form>
  );
}
