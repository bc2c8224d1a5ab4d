import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";
import { asksForColumn } from "../../engine/sheet/columns-asked.ts";
import { ColumnButtons } from "../kit/column-buttons.tsx";
import { LevelMark } from "../kit/level-mark.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  waits: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    flexShrink: 0,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
});

interface ColumnsCardProps {
  readonly problems: readonly Problem[];
  readonly ledger: Ledger;
}

/** Columns that may stand under another heading than when they were pushed: nothing goes before somebody says. */
export function ColumnsCard({ problems, ledger }: ColumnsCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const asked = problems.filter(asksForColumn);
  return asked.map((problem) => (
    <div
      key={`${problem.code}/${problem.column}`}
      role="alert"
      className={mergeClasses(shared.card, styles.waits)}
    >
      <div className={mergeClasses(styles.head, shared.wrap)}>
        <LevelMark level="warning" />
        <span>{sentence(problem, ledger, language)}</span>
      </div>
      <div className={shared.row}>
        <ColumnButtons problem={problem} />
      </div>
    </div>
  ));
}
