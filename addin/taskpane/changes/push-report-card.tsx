import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Outcome } from "../../../shared/api/push.ts";
import type { PushReport } from "../../engine/push/push-report.ts";
import { LongList } from "../kit/long-list.tsx";
import { clockTime } from "../../../shared/time/moment-text.ts";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { outcomeCount, presentOutcomes } from "../../actions/push/counts-text.ts";
import { ConflictsSection } from "./conflicts-section.tsx";
import { PushedRowItem } from "./pushed-row-item.tsx";
import { DuplicatesSection } from "./duplicates-section.tsx";
import { resolve } from "../../actions/push/resolve.ts";
import { undoLastPush } from "../../actions/push/undo-last-push.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chip: { minWidth: "32px", fontVariantNumeric: "tabular-nums" },
});

/** What became of the rows of the last push: each outcome counted, each a filter, and the way back. */
export function PushReportCard({ report }: { readonly report: PushReport }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const { push: words, frame } = useWords();
  const language = usePaneState("language");
  const validation = usePaneState("validation").value;
  const [undoing, undo] = useBusy();
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const { counts, rows, notSent, failure, cancelled, stale, at } = report;
  const landed = counts.created + counts.updated + counts.merged > 0;
  const shown = rows.filter(({ outcome }) => outcome.outcome === chosen);
  const duplicates = rows.filter(({ outcome }) => outcome.outcome === "duplicate");
  const conflicts = rows.filter(({ outcome }) => outcome.outcome === "conflict");
  return (
    <section className={styles.card}>
      <h2 className={shared.title}>
        {words.doneTitle(clockTime(at))}
        {cancelled && ` · ${words.cancelled}`}
      </h2>
      {stale && <p className={shared.quiet}>{words.stale}</p>}
      {failure !== null && <TroubleCard trouble={{ from: "server", failure }} />}
      {notSent > 0 && <p className={shared.quiet}>{words.notSentHint(notSent)}</p>}
      <fieldset className={shared.fieldset} aria-label={words.outcomes}>
        {presentOutcomes(counts).map((name) => (
          <ToggleButton
            key={name}
            className={styles.chip}
            checked={chosen === name}
            onClick={() => setChosen(chosen === name ? null : name)}
          >
            {outcomeCount(name, counts[name], language)}
          </ToggleButton>
        ))}
      </fieldset>
      {validation !== null && (
        <LongList items={shown} keyOf={({ id }) => id}>
          {(row) => <PushedRowItem row={row} ledger={validation.openLedger.ledger} />}
        </LongList>
      )}
      {validation !== null && conflicts.length > 0 && (
        <ConflictsSection
          rows={conflicts}
          ledger={validation.openLedger.ledger}
          settle={(choices) => resolve(pane, choices)}
        />
      )}
      {validation !== null && duplicates.length > 0 && <DuplicatesSection rows={duplicates} />}
      <div className={shared.row}>
        {landed && (
          <Button disabledFocusable={undoing} onClick={() => undo(() => undoLastPush(pane))}>
            {undoing ? words.undoing : words.undo}
          </Button>
        )}
        <Button
          appearance="subtle"
          onClick={() => pane.store.set({ report: null, pushTrouble: null })}
        >
          {frame.close}
        </Button>
      </div>
    </section>
  );
}
