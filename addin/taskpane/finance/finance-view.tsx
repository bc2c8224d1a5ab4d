import { EmptyView } from "../kit/empty-view.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { WorkingBar } from "../kit/working-bar.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { FiguresSection } from "./figures-section.tsx";
import { PullForm } from "./pull-form.tsx";
import { TypedIntoCard } from "./typed-into-card.tsx";

/** Which report to pull, and the figures of the one that was. */
export default function FinanceView() {
  const shared = useSharedStyles();
  const words = useWords().finance;
  const { value, working, trouble } = usePaneState("finance");
  return (
    <div className={shared.view}>
      <PullForm working={working !== null} />
      {working !== null && <WorkingBar label={words.working} progress={working} />}
      {trouble !== null && <TroubleCard trouble={trouble} />}
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
