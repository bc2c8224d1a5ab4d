import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DryRunResponse } from "../../../shared/api/dry-run.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { addMonths, monthOf } from "../../../shared/time/months.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { PageBar } from "../kit/barred-page.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import type { DraftProps } from "./draft-props.ts";
import { DryRunFigures } from "./dry-run-figures.tsx";
import { saveSettings } from "../../actions/settings/save-settings.ts";
import { TrialFields } from "./trial-fields.tsx";
import { trySettings } from "../../actions/settings/try-settings.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import { goTo } from "../../state/go-to.ts";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  // Three of them fit beside each other.
  button: { minWidth: "80px" },
});

/** What waits to be saved, what it would change about a month's rows, and the way to save it. */
export function RulesBar({ draft, proposal }: DraftProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = rulesPageWords[usePaneState("language")];
  const { settings, faults, changes } = proposal;
  const today = dayOfMoment(civilMoment(pane.now(), draft.base.timeZone));
  const [rows, setRows] = useState({ month: monthOf(addMonths(today, -1)), ledger: "" });
  const [tried, setTried] = useState<{ of: string; response: DryRunResponse } | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, run] = useBusy();
  const asked = JSON.stringify([settings, rows]);
  const ready = changes > 0 && faults.length === 0;
  const tryOut = async () => {
    const ended = await trySettings(pane, { settings, ...rows });
    if (ended === null) return;
    setTrouble(ended.ok ? null : ended.trouble);
    setTried(ended.ok ? { of: asked, response: ended.value } : null);
  };
  const save = async () => {
    setTrouble(await saveSettings(pane, draft.base.version, settings));
    setTried(null);
  };
  const isTried = tried?.of === asked;
  let state = changes === 0 ? words.noChanges : words.changes(changes);
  if (faults.length > 0) state = words.faults(faults.length);
  return (
    <PageBar>
      <section className={styles.bar} aria-label={words.dryRun}>
        {trouble !== null && <TroubleCard trouble={trouble} />}
        {ready && <TrialFields today={today} rows={rows} change={setRows} />}
        {ready && tried !== null && <DryRunFigures response={tried.response} outdated={!isTried} />}
        <output className={shared.quiet}>{busy ? words.working : state}</output>
        <div className={shared.row}>
          <Button
            className={styles.button}
            appearance={isTried ? "secondary" : "primary"}
            disabledFocusable={!ready || busy}
            onClick={() => run(tryOut)}
          >
            {words.dryRun}
          </Button>
          <Button
            className={styles.button}
            appearance={isTried ? "primary" : "secondary"}
            disabledFocusable={!ready || busy}
            onClick={() => run(save)}
          >
            {words.save}
          </Button>
          {changes > 0 && (
            <Button
              className={styles.button}
              appearance="subtle"
              onClick={() => goTo(pane, { settingsDraft: null })}
            >
              {words.discard}
            </Button>
          )}
        </div>
      </section>
    </PageBar>
  );
}
