import { Button, mergeClasses } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import type { Doubt } from "../../engine/push/wrong-sheet-doubts.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { useQuestionStyles } from "./use-question-styles.ts";

/** So many months or shops of the rows are named. */
const NAMED = 3;

interface DoubtCardProps {
  readonly doubts: readonly Doubt[];
  readonly ledger: Ledger;
  readonly settle: () => void;
}

/** Whether this is what a person means: nothing is sent before they have said so. */
export function DoubtCard({ doubts, ledger, settle }: DoubtCardProps) {
  const styles = useQuestionStyles();
  const shared = useSharedStyles();
  const words = useWords().doubts;
  const language = usePaneState("language");
  const header = (column: string) => ledger.columns[column]?.header[language] ?? column;
  return (
    <div role="alert" className={mergeClasses(shared.card, styles.card)}>
      {doubts.map((doubt) => (
        <div key={doubt.kind} className={mergeClasses(styles.head, shared.wrap)}>
          <LevelMark level="warning" />
          <span>
            {doubt.kind === "file" && words.file(doubt.named, doubt.before)}
            {doubt.kind === "month" &&
              words.month(doubt.named, doubt.rows.slice(0, NAMED).join(words.separator))}
            {doubt.kind === "shop" &&
              words.shop(doubt.named, doubt.rows.slice(0, NAMED).join(words.separator))}
            {doubt.kind === "inherited" &&
              words.inherited(doubt.rows, doubt.columns.map(header).join(words.separator))}
          </span>
        </div>
      ))}
      <div>
        <Button onClick={settle}>{words.settle}</Button>
      </div>
    </div>
  );
}
