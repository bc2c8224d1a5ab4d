import { mergeClasses } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";
import {
  type BlanksProblem,
  blankRuns,
  isAboutBlanks,
  waitsForAnswer,
} from "../../engine/sheet/blank-runs.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LevelMark } from "../kit/level-mark.tsx";
import { LongList } from "../kit/long-list.tsx";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useQuestionStyles } from "./use-question-styles.ts";
import { BlankButtons } from "../kit/blank-buttons.tsx";
import { unbroken } from "../kit/unbroken.tsx";

interface BlanksSectionProps {
  readonly problems: readonly Problem[];
  readonly ledger: Ledger;
}

/** Which blank cells take the value above, column by column: those that wait for an answer first. */
export function BlanksSection({ problems, ledger }: BlanksSectionProps) {
  const styles = useQuestionStyles();
  const shared = useSharedStyles();
  const words = useWords().blanks;
  const about = problems.filter(isAboutBlanks);
  const settled = about.filter((problem) => !waitsForAnswer(problem));
  const cells = settled.reduce((sum, { params }) => sum + params.count, 0);
  return (
    <>
      {about.filter(waitsForAnswer).map((problem) => (
        <div key={problem.column} className={mergeClasses(shared.card, styles.card)}>
          <BlankColumn problem={problem} ledger={ledger} />
        </div>
      ))}
      {settled.length > 0 && (
        <Disclosure title={words.settled(cells)}>
          {settled.map((problem) => (
            <div key={`${problem.code}/${problem.column}`} className={shared.card}>
              <BlankColumn problem={problem} ledger={ledger} />
            </div>
          ))}
        </Disclosure>
      )}
    </>
  );
}

interface BlankColumnProps {
  readonly problem: BlanksProblem;
  readonly ledger: Ledger;
}

/** What is said of a column's blank cells, the answers, and the rows with what they take. */
function BlankColumn({ problem, ledger }: BlankColumnProps) {
  const styles = useQuestionStyles();
  const shared = useSharedStyles();
  const words = useWords().blanks;
  const language = usePaneState("language");
  const runs = blankRuns(problem);
  return (
    <>
      <div className={mergeClasses(styles.head, shared.wrap)}>
        <LevelMark level={problem.level} />
        <span>{unbroken(sentence(problem, ledger, language))}</span>
      </div>
      <div className={shared.row}>
        <BlankButtons problem={problem} />
      </div>
      {runs.length > 0 && (
        <Disclosure title={words.runs(problem.cells?.length ?? 0)}>
          <LongList items={runs} keyOf={({ from }) => from}>
            {({ from, to, shows }) => (
              <span className={shared.wrap}>{words.run(from, to, shows)}</span>
            )}
          </LongList>
        </Disclosure>
      )}
    </>
  );
}
