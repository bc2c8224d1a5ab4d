import type { Batch } from "../../../shared/api/batches.ts";
import type { ReportId } from "../../../shared/reports/index.ts";
import type { Day } from "../../../shared/time/day.ts";
import type { ReportQuery } from "../../engine/pull/pull-report.ts";
import type { Pane } from "../../state/pane.ts";
import { whereFrom } from "../../state/where-from.ts";
import { goTo } from "../../state/go-to.ts";
import { pullReport } from "../pull/pull-report.ts";

/** Leads to where a report is brought into the workbook, with this one chosen, of its usual span of time or of another. */
export const openReport = (pane: Pane, report: string, period: string | null = null): void =>
  goTo(pane, {
    screen: "report",
    cameFrom: whereFrom(pane),
    signIn: null,
    reportAsked: { report, period },
  });

/** The report of what is handed over. */
const HANDED_OVER: ReportId = "finance-day";

/** Brings what a sealed batch hands over into a sheet of its own, with its figures by shop and kind beside it. */
export const pullBatchReport = (pane: Pane, { number, day }: Pick<Batch, "number" | "day">): void =>
  pullHandedOver(pane, { period: day, batch: number });

/** The same of a finance day, what is not sealed yet too. */
export const pullDayReport = (pane: Pane, day: Day): void => pullHandedOver(pane, { period: day });

function pullHandedOver(pane: Pane, of: Pick<ReportQuery, "period" | "batch">): void {
  openReport(pane, HANDED_OVER, of.period);
  pullReport(pane, { report: HANDED_OVER, ...of });
}
