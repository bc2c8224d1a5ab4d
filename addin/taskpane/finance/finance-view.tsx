import { EmptyView } from "../kit/empty-view.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { WorkingBar } from "../kit/working-bar.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { FiguresSection } from "./figures-section.tsx";
import { PullForm } from "./pull-form.tsx";
import { TieOutCard } from "./tie-out-card.tsx";
import { TypedIntoCard } from "./typed-into-card.tsx";

/** Which report to pull, and the figures of the one that was. */
export default function FinanceView() {
  const shared = useSharedStyles();
  const words = useWords().finance;
  const { value, working, trouble } = usePaneState("finance");
  const tieOut = usePaneState("tieOut");
  return (
    <div className={shared.view}>
      <PullForm working={working !== null} />
      {working !== null && <WorkingBar label={words.working} progress={working} />}
      {trouble !== null && <TroubleCard trouble={trouble} />}
      {tieOut.working !== null && <WorkingBar label={words.working} progress={tieOut.working} />}
      {tieOut.trouble !== null && <TroubleCard trouble={tieOut.trouble} />}
      {tieOut.value !== null && <TieOutCard tieOut={tieOut.value} />}
      {value?.written.kind === "typed-into" && (
        <TypedIntoCard query={value.query} written={value.written} />
      )}
      {value !== null && value.page.total === 0 && (
        <EmptyView title={words.none} hint={words.noneHint} />
      )}
      {value !== null && value.page.total > 0 && <FiguresSection pulled={value} />}
    </div>
  );
}
