import { mergeClasses } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import { type Problem, stopsRow } from "../../../shared/problem.ts";
import { isAboutBlanks } from "../../engine/sheet/blank-runs.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { LongList } from "../kit/long-list.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { isQuestion, QuestionButtons } from "../kit/question-buttons.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useQuestionStyles } from "./use-question-styles.ts";
import { problemName } from "../../state/problem-list/problem-key.ts";
import { unbroken } from "../kit/unbroken.tsx";

interface QuestionsSectionProps {
  readonly problems: readonly Problem[];
  readonly ledger: Ledger;
}

/** What is asked once about a column, and keeps its rows from being sent until somebody has said. */
export function QuestionsSection({ problems, ledger }: QuestionsSectionProps) {
  const styles = useQuestionStyles();
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const waiting = problems.filter(
    (problem) => isQuestion(problem) && stopsRow(problem) && !isAboutBlanks(problem),
  );
  return (
    waiting.length > 0 && (
      <LongList items={waiting} keyOf={problemName}>
        {(problem) => (
          <div className={mergeClasses(shared.card, styles.card)}>
            <div className={mergeClasses(styles.head, shared.wrap)}>
              <LevelMark level={problem.level} />
              <span>{unbroken(sentence(problem, ledger, language))}</span>
            </div>
            <div className={shared.row}>
              <QuestionButtons problem={problem} />
            </div>
          </div>
        )}
      </LongList>
    )
  );
}
