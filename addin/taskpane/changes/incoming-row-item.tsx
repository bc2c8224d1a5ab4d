import { incomingWords } from "../../../shared/messages/incoming-words.ts";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { IncomingRow } from "../../engine/incoming/place-incoming.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { CellChanges } from "../kit/cell-changes.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { usualZone } from "../../state/usual-settings.ts";

interface IncomingRowItemProps {
  readonly row: IncomingRow;
  readonly ledger: Ledger;
}

/** A row that somebody else changed: its changed cells only, before and after, by whom and when. */
export function IncomingRowItem({ row, ledger }: IncomingRowItemProps) {
  const shared = useSharedStyles();
  const { now } = usePane();
  const words = incomingWords[usePaneState("language")];
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  return (
    <>
      <RowLink number={row.number} reference={referenceOf(ledger, row.row)} />
      <CellChanges changes={row.changes} ledger={ledger} />
      <span className={shared.quiet}>{words.said(row.by, instantText(row.at, now(), zone))}</span>
    </>
  );
}
