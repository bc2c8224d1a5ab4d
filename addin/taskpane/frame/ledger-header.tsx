import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import type { OpenedSheet } from "../../engine/sheet/open-ledger.ts";
import { rangeText } from "../kit/range-text.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { sheetOf } from "../../actions/sheet/open-sheet.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { LevelChips } from "./level-chips.tsx";
import { useSheetName } from "./use-sheet-name.ts";
import { goTo } from "../../state/go-to.ts";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    flexShrink: 0,
  },
  ledger: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    // Office lays its own menu over the top right corner.
    maxWidth: "calc(100% - 28px)",
    minHeight: "44px",
    // Room between the words and the ring.
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  lines: { minWidth: 0 },
  line: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** Which ledger is open and where; opens how its columns were understood. */
export function LedgerHeader() {
  const styles = useStyles();
  const opened = usePaneState("sheet").value;
  if (opened === null) {
    return <header className={styles.header} aria-busy="true" />;
  }
  return (
    <header className={styles.header}>
      <LedgerButton opened={opened} />
      <LevelChips />
    </header>
  );
}

function LedgerButton({ opened }: { readonly opened: OpenedSheet }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords();
  const language = usePaneState("language");
  const rows = usePaneState("validation").value?.counts.rows;
  const name = useSheetName(sheetOf(opened));
  const ledger = opened.kind === "ledger" ? opened.openLedger : null;
  const known = ledger?.ledger ?? statementOf(opened);
  const isReport = opened.kind === "no-ledger" && opened.report !== undefined;
  const title = known?.title[language] ?? (isReport ? words.sheet.report : words.sheet.none);
  const where = ledger === null ? name : `${name}!${rangeText(ledger.snapshot.grid)}`;
  return (
    <button
      type="button"
      className={styles.ledger}
      title={words.frame.howUnderstood}
      onClick={() => goTo(pane, { screen: "placement" })}
    >
      <span className={styles.lines}>
        <span className={mergeClasses(styles.line, styles.name)}>{title}</span>
        <span className={mergeClasses(styles.line, shared.quiet, shared.number)}>
          {where}
          {rows !== undefined && ` · ${words.frame.rows(rows)}`}
        </span>
      </span>
      <ChevronDown16Regular aria-hidden />
    </button>
  );
}

/** The statement that is open; undefined for one that may be a ledger as well, as long as nobody has said. */
const statementOf = (opened: OpenedSheet) =>
  opened.kind === "no-ledger" && opened.alsoLedger === undefined
    ? opened.statement?.read.statement
    : undefined;
