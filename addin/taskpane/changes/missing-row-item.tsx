import { missingWords } from "../../../shared/messages/withdrawing-words.ts";
import { Button } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import type { MissingRow } from "../../engine/withdrawing/missing-rows.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { perform } from "../../state/perform.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { leaveMissingRows } from "../../actions/withdrawing/answer-missing.ts";
import { recordText } from "../kit/record-text.ts";
import { WithdrawForm } from "./withdraw-form.tsx";

interface MissingRowItemProps {
  readonly row: MissingRow;
  readonly ledger: Ledger;
  /** True when it is the only one, and the card's own buttons are about it. */
  readonly alone: boolean;
  readonly back: (rows: readonly MissingRow[]) => void;
}

/** One row that is gone from the sheet: what it is, who changed it last, and what to do with it. */
export function MissingRowItem({ row, ledger, alone, back }: MissingRowItemProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = missingWords[language];
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  return (
    <>
      <p className={shared.wrap}>{recordText(ledger, row.cells, language)}</p>
      <p className={shared.quiet}>{words.changed(row.by, instantText(row.at, pane.now(), zone))}</p>
      {!alone && (
        <div className={shared.row}>
          <Button size="small" onClick={() => back([row])}>
            {words.bringBack}
          </Button>
          <Button size="small" onClick={() => perform(pane, leaveMissingRows(pane, [row.id]))}>
            {words.leave}
          </Button>
          <WithdrawForm records={[row]} />
        </div>
      )}
    </>
  );
}
