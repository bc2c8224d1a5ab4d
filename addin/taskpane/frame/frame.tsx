import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef } from "react";
import { ErrorBoundary } from "../kit/error-boundary.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import type { Screen } from "../../state/pane-state.ts";
import { WaitingBar } from "./waiting-bar.tsx";
import { Footer } from "./footer.tsx";
import { keepFocus } from "./keep-focus.ts";
import { pressOnce } from "./press-once.ts";
import { returnFocus } from "./return-focus.ts";
import { NoticeBar } from "./notice-bar.tsx";
import { WorkScreen } from "./work-screen.tsx";

const PlacementScreen = lazy(() => import("../placement/placement-screen.tsx"));
const BatchScreen = lazy(() => import("../today/batch-screen.tsx"));
const MonthsScreen = lazy(() => import("../months/months-screen.tsx"));
const ReportScreen = lazy(() => import("../today/report-screen.tsx"));
const HistoryScreen = lazy(() => import("../history/history-screen.tsx"));
const WithdrawnScreen = lazy(() => import("../withdrawn/withdrawn-screen.tsx"));
const AllLedgersScreen = lazy(() => import("../all-ledgers/all-ledgers-screen.tsx"));
const WorklistScreen = lazy(() => import("../worklists/worklist-screen.tsx"));
const NewLedgerScreen = lazy(() => import("../new-ledger/new-ledger-screen.tsx"));
const SettingsScreen = lazy(() => import("../settings/settings-screen.tsx"));
const RulesScreen = lazy(() => import("../rules/rules-screen.tsx"));
const PlacementsScreen = lazy(() => import("../placements/placements-screen.tsx"));
const ReceiversScreen = lazy(() => import("../receivers/receivers-screen.tsx"));
const KeysScreen = lazy(() => import("../people/keys-screen.tsx"));
const PeopleScreen = lazy(() => import("../people/people-screen.tsx"));
const AuditScreen = lazy(() => import("../audit/audit-screen.tsx"));
const FirstRunScreen = lazy(() => import("../first-run/first-run-screen.tsx"));

const screens = {
  work: WorkScreen,
  batch: BatchScreen,
  months: MonthsScreen,
  report: ReportScreen,
  history: HistoryScreen,
  withdrawn: WithdrawnScreen,
  placement: PlacementScreen,
  "all-ledgers": AllLedgersScreen,
  worklist: WorklistScreen,
  "new-ledger": NewLedgerScreen,
  settings: SettingsScreen,
  rules: RulesScreen,
  placements: PlacementsScreen,
  receivers: ReceiversScreen,
  keys: KeysScreen,
  people: PeopleScreen,
  audit: AuditScreen,
  "first-run": FirstRunScreen,
} satisfies Record<Screen, unknown>;

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "280px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  screen: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** The pane: a screen, what has just happened, and the footer. */
export function Frame() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords();
  const Screen = screens[usePaneState("screen")];
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current === null) return undefined;
    const { current } = frame;
    const ends = [keepFocus(current), returnFocus(current, pane), pressOnce(current)];
    return () => ends.forEach((end) => end());
  }, [pane]);
  return (
    <div ref={frame} className={styles.frame}>
      <main className={styles.screen}>
        <h1 className={shared.hidden}>{words.frame.pane}</h1>
        <ErrorBoundary>
          <Suspense fallback={<Skeleton label={words.frame.loading} />}>
            <Screen />
          </Suspense>
        </ErrorBoundary>
      </main>
      <WaitingBar />
      <NoticeBar />
      <Footer />
    </div>
  );
}
