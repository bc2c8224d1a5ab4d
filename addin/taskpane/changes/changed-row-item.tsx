import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { ChangedRow } from "../../engine/push/changed-row.ts";
import type { Validation } from "../../engine/check/validate.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { CellChanges } from "../kit/cell-changes.tsx";
import { HistoryButton } from "../kit/history-button.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { usualZone } from "../../state/usual-settings.ts";

const useStyles = makeStyles({
  cells: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface ChangedRowItemProps {
  readonly row: ChangedRow;
  readonly validation: Validation;
}

/** A changed row: its changed cells only, before and after. */
export function ChangedRowItem({ row, validation }: ChangedRowItemProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { now } = usePane();
  const words = useWords().changes;
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const { ledger } = validation.openLedger;
  const { compared, changes, movedOn } = row;
  return (
    <>
      <RowLink number={compared.row.number} reference={referenceOf(ledger, compared.row.cells)} />
      <div className={mergeClasses(styles.cells, shared.wrap)}>
        {changes === null && <span className={shared.quiet}>{words.changedNoBefore}</span>}
        {changes?.length === 0 && <span className={shared.quiet}>{words.columnsDiffer}</span>}
        {changes !== null && <CellChanges changes={changes} ledger={ledger} />}
        {movedOn !== null && (
          <span className={shared.quiet}>
            {words.movedOn(movedOn.by, instantText(movedOn.at, now(), zone))}
          </span>
        )}
        <div>
          <HistoryButton row={compared.row.number} />
        </div>
      </div>
    </>
  );
}
