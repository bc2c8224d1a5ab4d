import { incomingWords } from "../../../shared/messages/incoming-words.ts";
import { Button } from "@fluentui/react-components";
import { takeOffered } from "../../actions/pull/take-offered.ts";
import type { Validation } from "../../engine/check/validate.ts";
import type { OfferedRow } from "../../engine/incoming/offered-rows.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LongList } from "../kit/long-list.tsx";
import { recordText } from "../kit/record-text.ts";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";

interface OfferedRowsProps {
  readonly offered: readonly OfferedRow[];
  readonly validation: Validation;
}

/** Records that are not in this file: each, or all, can be put into the sheet, and none has to be. */
export function OfferedRows({ offered, validation }: OfferedRowsProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = incomingWords[language];
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const [taking, begin] = useBusy();
  const here = new Set(validation.comparison.rows.map(({ id }) => id));
  const rows = offered.filter(({ id }) => !here.has(id));
  if (rows.length === 0) return null;
  const take = (some: readonly OfferedRow[]) => begin(() => takeOffered(pane, some));
  return (
    <Disclosure title={words.offered(rows.length)}>
      <p className={shared.quiet}>{words.offeredHint}</p>
      {rows.length > 1 && (
        <Button size="small" disabledFocusable={taking} onClick={() => take(rows)}>
          {words.takeAll(rows.length)}
        </Button>
      )}
      <LongList items={rows} keyOf={({ id }) => id}>
        {(row) => (
          <>
            <p className={shared.wrap}>
              {recordText(validation.openLedger.ledger, row.cells, language)}
            </p>
            <p className={shared.quiet}>
              {words.said(row.by, instantText(row.at, pane.now(), zone))}
            </p>
            <Button size="small" disabledFocusable={taking} onClick={() => take([row])}>
              {words.take}
            </Button>
          </>
        )}
      </LongList>
    </Disclosure>
  );
}
