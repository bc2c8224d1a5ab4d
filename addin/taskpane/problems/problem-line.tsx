import { Button, mergeClasses } from "@fluentui/react-components";
import type { Problem } from "../../../shared/problem.ts";
import { usePaneState, useWords } from "../state/pane-context.ts";
import { useLineStyles } from "./use-line-styles.ts";

interface ProblemLineProps {
  readonly problem: Problem;
  readonly current: boolean;
  readonly fix: () => void;
}

/** A problem: where, what stands there, what is offered. */
export function ProblemLine({ problem, current, fix }: ProblemLineProps) {
  const styles = useLineStyles();
  const words = useWords().problems;
  const language = usePaneState("language");
  const opened = usePaneState("sheet").value;
  const { row, column, value, fixes = [] } = problem;
  const columns = opened?.kind === "ledger" ? opened.atHand.ledger.columns : {};
  const header = column === null ? "" : (columns[column]?.header[language] ?? column);
  const [only, ...others] = fixes;
  return (
    <div className={mergeClasses(styles.line, styles.indent, current && styles.current)}>
      <span className={styles.place}>{row === null ? words.wholeSheet : words.place(row)}</span>
      <span className={styles.value} title={`${header} ${value}`}>
        {header} {value}
      </span>
      {only !== undefined && (
        // The tree has the focus; its key for this is F, and the detail below has the same buttons.
        <Button
          size="small"
          appearance="subtle"
          tabIndex={-1}
          className={styles.fix}
          title={others.length > 0 ? words.choose(fixes.length) : words.fix(only.shows)}
          onClick={(event) => {
            event.stopPropagation();
            fix();
          }}
        >
          {others.length > 0 ? words.choose(fixes.length) : `▸ ${only.shows}`}
        </Button>
      )}
    </div>
  );
}
