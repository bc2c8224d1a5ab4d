import type { ReportId } from "../../shared/reports/index.ts";
import { financeDayLines } from "../store/reports/finance-day-lines.ts";
import type { ReportHalf } from "./report-half.ts";

/** Every report's half; a report without one does not compile. */
export const reportHalves: Readonly<Record<ReportId, ReportHalf>> = {
  "finance-day": financeDayLines,
};
