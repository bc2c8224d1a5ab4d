import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RecordAmount } from "../../../shared/api/record.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { recordAmountText } from "../../../shared/messages/record-amount.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import type { HistoryEntry } from "../../engine/server/record-history.ts";
import { readHistory } from "../../actions/history/show-row-history.ts";
import { showBatch } from "../../actions/today/show-batch.ts";
import { perform } from "../../state/perform.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { CellChanges } from "../kit/cell-changes.tsx";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { showReason } from "../kit/show-value.ts";
import { ReverseButton } from "../reversals/reverse-button.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

interface HistoryItemProps {
  readonly entry: HistoryEntry;
  readonly ledger: Ledger;
}

/** One thing that happened to a row. */
export function HistoryItem({ entry, ledger }: HistoryItemProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const { now } = pane;
  const { history: words } = useWords();
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const language = usePaneState("language");
  const said = entry.kind === "version" ? entry.acknowledged : [entry];
  return (
    <div className={mergeClasses(styles.item, shared.wrap)}>
      <span>
        <strong>{entry.by}</strong>{" "}
        <span className={mergeClasses(shared.quiet, shared.number)}>
          {instantText(entry.at, now(), zone)}
          {entry.kind === "version" && ` · ${words.version(entry.version)}`}
        </span>
      </span>
      {entry.kind === "version" && <VersionChanges version={entry} ledger={ledger} />}
      {entry.kind === "version" &&
        entry.amounts.map((amount) => (
          <div key={amount.entry}>
            <p className={mergeClasses(styles.line, shared.number)}>
              {recordAmountText(amount, language)}
            </p>
            <AmountWays amount={amount} />
          </div>
        ))}
      {said.map(({ code, reason }) => (
        <p key={`${code} ${reason}`} className={styles.line}>
          {words.acknowledged(code, showReason(reason, language))}
        </p>
      ))}
      {entry.kind === "version" && (
        <span className={shared.quiet} title={entry.push}>
          {words.push(entry.push.slice(0, SHOWN))}
        </span>
      )}
    </div>
  );
}

/** The ways from an amount: to the lines of its batch, and to take it back. */
function AmountWays({ amount: { batch, original, entry } }: { readonly amount: RecordAmount }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().history;
  if (batch === null) return null;
  return (
    <div className={shared.row}>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => perform(pane, showBatch(pane, batch))}
      >
        {words.batch(batch)}
      </Button>
      {original === null && (
        <ReverseButton entry={entry} done={() => perform(pane, readHistory(pane))} />
      )}
    </div>
  );
}

/** Enough of a push's id to tell it from others of the row. */
const SHOWN = 8;

interface VersionChangesProps {
  readonly version: Extract<HistoryEntry, { readonly kind: "version" }>;
  readonly ledger: Ledger;
}

function VersionChanges({ version: of, ledger }: VersionChangesProps) {
  const styles = useStyles();
  const { history: words } = useWords();
  const language = usePaneState("language");
  const cells = Object.entries(of.changes).map(([column, change]) => ({ column, ...change }));
  if (of.restores !== null) return <p className={styles.line}>{words.tookBack(of.restores)}</p>;
  if (of.withdrawn) {
    return <p className={styles.line}>{words.withdrawn(showReason(of.reason ?? "", language))}</p>;
  }
  if (of.version === 1 || of.revives) {
    const title = of.revives ? words.revived(cells.length) : words.registered(cells.length);
    return (
      <Disclosure title={title}>
        <CellChanges changes={cells} ledger={ledger} fresh />
      </Disclosure>
    );
  }
  if (cells.length === 0) return <p className={styles.line}>{words.nothingChanged}</p>;
  return <CellChanges changes={cells} ledger={ledger} />;
}
