import { perform } from "../../state/perform.ts";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import { placeBeforeSentence, sentence } from "../../../shared/messages/sentence.ts";
import type { FixChoice } from "../../engine/fixes/fix-choices.ts";
import { asksForWholeSheet } from "../../engine/sheet/columns-asked.ts";
import { HistoryButton } from "../kit/history-button.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { QuestionButtons } from "../kit/question-buttons.tsx";
import { WholeSheetButtons } from "../kit/whole-sheet-buttons.tsx";
import { AcknowledgementForm } from "./acknowledgement-form.tsx";
import { AcknowledgedDetail } from "./acknowledged-detail.tsx";
import { choicesTogether } from "../../engine/fixes/fix-choices.ts";
import { FixButtons } from "./fix-buttons.tsx";
import type { ProblemGroup } from "../../state/problem-list/group-problems.ts";
import { HandbookLink } from "./handbook-link.tsx";
import { NumberHint } from "./number-hint.tsx";
import { RowsOfProblem } from "./rows-of-problem.tsx";
import { jumpToCheck } from "../../actions/sheet/jump-to-check.ts";
import { stepProblem } from "../../actions/problems/step-problem.ts";
import { lineOf } from "../../state/problem-list/mostly-columns.ts";
import { problemKey } from "../../state/problem-list/problem-key.ts";
import { unbroken } from "../kit/unbroken.tsx";

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: "45%",
    overflowY: "auto",
    flexShrink: 0,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
  steps: { marginLeft: "auto", flexShrink: 0 },
});

interface ProblemDetailProps {
  readonly groups: readonly ProblemGroup[];
  readonly fixAll: (choices: readonly FixChoice[]) => void;
}

/** A kind of problem; on the line of a column those of the column alone. */
function groupOfLine(kind: ProblemGroup, at: string | null): ProblemGroup {
  if (at === null) return kind;
  const problems = kind.problems.filter((problem) => lineOf(kind, problem) === at);
  return problems.length === 0 ? kind : { ...kind, problems };
}

/** The problem at hand in a whole sentence, its ways out, and the way to the next one. */
export function ProblemDetail({ groups, fixAll }: ProblemDetailProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().problems;
  const language = usePaneState("language");
  const problemAt = usePaneState("problemAt");
  const acknowledging = usePaneState("acknowledging");
  const validation = usePaneState("validation").value;
  const kind = groups.find(({ key }) => problemAt?.startsWith(key)) ?? groups[0];
  const group = kind && groupOfLine(kind, problemAt);
  const problem = group?.problems.find((one) => problemKey(group, one) === problemAt);
  if (group === undefined || validation === null) return null;
  const { ledger } = validation.openLedger;
  if (group.code === null) {
    const acknowledged = validation.acknowledged.find((one) => one.problem === problem);
    return (
      <section className={styles.detail} aria-label={words.list}>
        <AcknowledgedDetail acknowledged={acknowledged} ledger={ledger} />
      </section>
    );
  }
  const together = choicesTogether(group.problems);
  const shown = problem ?? group.problems[0];
  return (
    <section className={styles.detail} aria-label={words.list}>
      {shown !== undefined && (
        <p className={mergeClasses(styles.text, shared.wrap)}>
          {problem !== undefined && (
            <strong>{placeBeforeSentence(problem, ledger, language)} </strong>
          )}
          {unbroken(sentence(shown, ledger, language))}{" "}
          <HandbookLink ledger={ledger} code={shown.code} />
        </p>
      )}
      <NumberHint code={group.code} />
      <div className={shared.row}>
        {problem !== undefined && <QuestionButtons problem={problem} />}
        {shown !== undefined && asksForWholeSheet(shown) && <WholeSheetButtons problem={shown} />}
        {problem !== undefined && (
          <FixButtons problem={problem} others={group.problems} look={fixAll} />
        )}
        {problem === undefined && together.length > 0 && (
          <Button onClick={() => fixAll(together)}>
            {together.every(({ fix }) => fix.code === "stored-number")
              ? words.putBackAll(together.length)
              : words.fixAll(together.length)}
          </Button>
        )}
        <AcknowledgementForm
          key={`${problemAt} ${acknowledging}`}
          problem={problem}
          group={group}
        />
        {shown !== undefined && shown === problem && shown.row !== null && (
          <HistoryButton row={shown.row} />
        )}
        {validation.checks !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            title={words.toCheckHint}
            onClick={() => perform(pane, jumpToCheck(pane, validation))}
          >
            {words.toCheck}
          </Button>
        )}
        <span className={styles.steps}>
          <Button
            appearance="subtle"
            icon={<ArrowUp16Regular />}
            aria-label={words.previous}
            title={words.previous}
            onClick={() => perform(pane, stepProblem(pane, -1))}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDown16Regular />}
            aria-label={words.next}
            title={words.next}
            onClick={() => perform(pane, stepProblem(pane, 1))}
          />
        </span>
      </div>
      {problem !== undefined && <RowsOfProblem key={problemAt} problem={problem} />}
    </section>
  );
}
