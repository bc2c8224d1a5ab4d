import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { ReactNode } from "react";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import type { WithdrawnRow } from "../../engine/withdrawing/withdrawn-rows.ts";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { showReason } from "../kit/show-value.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { usualZone } from "../../state/usual-settings.ts";

interface WithdrawnRowItemProps {
  readonly row: WithdrawnRow;
  readonly ledger: Ledger;
  readonly children: ReactNode;
}

/** A row whose record was withdrawn: by whom, when and why, and whether it was typed into since. */
export function WithdrawnRowItem({ row, ledger, children }: WithdrawnRowItemProps) {
  const shared = useSharedStyles();
  const { now } = usePane();
  const language = usePaneState("language");
  const words = withdrawingWords[language];
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const { compared, said } = row;
  return (
    <>
      <RowLink number={compared.row.number} reference={referenceOf(ledger, compared.row.cells)} />
      {said !== null && (
        <p className={shared.quiet}>
          {said.reason === null
            ? words.undone(said.by, instantText(said.at, now(), zone))
            : words.said(
                said.by,
                instantText(said.at, now(), zone),
                showReason(said.reason, language),
              )}
        </p>
      )}
      {compared.markedWithdrawn && <p className={shared.quiet}>{words.typedInto}</p>}
      <div className={shared.row}>{children}</div>
    </>
  );
}
