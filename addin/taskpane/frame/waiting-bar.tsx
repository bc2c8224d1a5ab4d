import { makeStyles, tokens } from "@fluentui/react-components";
import { usePaneState, useWords } from "../kit/pane-context.ts";

const useStyles = makeStyles({
  bar: {
    display: "block",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** What the pane waits for: Excel, while a person finishes a cell, or a server that is busy. */
export function WaitingBar() {
  const styles = useStyles();
  const words = useWords().frame;
  const editing = usePaneState("cellEditing");
  const retry = usePaneState("retry");
  const text = editing ? words.finishCell : retry === null ? null : words.retrying(retry);
  // The live region is always there: one that appears together with its text is often not read out.
  return <output className={text === null ? undefined : styles.bar}>{text}</output>;
}
