import { useMemo } from "react";
import type { PushReport } from "../../actions/push/push-report.ts";
import { usePaneState } from "../state/pane-context.ts";
import { reportAtHand } from "./report-at-hand.ts";

/** What became of the last push of the sheet at hand; null when there was none, or it is another one's. */
export function useReportAtHand(): PushReport | null {
  const report = usePaneState("report");
  const sheet = usePaneState("sheet");
  const validation = usePaneState("validation");
  return useMemo(
    () => reportAtHand({ report, sheet, validation }).report,
    [report, sheet, validation],
  );
}
