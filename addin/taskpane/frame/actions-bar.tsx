import { perform } from "../../state/perform.ts";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { PaneWords } from "../../../shared/messages/pane-words.ts";
import { showChanges } from "../../actions/check/show-changes.ts";
import { pullLedger } from "../../actions/pull/pull-ledger.ts";
import { validateSheet } from "../../actions/check/validate-sheet.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { nextStep, type NextStep } from "./next-step.ts";
import { type PushCounts, pushCounts } from "./tab-counts.ts";
import { goTo } from "../../state/go-to.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    flexShrink: 0,
  },
  button: { minWidth: "32px", minHeight: "32px", flexGrow: 1 },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, width: "100%" },
});

const pullChoicesId = "pane-pull-choices";

const NOTHING: PushCounts = { ready: 0, waiting: 0 };

function usePushCounts(): PushCounts {
  const validation = usePaneState("validation").value;
  const preview = usePaneState("preview").value;
  const decided = usePaneState("caseDecisions");
  return useMemo(
    () => (validation === null ? NOTHING : pushCounts(validation, preview, decided)),
    [validation, preview, decided],
  );
}

function pushText({ ready, waiting }: PushCounts, words: PaneWords["frame"]): string {
  if (waiting > 0) return words.lookAtPushWaiting(ready, waiting);
  return ready > 0 ? words.lookAtPush(ready) : words.push;
}

/** Validate, push, pull: the next sensible one stands out and says how much it will do. */
export function ActionsBar() {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords().frame;
  const [choosing, setChoosing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const opened = usePaneState("sheet").value;
  const isLedger = opened?.kind === "ledger";
  // A report's sheet is checked, too: against the server.
  const isReport = opened?.kind === "no-ledger" && opened.report !== undefined;
  const validation = usePaneState("validation");
  // Where it is checked while a person types, nobody has to ask for it.
  const live = usePaneState("live");
  const stale = usePaneState("stale") && !live;
  const pushing = usePaneState("pushing") !== null;
  const counts = usePushCounts();
  const pushable = counts.ready + counts.waiting;
  const next = nextStep(validation.value !== null, stale, pushable);
  // Where the rows to be pushed are shown, the button beside them is the one that pushes.
  const shownBelow = usePaneState("tab") === "changes" && next === "push";
  const look = (step: NextStep) =>
    isLedger && step === next && !shownBelow ? "primary" : "secondary";
  const closeByKey = (event: KeyboardEvent) => {
    if (!choosing || event.key !== "Escape") return;
    // Excel takes an Escape that goes on for one that leads back to its cells.
    event.stopPropagation();
    event.preventDefault();
    setChoosing(false);
    opener.current?.focus();
  };
  const Chevron = choosing ? ChevronUp16Regular : ChevronDown16Regular;
  return (
    <div className={styles.bar}>
      <Button
        className={styles.button}
        appearance={look("validate")}
        disabledFocusable={(!isLedger && !isReport) || pushing || validation.working !== null}
        onClick={() => perform(pane, validateSheet(pane, "asked"))}
      >
        {words.validate}
      </Button>
      <Button
        className={styles.button}
        appearance={look("push")}
        disabledFocusable={!isLedger || pushing}
        onClick={() => perform(pane, showChanges(pane))}
      >
        {pushText(counts, words)}
      </Button>
      <Button
        className={styles.button}
        appearance={look("pull")}
        aria-expanded={choosing}
        aria-controls={pullChoicesId}
        icon={<Chevron />}
        iconPosition="after"
        ref={(button: HTMLButtonElement | null) => {
          opener.current = button;
        }}
        onKeyDown={closeByKey}
        onClick={() => setChoosing(!choosing)}
      >
        {words.pull}
      </Button>
      <div id={pullChoicesId} hidden={!choosing} className={choosing ? styles.choices : undefined}>
        <Button
          className={styles.button}
          onKeyDown={closeByKey}
          onClick={() => {
            setChoosing(false);
            goTo(pane, { tab: "finance", signIn: null });
          }}
        >
          {words.pullFinance}
        </Button>
        <Button
          className={styles.button}
          onKeyDown={closeByKey}
          disabledFocusable={!isLedger}
          onClick={() => {
            setChoosing(false);
            pullLedger(pane);
          }}
        >
          {words.pullOverdue}
        </Button>
      </div>
    </div>
  );
}
