import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import type { WithdrawnRow } from "../../engine/withdrawing/withdrawn-rows.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LevelMark } from "../kit/level-mark.tsx";
import { LongList } from "../kit/long-list.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { perform } from "../../state/perform.ts";
import { acceptWithdrawal, reviveRows } from "../../actions/withdrawing/answer-withdrawn.ts";
import { useQuestionStyles } from "./use-question-styles.ts";
import { WithdrawnRowItem } from "./withdrawn-row-item.tsx";

interface WithdrawnCardProps {
  readonly rows: readonly WithdrawnRow[];
  readonly ledger: Ledger;
}

/** Rows whose record was withdrawn elsewhere, or that were typed into since: bring back, or take as withdrawn? */
export function WithdrawnCard({ rows, ledger }: WithdrawnCardProps) {
  const styles = useQuestionStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = withdrawingWords[usePaneState("language")];
  const revive = (some: readonly WithdrawnRow[]) =>
    perform(
      pane,
      reviveRows(
        pane,
        some.map(({ compared }) => compared.id),
        true,
      ),
    );
  const accept = (some: readonly WithdrawnRow[]) => perform(pane, acceptWithdrawal(pane, some));
  return (
    <div role="alert" className={mergeClasses(shared.card, styles.card)}>
      <div className={mergeClasses(styles.head, shared.wrap)}>
        <LevelMark level="warning" />
        <span>{words.ask(rows.length)}</span>
      </div>
      <div className={shared.row}>
        <Button onClick={() => accept(rows)}>
          {rows.length === 1 ? words.accept : words.acceptAll}
        </Button>
        <Button onClick={() => revive(rows)}>
          {rows.length === 1 ? words.revive : words.reviveAll}
        </Button>
      </div>
      <Disclosure title={words.oneByOne(rows.length)} open={rows.length === 1}>
        <LongList items={rows} keyOf={({ compared }) => compared.row.number}>
          {(row) => (
            <WithdrawnRowItem row={row} ledger={ledger}>
              {rows.length > 1 && (
                <>
                  <Button size="small" onClick={() => accept([row])}>
                    {words.accept}
                  </Button>
                  <Button size="small" onClick={() => revive([row])}>
                    {words.revive}
                  </Button>
                </>
              )}
            </WithdrawnRowItem>
          )}
        </LongList>
      </Disclosure>
      <p className={shared.quiet}>{words.hint}</p>
    </div>
  );
}
