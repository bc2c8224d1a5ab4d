import type { Batch } from "../../../shared/api/batches.ts";
import type { ReportId } from "../../../shared/reports/index.ts";
import type { Pane } from "../../state/pane.ts";
import { whereFrom } from "../../state/where-from.ts";
import { pullReport } from "../pull/pull-report.ts";

/** Leads to where a report is brought into the workbook, with this one chosen, of its usual span of time or of another. */
export const openReport = (pane: Pane, report: string, period: string | null = null): void =>
  pane.store.set({
    screen: "report",
    cameFrom: whereFrom(pane),
    signIn: null,
    reportAsked: { report, period },
  });

/** The report of what a batch hands over. */
const OF_BATCH: ReportId = "finance-day";

/** Brings what a sealed batch hands over into a sheet of its own, with its figures by shop and kind beside it. */
export function pullBatchReport(pane: Pane, { number, day }: Pick<Batch, "number" | "day">): void {
  openReport(pane, OF_BATCH, day);
  pullReport(pane, { report: OF_BATCH, period: day, batch: number });
}
