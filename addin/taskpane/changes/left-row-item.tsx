import { incomingWords } from "../../../shared/messages/incoming-words.ts";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { LeftRow } from "../../engine/incoming/place-incoming.ts";
import { CellChanges } from "../kit/cell-changes.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState } from "../kit/pane-context.ts";

interface LeftRowItemProps {
  readonly row: LeftRow;
  readonly ledger: Ledger;
}

/** A row that others changed and that stays as it is for now: the cells that are in the way, and why. */
export function LeftRowItem({ row, ledger }: LeftRowItemProps) {
  const shared = useSharedStyles();
  const words = incomingWords[usePaneState("language")];
  return (
    <>
      <RowLink number={row.number} reference={referenceOf(ledger, row.row)} />
      <CellChanges changes={row.changes} ledger={ledger} />
      <p className={shared.quiet}>{words.why[row.why]}</p>
    </>
  );
}
