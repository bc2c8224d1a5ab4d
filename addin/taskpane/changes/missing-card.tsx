import { missingWords } from "../../../shared/messages/withdrawing-words.ts";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import type { MissingRow, MissingRows } from "../../engine/withdrawing/missing-rows.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LevelMark } from "../kit/level-mark.tsx";
import { LongList } from "../kit/long-list.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { perform } from "../../state/perform.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { makePreview } from "../../actions/check/make-preview.ts";
import { bringRowsBack, leaveMissingRows } from "../../actions/withdrawing/answer-missing.ts";
import { MissingRowItem } from "./missing-row-item.tsx";
import { useQuestionStyles } from "./use-question-styles.ts";
import { WithdrawForm } from "./withdraw-form.tsx";

interface MissingCardProps {
  readonly missing: MissingRows;
  readonly ledger: Ledger;
}

/** Rows that were pushed from the sheet and are not in it any more: withdraw, put back, or leave them. */
export function MissingCard({ missing: { ids, rows }, ledger }: MissingCardProps) {
  const styles = useQuestionStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = missingWords[usePaneState("language")];
  const leave = () => perform(pane, leaveMissingRows(pane, ids));
  const back = (some: readonly MissingRow[]) => perform(pane, bringRowsBack(pane, some));
  return (
    <div role="alert" className={mergeClasses(shared.card, styles.card)}>
      <div className={mergeClasses(styles.head, shared.wrap)}>
        <LevelMark level="warning" />
        <span>{words.ask(ids.length)}</span>
      </div>
      <div className={shared.row}>
        {rows === null ? (
          <Button onClick={() => whenSignedIn(pane, () => perform(pane, makePreview(pane)))}>
            {words.signIn}
          </Button>
        ) : (
          <Button onClick={() => back(rows)}>
            {rows.length === 1 ? words.bringBack : words.allBack}
          </Button>
        )}
        <Button onClick={leave}>{ids.length === 1 ? words.leave : words.allLeft}</Button>
        {rows !== null && <WithdrawForm records={rows} all={rows.length > 1} />}
      </div>
      {rows !== null && (
        <Disclosure title={words.oneByOne(rows.length)} open={rows.length <= FEW}>
          <LongList items={rows} keyOf={({ id }) => id}>
            {(row) => (
              <MissingRowItem row={row} ledger={ledger} alone={rows.length === 1} back={back} />
            )}
          </LongList>
        </Disclosure>
      )}
      {rows !== null && rows.length < ids.length && (
        <p className={shared.quiet}>{words.some(rows.length)}</p>
      )}
      <p className={shared.quiet}>{words.hint}</p>
    </div>
  );
}

/** So many are shown at once; more would push the preview out of sight. */
const FEW = 3;
