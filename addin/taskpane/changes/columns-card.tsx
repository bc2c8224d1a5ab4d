import { mergeClasses } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";
import { asksForColumn } from "../../engine/sheet/columns-asked.ts";
import { ColumnButtons } from "../kit/column-buttons.tsx";
import { LevelMark } from "../kit/level-mark.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useQuestionStyles } from "./use-question-styles.ts";
import { unbroken } from "../kit/unbroken.tsx";

interface ColumnsCardProps {
  readonly problems: readonly Problem[];
  readonly ledger: Ledger;
}

/** Columns that may stand under another heading than when they were pushed: nothing goes before somebody says. */
export function ColumnsCard({ problems, ledger }: ColumnsCardProps) {
  const styles = useQuestionStyles();
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const asked = problems.filter(asksForColumn);
  return asked.map((problem) => (
    <div
      key={`${problem.code}/${problem.column}`}
      role="alert"
      className={mergeClasses(shared.card, styles.card)}
    >
      <div className={mergeClasses(styles.head, shared.wrap)}>
        <LevelMark level="warning" />
        <span>{unbroken(sentence(problem, ledger, language))}</span>
      </div>
      <div className={shared.row}>
        <ColumnButtons problem={problem} />
      </div>
    </div>
  ));
}
