import type { Pane } from "../../state/pane.ts";
import { reportInFront } from "../sheet/report-in-front.ts";
import { pullReport } from "./pull-report.ts";

/** Brings the report in front as it is by now, where it stands. False where another sheet is in front. */
export async function renewReportInFront(pane: Pane): Promise<boolean> {
  const report = await reportInFront(pane);
  if (report === undefined) return false;
  const { query } = report;
  // The form then proposes the same.
  const reportAsked = { report: query.report, period: query.period };
  pane.store.set({ tab: "finance", reportAsked });
  pullReport(pane, query);
  return true;
}
