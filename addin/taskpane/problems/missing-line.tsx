import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { showChanges } from "../../actions/check/show-changes.ts";
import { missingWords } from "../../../shared/messages/withdrawing-words.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  line: {
    flexWrap: "nowrap",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  button: { flexShrink: 0 },
});

/** Says that rows which were pushed are not in the checked sheet any more, and leads to the question. */
export default function MissingLine() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = missingWords[usePaneState("language")];
  const missing = usePaneState("missing");
  const checked = usePaneState("validation").value?.openLedger.snapshot.sheet.id;
  if (missing === null || missing.rows === 0 || missing.sheet !== checked) return null;
  return (
    <div className={mergeClasses(shared.row, styles.line)}>
      <span className={shared.quiet}>{words.ask(missing.rows)}</span>
      <Button
        className={styles.button}
        size="small"
        onClick={() => perform(pane, showChanges(pane))}
      >
        {words.look}
      </Button>
    </div>
  );
}
