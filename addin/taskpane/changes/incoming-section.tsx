import { useMemo } from "react";
import { incomingWords } from "../../../shared/messages/incoming-words.ts";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { settleIncoming } from "../../actions/pull/settle-incoming.ts";
import { writeIncomingRows } from "../../actions/pull/write-incoming.ts";
import type { Validation } from "../../engine/check/validate.ts";
import type { Incoming } from "../../engine/incoming/incoming.ts";
import { placeIncoming } from "../../engine/incoming/place-incoming.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LongList } from "../kit/long-list.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { pullLedger } from "../../actions/pull/pull-ledger.ts";
import { ConflictsSection } from "./conflicts-section.tsx";
import { IncomingRowItem } from "./incoming-row-item.tsx";
import { LeftRowItem } from "./left-row-item.tsx";
import { OfferedRows } from "./offered-rows.tsx";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
  },
});

/** What others changed in the sheet's rows, as it was pulled last; nothing where nothing is left to decide. */
export function IncomingSection() {
  const pane = usePane();
  const { value, trouble } = usePaneState("incoming");
  const validation = usePaneState("validation").value;
  if (trouble !== null) return <TroubleCard trouble={trouble} retry={() => pullLedger(pane)} />;
  if (value === null || validation === null) return null;
  return <Placed incoming={value} validation={validation} />;
}

interface PlacedProps {
  readonly incoming: Incoming;
  readonly validation: Validation;
}

function Placed({ incoming, validation }: PlacedProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = incomingWords[usePaneState("language")];
  const stale = usePaneState("stale");
  const [writing, begin] = useBusy();
  const { rows, conflicts, left } = useMemo(
    () => placeIncoming(validation, incoming),
    [validation, incoming],
  );
  const { ledger } = validation.openLedger;
  const cells = rows.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <>
      {rows.length > 0 && (
        <section className={mergeClasses(shared.card, styles.card)}>
          <h2 className={shared.title}>{words.title(rows.length, cells)}</h2>
          <div className={shared.row}>
            <Button
              appearance="primary"
              disabledFocusable={writing || stale}
              onClick={() => begin(() => writeIncomingRows(pane))}
            >
              {writing ? words.writing : words.write(rows.length)}
            </Button>
          </div>
          <p className={shared.quiet}>{words.hint}</p>
          <LongList items={rows} keyOf={({ id }) => id}>
            {(row) => <IncomingRowItem row={row} ledger={ledger} />}
          </LongList>
        </section>
      )}
      {conflicts.length > 0 && (
        <ConflictsSection
          rows={conflicts}
          ledger={ledger}
          hint={words.conflictHint}
          settle={(choices) => settleIncoming(pane, conflicts, choices)}
        />
      )}
      {left.length > 0 && (
        <Disclosure title={words.left(left.length)} open={rows.length + conflicts.length === 0}>
          <LongList items={left} keyOf={({ id }) => id}>
            {(row) => <LeftRowItem row={row} ledger={ledger} />}
          </LongList>
        </Disclosure>
      )}
      <OfferedRows offered={incoming.offered} validation={validation} />
    </>
  );
}
