import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../kit/error-boundary.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { useSide } from "../kit/use-side.ts";
import type { Tab } from "../../state/pane-state.ts";
import { ActionsBar } from "./actions-bar.tsx";
import { LedgerHeader } from "./ledger-header.tsx";
import { SampleBar } from "./sample-bar.tsx";
import { SideSwitch } from "./side-switch.tsx";
import { panelId, tabId, ViewTabs } from "./view-tabs.tsx";

const ProblemsView = lazy(() => import("../problems/problems-view.tsx"));
const ChangesView = lazy(() => import("../changes/changes-view.tsx"));
const OverdueView = lazy(() => import("../overdue/overdue-view.tsx"));
const FinanceView = lazy(() => import("../finance/finance-view.tsx"));
const SignInCard = lazy(() => import("../sign-in/sign-in-card.tsx"));
const TodayView = lazy(() => import("../today/today-view.tsx"));
const ListSheetView = lazy(() => import("../worklists/list-sheet-view.tsx"));
const NoLedgerView = lazy(() => import("../sheet/no-ledger-view.tsx"));

const views = {
  problems: ProblemsView,
  changes: ChangesView,
  overdue: OverdueView,
  finance: FinanceView,
} satisfies Record<Tab, unknown>;

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflow: "hidden" },
});

/** The day's work, from the side of the sheet at hand or of what waits for the person. */
export function WorkScreen() {
  const side = useSide();
  return (
    <>
      <SideSwitch />
      {side === "today" ? <Today /> : <SheetAtHand />}
    </>
  );
}

/** What waits for the person, wherever its rows are. */
function Today() {
  const styles = useStyles();
  const words = useWords();
  return (
    <section id={panelId} aria-label={words.frame.today} className={styles.panel}>
      <ErrorBoundary>
        <Suspense fallback={<Skeleton label={words.frame.loading} />}>
          <TodayView />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}

/** The open ledger, what can be done with it, and the four views. */
function SheetAtHand() {
  const styles = useStyles();
  const words = useWords();
  const tab = usePaneState("tab");
  const signIn = usePaneState("signIn");
  const opened = usePaneState("sheet").value;
  if (opened?.kind === "worklist" && signIn === null) {
    return (
      <ErrorBoundary>
        <Suspense fallback={<Skeleton label={words.frame.loading} />}>
          <ListSheetView list={opened.list} />
        </Suspense>
      </ErrorBoundary>
    );
  }
  return (
    <>
      <LedgerHeader />
      <SampleBar />
      <ActionsBar />
      <ViewTabs />
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(tab)} className={styles.panel}>
        <ErrorBoundary key={tab}>
          <Suspense fallback={<Skeleton label={words.frame.loading} />}>
            {signIn === null ? <View tab={tab} /> : <SignInCard />}
          </Suspense>
        </ErrorBoundary>
      </div>
    </>
  );
}

/** Figures need no ledger in the sheet; the other views do. */
function View({ tab }: { readonly tab: Tab }) {
  const words = useWords();
  const { value, working, trouble } = usePaneState("sheet");
  const TabView = views[tab];
  if (tab === "finance" || value?.kind === "ledger") return <TabView />;
  if (value === null && trouble === null && !working?.total)
    return <Skeleton label={words.frame.reading} />;
  return <NoLedgerView />;
}
