import { mergeClasses } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import type { TreeItem } from "./tree-items.ts";
import { useLineStyles } from "./use-line-styles.ts";

interface ColumnLineProps {
  readonly line: Extract<TreeItem, { kind: "column" }>;
  readonly current: boolean;
}

/** A column of which most has one kind of problem: how many rows of how many. */
export function ColumnLine({ line: { column, count, filled, open }, current }: ColumnLineProps) {
  const styles = useLineStyles();
  const words = useWords().problems;
  const language = usePaneState("language");
  const opened = usePaneState("sheet").value;
  const columns = opened?.kind === "ledger" ? opened.openLedger.ledger.columns : {};
  const header = columns[column]?.header[language] ?? column;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div className={mergeClasses(styles.line, styles.indent, current && styles.current)}>
      <Chevron aria-hidden />
      <span className={styles.value} title={header}>
        {header}
      </span>
      <span className={styles.count}>{words.mostOf(count, filled)}</span>
    </div>
  );
}
