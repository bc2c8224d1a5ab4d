import { useMemo } from "react";
import type { PushReport } from "../../engine/push/push-report.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { reportIn } from "../../state/report-of-open-sheet.ts";

/** What became of the last push of the open sheet; null when there was none, or it is another one's. */
export function useReportOfOpenSheet(): PushReport | null {
  const report = usePaneState("report");
  const opened = usePaneState("sheet").value;
  const checked = usePaneState("validation").value;
  return useMemo(() => reportIn(report, opened, checked).report, [report, opened, checked]);
}
