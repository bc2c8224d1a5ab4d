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

/** Excel waits for a person to finish a cell, and so does the pane. */
export function CellEditBar() {
  const styles = useStyles();
  const words = useWords().frame;
  const editing = usePaneState("cellEditing");
  // The live region is always there: one that appears together with its text is often not read out.
  return (
    <output className={editing ? styles.bar : undefined}>{editing && words.finishCell}</output>
  );
}
