import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { outcomeText } from "./outcome-text.ts";
import { DuplicateAcknowledgement } from "./duplicate-acknowledgement.tsx";

interface PushedRowItemProps {
  readonly row: PushedRow;
  readonly ledger: Ledger;
}

/** A row of the last push and what the server said about it; what it asks can be answered. */
export function PushedRowItem({ row, ledger }: PushedRowItemProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = useWords().push;
  const text = outcomeText(row, ledger, language);
  return (
    <>
      <RowLink number={row.number} reference={referenceOf(ledger, row.sent)} />
      {text !== "" && <p className={shared.quiet}>{text}</p>}
      {row.outcome.outcome === "duplicate" && (
        <DuplicateAcknowledgement rows={[row]} label={words.duplicatePush} />
      )}
    </>
  );
}
