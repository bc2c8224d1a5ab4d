import { perform } from "../../state/perform.ts";
import { Button } from "@fluentui/react-components";
import { EmptyView } from "../kit/empty-view.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { IncomingSection } from "./incoming-section.tsx";
import { PreviewSection } from "./preview-section.tsx";
import { PushProgressCard } from "./push-progress-card.tsx";
import { PushReportCard } from "./push-report-card.tsx";
import { showChanges } from "../../actions/check/show-changes.ts";
import { useReportOfOpenSheet } from "./use-report-of-open-sheet.ts";

/** What a push would do, the push itself, and what came of the last one. */
export default function ChangesView() {
  const shared = useSharedStyles();
  const pane = usePane();
  const { changes: words, frame, problems } = useWords();
  const validation = usePaneState("validation");
  const preview = usePaneState("preview");
  const pushing = usePaneState("pushing");
  const report = useReportOfOpenSheet();
  const pushTrouble = usePaneState("pushTrouble");
  const trouble = preview.trouble ?? validation.trouble;
  const look = () => perform(pane, showChanges(pane));

  if (pushing !== null) return <PushProgressCard pushing={pushing} />;
  const isWorking = preview.working !== null || validation.working !== null;
  if (preview.value === null && report === null && trouble === null) {
    if (isWorking) {
      return <Skeleton label={validation.value === null ? problems.working(0) : words.working} />;
    }
    return (
      <EmptyView title={words.start} hint={words.startHint}>
        <Button onClick={look}>{frame.validate}</Button>
      </EmptyView>
    );
  }
  return (
    <div className={shared.view}>
      {trouble !== null && <TroubleCard trouble={trouble} retry={look} />}
      {pushTrouble !== null && <TroubleCard trouble={pushTrouble} />}
      <IncomingSection />
      {report !== null && <PushReportCard report={report} />}
      {preview.value !== null && <PreviewSection preview={preview.value} renewing={isWorking} />}
    </div>
  );
}
