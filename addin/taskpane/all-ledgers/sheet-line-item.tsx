import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SheetLine } from "../../engine/check/check-sheets.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { goToLedger } from "../../actions/check/check-all.ts";

const useStyles = makeStyles({
  line: {
    display: "block",
    width: "100%",
    minHeight: "44px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  ledger: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  count: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
});

/** A sheet of the workbook: which ledger it is and how it stands; a click goes to it. */
export function SheetLineItem({ line }: { readonly line: SheetLine }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const { allLedgers: words, frame, trouble } = useWords();
  const language = usePaneState("language");
  if (line.kind !== "ledger") {
    return (
      <div className={styles.line}>
        <span className={styles.name}>{line.sheet.name}</span>
        <span className={shared.quiet}>
          {line.kind === "failed" ? trouble.workbook[line.trouble] : words[line.kind]}
        </span>
      </div>
    );
  }
  const { sheet, ledger, counts, revision } = line;
  const changed = pane.workbook.revision(sheet.id) !== revision;
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, styles.ledger)}
      onClick={() => perform(pane, goToLedger(pane, sheet.id))}
    >
      <span className={styles.name}>{sheet.name}</span>
      <span className={mergeClasses(shared.quiet, shared.number)}>
        {ledger.title[language]} · {frame.rows(counts.rows)}
        {changed && ` · ${words.changed}`}
      </span>
      <span className={mergeClasses(shared.row, shared.quiet, shared.number)}>
        <span>{frame.ready(counts.ready)}</span>
        {counts.errors > 0 && (
          <span className={styles.count}>
            <LevelMark level="error" />
            {frame.errors(counts.errors)}
          </span>
        )}
        {counts.warnings > 0 && (
          <span className={styles.count}>
            <LevelMark level="warning" />
            {frame.warnings(counts.warnings)}
          </span>
        )}
        <span>{counts.unsent > 0 ? words.unsent(counts.unsent) : words.allSent}</span>
      </span>
    </button>
  );
}
