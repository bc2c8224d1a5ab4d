import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { removeSampleRows } from "../../actions/new-ledger/remove-sample-rows.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { perform } from "../../state/perform.ts";
import { useSampleRows } from "./use-sample-rows.ts";

const useStyles = makeStyles({
  bar: {
    flexWrap: "nowrap",
    justifyContent: "space-between",
    marginBottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    flexShrink: 0,
  },
  remove: { flexShrink: 0 },
});

/** Says that the sheet holds sample rows, and takes them out with one click; nothing when it has none. */
export function SampleBar() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().sample;
  const opened = usePaneState("sheet").value;
  const validated = usePaneState("validation").value?.openLedger;
  const [busy, setBusy] = useState(false);
  const openLedger = validated ?? (opened?.kind === "ledger" ? opened.openLedger : null);
  const rows = useSampleRows(openLedger);
  if (rows === 0) return null;
  const remove = () => {
    setBusy(true);
    perform(
      pane,
      removeSampleRows(pane).finally(() => setBusy(false)),
    );
  };
  return (
    <div className={mergeClasses(shared.row, styles.bar)}>
      <span className={mergeClasses(shared.quiet, shared.number)}>{words.rows(rows)}</span>
      <Button className={styles.remove} disabledFocusable={busy} onClick={remove}>
        {busy ? words.removing : words.remove}
      </Button>
    </div>
  );
}
