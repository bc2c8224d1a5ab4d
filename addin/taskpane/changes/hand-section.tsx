import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import { Button, makeStyles } from "@fluentui/react-components";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { ToWithdraw } from "../../engine/withdrawing/withdraw.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LongList } from "../kit/long-list.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { lookAtHand } from "../../actions/withdrawing/rows-at-hand.ts";
import { WithdrawForm } from "./withdraw-form.tsx";
import { goTo } from "../../state/go-to.ts";

interface HandSectionProps {
  readonly ledger: Ledger;
}

const useStyles = makeStyles({ lately: { alignSelf: "flex-start" } });

/** Withdraws the rows that are selected in Excel, once a person has looked at which they are, and leads to what was withdrawn before. */
export function HandSection({ ledger }: HandSectionProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = withdrawingWords[usePaneState("language")];
  const [busy, begin] = useBusy();
  const atHand = usePaneState("atHand");
  // Checked anew, the sheet is another: what was selected in it before is not what is withdrawn now.
  const comparison = usePaneState("validation").value?.comparison;
  const looked = atHand !== null && atHand.of === comparison ? atHand : null;
  const rows = looked?.rows ?? null;
  const asked = looked?.asked === true;
  const records = (rows ?? []).map(({ id, base }): ToWithdraw => ({ id, version: base }));
  return (
    <>
      <Disclosure key={asked ? "asked" : "own"} title={words.hand} open={asked}>
        <p className={shared.quiet}>{words.handHint}</p>
        <Button disabledFocusable={busy} onClick={() => begin(() => lookAtHand(pane))}>
          {words.look}
        </Button>
        {rows?.length === 0 && <p className={shared.quiet}>{words.handNone}</p>}
        {rows !== null && rows.length > 0 && (
          <>
            <LongList items={rows} keyOf={({ row }) => row.number}>
              {({ row }) => (
                <RowLink number={row.number} reference={referenceOf(ledger, row.cells)} />
              )}
            </LongList>
            <WithdrawForm records={records} open={asked} />
          </>
        )}
      </Disclosure>
      <Button
        appearance="subtle"
        className={styles.lately}
        onClick={() => whenSignedIn(pane, () => goTo(pane, { screen: "withdrawn" }))}
      >
        {words.lately}
      </Button>
    </>
  );
}
