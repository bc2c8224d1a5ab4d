import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import type { LatestWithdrawn } from "../../actions/withdrawing/latest-withdrawn.ts";
import { restoreWithdrawn } from "../../actions/withdrawing/restore-withdrawn.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { showReason } from "../kit/show-value.ts";
import { recordText } from "../kit/record-text.ts";
import { RowLink } from "../kit/row-link.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({ item: { marginBottom: tokens.spacingVerticalS } });

interface WithdrawnItemProps {
  readonly ledger: Ledger;
  readonly record: LatestWithdrawn["records"][number];
  /** The row of the sheet that carries it; undefined when none does. */
  readonly row: number | undefined;
  readonly mayRestore: boolean;
}

/** A withdrawn record: what it was, by whom, when and why; and the ways back. */
export function WithdrawnItem({ ledger, record, row, mayRestore }: WithdrawnItemProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = withdrawingWords[language];
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const [busy, begin] = useBusy();
  const { id, version, by, at, reason, cells } = record;
  const time = instantText(at, pane.now(), zone);
  const restore = (intoSheet: boolean) =>
    begin(() => restoreWithdrawn(pane, [{ id, version }], intoSheet));
  return (
    <section className={mergeClasses(shared.card, styles.item)}>
      {row !== undefined && <RowLink number={row} reference="" />}
      <span className={shared.wrap}>{recordText(ledger, cells, language)}</span>
      <span className={mergeClasses(shared.quiet, shared.wrap)}>
        {reason === null
          ? words.undone(by, time)
          : words.said(by, time, showReason(reason, language))}
      </span>
      {mayRestore && (
        <div className={shared.row}>
          <Button size="small" disabledFocusable={busy} onClick={() => restore(false)}>
            {words.revive}
          </Button>
          {row === undefined && (
            <Button size="small" disabledFocusable={busy} onClick={() => restore(true)}>
              {words.restoreHere}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
