import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import { Button } from "@fluentui/react-components";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { Preview } from "../../engine/push/preview.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LongList } from "../kit/long-list.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { perform } from "../../state/perform.ts";
import { reviveRows } from "../../actions/withdrawing/answer-withdrawn.ts";

interface WithdrawnSectionProps extends Pick<Preview, "revived" | "withdrawn"> {
  readonly ledger: Ledger;
}

/** Rows that the push would bring back, and those that stay withdrawn. */
export function WithdrawnSection({ revived, withdrawn, ledger }: WithdrawnSectionProps) {
  const shared = useSharedStyles();
  const words = withdrawingWords[usePaneState("language")];
  return (
    <>
      {revived.length > 0 && (
        <Disclosure title={words.revived(revived.length)} open>
          <Rows rows={revived} ledger={ledger} revive={false} label={words.dontRevive} />
        </Disclosure>
      )}
      {withdrawn.length > 0 && (
        <Disclosure title={words.withdrawn(withdrawn.length)}>
          <p className={shared.quiet}>{words.withdrawnHint}</p>
          <Rows rows={withdrawn} ledger={ledger} revive label={words.revive} />
        </Disclosure>
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly ComparedRow[];
  readonly ledger: Ledger;
  /** What the button of each row asks for, and what it says. */
  readonly revive: boolean;
  readonly label: string;
}

function Rows({ rows, ledger, revive, label }: RowsProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  return (
    <LongList items={rows} keyOf={({ row }) => row.number}>
      {({ id, row }) => (
        <div className={shared.row}>
          <RowLink number={row.number} reference={referenceOf(ledger, row.cells)} />
          <Button
            size="small"
            onClick={() => perform(pane, reviveRows(pane, id === null ? [] : [id], revive))}
          >
            {label}
          </Button>
        </div>
      )}
    </LongList>
  );
}
