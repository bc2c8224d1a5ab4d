import { perform } from "../../state/perform.ts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { selectRow } from "../../actions/sheet/select-row.ts";
import { usePane, useWords } from "./pane-context.ts";
import { unbroken } from "./unbroken.tsx";

/** How a way to a row looks in a list. */
export const useLinkStyles = makeStyles({
  link: {
    display: "block",
    maxWidth: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXXS} 0`,
    // What stands last, as an amount does, is no less than what stands first.
    overflowWrap: "anywhere",
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "start",
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    border: "none",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    "@media (pointer: coarse)": { minHeight: "44px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface RowLinkProps {
  /** The row as Excel numbers it. */
  readonly number: number;
  readonly reference: string;
}

/** A row of the open sheet; selects it in Excel. */
export function RowLink({ number, reference }: RowLinkProps) {
  const styles = useLinkStyles();
  const pane = usePane();
  const words = useWords();
  return (
    <button
      type="button"
      className={styles.link}
      title={words.push.select}
      onClick={() => perform(pane, selectRow(pane, number))}
    >
      {unbroken(words.changes.row(number, reference))}
    </button>
  );
}
