import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";
import { cutoffOf } from "../../../shared/settings/handover.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { clockTime } from "../../../shared/time/moment-text.ts";
import { settleSideAnew } from "../../actions/sides/settle-side.ts";
import { askSignIn } from "../../state/ask-sign-in.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { usualCutoffs, usualZone } from "../../state/usual-settings.ts";
import { cutoffAt } from "../kit/cutoff.ts";
import { useSide } from "../kit/use-side.ts";
import { useTick } from "../kit/use-tick.ts";
import { goTo } from "../../state/go-to.ts";

const useStyles = makeStyles({
  footer: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    flexShrink: 0,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  state: { flexGrow: 1, minWidth: 0 },
  near: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The hour that concerns this ledger, what is in step with the server, and who is signed in. */
export function Footer() {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords();
  const person = usePaneState("person");
  const key = usePaneState("key");
  const who =
    person === null ? words.footer.signedOut : `${person.name} ${words.roles[person.role]}`;
  return (
    <footer className={styles.footer}>
      <CutoffLine />
      <div className={styles.line}>
        <span className={styles.state}>
          <SyncState />
          {key === null ? null : ` · ${who}`}
        </span>
        {key === null && (
          <Button
            appearance="subtle"
            onClick={() => {
              goTo(pane, { screen: "work" });
              askSignIn(pane, () => settleSideAnew(pane));
            }}
          >
            {words.footer.signIn}
          </Button>
        )}
        <Button
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-label={words.frame.settings}
          onClick={() => goTo(pane, { screen: "settings" })}
        />
      </div>
    </footer>
  );
}

function SyncState() {
  const words = useWords().footer;
  const online = usePaneState("online");
  const syncedAt = usePaneState("syncedAt");
  const pushing = usePaneState("pushing")?.progress;
  const waiting = usePaneState("report")?.notSent ?? 0;
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  if (pushing?.state === "waiting") return words.waiting(pushing.total - pushing.done);
  if (!online) return waiting > 0 ? words.offlineWaiting(waiting) : words.offline;
  if (syncedAt === null) return words.notSynced;
  return words.synced(clockTime(civilMoment(syncedAt, zone)));
}

/** How often the time left is looked at, in milliseconds. */
const TICK = 15_000;

function CutoffLine() {
  const styles = useStyles();
  const { now } = usePane();
  const words = useWords().footer;
  const opened = usePaneState("sheet").value;
  const settings = usePaneState("settings");
  useTick(TICK);
  // The other side has the hours of its own batches.
  const isAtHand = useSide() === "sheet" && opened?.kind === "ledger";
  const ledger = isAtHand ? opened.openLedger.ledger : undefined;
  if (ledger?.handover === undefined) return null;
  const hour = cutoffOf(ledger, settings ?? usualCutoffs);
  const cutoff = cutoffAt(civilMoment(now(), settings?.timeZone ?? usualZone), hour);
  return (
    <div className={mergeClasses(!cutoff.passed && cutoff.near && styles.near)}>
      {cutoff.passed
        ? words.cutoffPassed(hour)
        : words.cutoffLeft(hour, cutoff.hours, cutoff.minutes)}
    </div>
  );
}
