import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import type { AskedRow, CaseDecision } from "../../engine/push/case-decisions.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LevelMark } from "../kit/level-mark.tsx";
import { LongList } from "../kit/long-list.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { perform } from "../../state/perform.ts";
import { AskedRowItem } from "./asked-row-item.tsx";
import { useQuestionStyles } from "./use-question-styles.ts";
import { decideCase } from "../../actions/push/decide-case.ts";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface CasesCardProps {
  readonly rows: readonly AskedRow[];
  readonly ledger: Ledger;
}

/** Rows that are about another case than their mark: a new registration, or a correction? */
export function CasesCard({ rows, ledger }: CasesCardProps) {
  const styles = useStyles();
  const question = useQuestionStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().cases;
  const alike = Map.groupBy(rows, ({ otherCase }) => otherCase.changed.join());
  const partsText = ([first]: readonly AskedRow[]) =>
    (first?.otherCase.changed ?? []).map((part) => words.part[part]).join(words.separator);
  const decide = (asked: readonly AskedRow[], decision: CaseDecision) =>
    perform(pane, decideCase(pane, asked, decision));
  return (
    <div role="alert" className={mergeClasses(shared.card, question.card)}>
      {[...alike].map(([changed, asked]) => {
        const likely = asked.every(({ otherCase }) => otherCase.likely === "correction")
          ? "correction"
          : "new";
        return (
          <div key={changed} className={styles.group}>
            <div className={mergeClasses(question.head, shared.wrap)}>
              <LevelMark level="warning" />
              <span>{words.ask(asked.length, partsText(asked))}</span>
            </div>
            <div className={shared.row}>
              <Button
                appearance={likely === "new" ? "primary" : "secondary"}
                onClick={() => decide(asked, "new")}
              >
                {words.allNew}
              </Button>
              <Button
                appearance={likely === "correction" ? "primary" : "secondary"}
                onClick={() => decide(asked, "correction")}
              >
                {words.allCorrections}
              </Button>
            </div>
            <Disclosure title={words.oneByOne(asked.length)}>
              <LongList items={asked} keyOf={({ row }) => row.number}>
                {(row) => <AskedRowItem row={row} ledger={ledger} decide={decide} />}
              </LongList>
            </Disclosure>
          </div>
        );
      })}
      <p className={shared.quiet}>{words.hint}</p>
    </div>
  );
}
