import { Button, mergeClasses } from "@fluentui/react-components";
import { fixLabel } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { useLineStyles } from "./use-line-styles.ts";

interface ProblemLineProps {
  readonly problem: Problem;
  readonly current: boolean;
  /** True below the line of a column. */
  readonly deep: boolean;
  readonly acknowledged: boolean;
  readonly fix: () => void;
}

/** A problem: where, what stands there, what is offered. */
export function ProblemLine({ problem, current, deep, acknowledged, fix }: ProblemLineProps) {
  const styles = useLineStyles();
  const words = useWords().problems;
  const language = usePaneState("language");
  const opened = usePaneState("sheet").value;
  const { row, rows, column, value, fixes = [], cells = [] } = problem;
  const columns = opened?.kind === "ledger" ? opened.openLedger.ledger.columns : {};
  const header = column === null ? "" : (columns[column]?.header[language] ?? column);
  const [only, ...others] = fixes;
  const place = () => {
    if (row !== null) return words.place(row);
    return rows === undefined ? words.wholeSheet : words.rows(rows.length);
  };
  const offered = () => {
    if (others.length > 0) {
      const stored = fixes.every(({ code }) => code === "stored-number");
      const text = stored ? words.found(fixes.length) : words.choose(fixes.length);
      return { text, title: text };
    }
    if (only !== undefined) {
      const title = fixLabel(only, language);
      return { text: only.shows === "" ? title : `▸ ${only.shows}`, title };
    }
    if (cells.length === 0) return null;
    return { text: words.cells(cells.length), title: words.fixCells(cells.length) };
  };
  const offer = offered();
  return (
    <div
      className={mergeClasses(
        styles.line,
        deep ? styles.deep : styles.indent,
        acknowledged && styles.acknowledged,
        current && styles.current,
      )}
    >
      <span className={styles.place}>{place()}</span>
      <span className={styles.value} title={`${header} ${value}`}>
        {header} {value}
      </span>
      {offer !== null && !acknowledged && (
        // The tree has the focus; its key for this is F, and the detail below has the same buttons.
        <Button
          size="small"
          appearance="subtle"
          tabIndex={-1}
          className={styles.fix}
          title={offer.title}
          onClick={(event) => {
            event.stopPropagation();
            fix();
          }}
        >
          {offer.text}
        </Button>
      )}
    </div>
  );
}
