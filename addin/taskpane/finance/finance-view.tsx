import { EmptyView } from "../kit/empty-view.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { WorkingBar } from "../kit/working-bar.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { FiguresSection } from "./figures-section.tsx";
import { PullForm } from "./pull-form.tsx";

/** Which figures to pull, and the figures that were. */
export default function FinanceView() {
  const shared = useSharedStyles();
  const words = useWords().finance;
  const { value, working, trouble } = usePaneState("finance");
  return (
    <div className={shared.view}>
      <PullForm working={working !== null} />
      {working !== null && <WorkingBar label={words.working} progress={working} />}
      {trouble !== null && <TroubleCard trouble={trouble} />}
      {value !== null && value.summary.lines.length === 0 && (
        <EmptyView title={words.none} hint={words.noneHint} />
      )}
      {value !== null && value.summary.lines.length > 0 && <FiguresSection pulled={value} />}
    </div>
  );
}
