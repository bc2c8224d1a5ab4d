import { afterSalesMonth } from "./after-sales-month/definition.ts";
import { awayServices } from "./away-services/definition.ts";
import { blueSlipCheck } from "./blue-slip-check/definition.ts";
import { complaintDurations } from "./complaint-durations/definition.ts";
import { complaintMonth } from "./complaint-month/definition.ts";
import { courierSettlement } from "./courier-settlement/definition.ts";
import { financeDay } from "./finance-day/definition.ts";
import { invoiceMonth } from "./invoice-month/definition.ts";
import { kpiCard } from "./kpi-card/definition.ts";
import { lateAndUnusual } from "./late-and-unusual/definition.ts";
import { lateness } from "./lateness/definition.ts";
import { monthTieOut } from "./month-tie-out/definition.ts";
import { peopleFigures } from "./people-figures/definition.ts";
import { propertyRates } from "./property-rates/definition.ts";
import { qualityDay } from "./quality-day/definition.ts";
import { qualityMeasures } from "./quality-measures/definition.ts";
import { qualityMonth } from "./quality-month/definition.ts";
import type { Report } from "./report.ts";
import { serviceCash } from "./service-cash/definition.ts";
import { unfinished } from "./unfinished/definition.ts";
import { visitCoverage } from "./visit-coverage/definition.ts";
import { visitSurvey } from "./visit-survey/definition.ts";
import { yearMonths } from "./year-months/definition.ts";
import { voucherCheck } from "./voucher-check/definition.ts";

/** The one list of reports, in the order in which a person would look for them. */
const every = [
  financeDay,
  afterSalesMonth,
  monthTieOut,
  yearMonths,
  lateAndUnusual,
  lateness,
  unfinished,
  courierSettlement,
  blueSlipCheck,
  invoiceMonth,
  complaintMonth,
  complaintDurations,
  qualityDay,
  qualityMonth,
  qualityMeasures,
  visitCoverage,
  visitSurvey,
  voucherCheck,
  serviceCash,
  awayServices,
  propertyRates,
  kpiCard,
  peopleFigures,
] as const;

/** A report in the list, as its definition knows it. */
export type ListedReport = (typeof every)[number];

export type ReportId = ListedReport["id"];

export const reports: readonly Report<ReportId>[] = every;

/** The report with this id, if there is one. */
export function reportById(id: string): Report<ReportId> | undefined {
  return reports.find((report) => report.id === id);
}
