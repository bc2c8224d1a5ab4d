import type { ReportId } from "../../shared/reports/index.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { wantedVisits } from "../../shared/worklists/visits/visit-sources.ts";
import { afterSalesMonthLines } from "../store/reports/after-sales-month-lines.ts";
import { awayServicesLines } from "../store/reports/away-services-lines.ts";
import { blueSlipCheckLines } from "../store/reports/blue-slip-check-lines.ts";
import { complaintDurationLines, complaintLines } from "../store/reports/complaint-lines.ts";
import { courierSettlementLines } from "../store/reports/courier-settlement-lines.ts";
import { financeDayLines } from "../store/reports/finance-day-lines.ts";
import { invoiceMonthLines } from "../store/reports/invoice-month-lines.ts";
import { kpiCardLines } from "../store/reports/kpi-card-lines.ts";
import { lateAndUnusualLines } from "../store/reports/late-and-unusual-lines.ts";
import { latenessLines } from "../store/reports/lateness-lines.ts";
import { monthTieOutLines } from "../store/reports/month-tie-out-lines.ts";
import { peopleFiguresLines } from "../store/reports/people-figures-lines.ts";
import { propertyRatesLines } from "../store/reports/property-rates-lines.ts";
import { qualityDayLines } from "../store/reports/quality-day-lines.ts";
import { qualityMeasuresLines } from "../store/reports/quality-measures-lines.ts";
import { serviceCashLines } from "../store/reports/service-cash-lines.ts";
import { qualityMonthLines } from "../store/reports/quality-month-lines.ts";
import { unfinishedLines } from "../store/reports/unfinished-lines.ts";
import { visitCoverageLines } from "../store/reports/visit-coverage-lines.ts";
import { visitSurveyLines } from "../store/reports/visit-survey-lines.ts";
import { yearMonthsLines } from "../store/reports/year-months-lines.ts";
import { voucherCheckLines } from "../store/reports/voucher-check-lines.ts";
import type { ReportHalf } from "./report-half.ts";

/** Every report's half; a report without one does not compile. */
export const reportHalves: Readonly<Record<ReportId, ReportHalf>> = {
  "finance-day": financeDayLines,
  "after-sales-month": afterSalesMonthLines,
  "month-tie-out": monthTieOutLines,
  "year-months": ({ asOf, ...asked }) => yearMonthsLines({ ...asked, today: dayOfMoment(asOf) }),
  "courier-settlement": ({ asOf, ...asked }) =>
    courierSettlementLines({ ...asked, today: dayOfMoment(asOf) }),
  "blue-slip-check": blueSlipCheckLines,
  "invoice-month": invoiceMonthLines,
  "late-and-unusual": ({ settings: { thresholds }, ...asked }) =>
    lateAndUnusualLines({ ...asked, daysBack: thresholds.counterpartDaysBack }),
  lateness: ({ settings: { thresholds }, ...asked }) =>
    latenessLines({ ...asked, enteredAfter: thresholds.lateEntryHours }),
  "complaint-month": ({ settings: { thresholds }, ...asked }) =>
    complaintLines({ ...asked, repeatDays: thresholds.repeatDays }),
  "complaint-durations": complaintDurationLines,
  "quality-day": ({ settings: { thresholds }, ...asked }) =>
    qualityDayLines({ ...asked, thresholds }),
  "quality-month": ({ settings: { thresholds }, ...asked }) =>
    qualityMonthLines({ ...asked, thresholds }),
  "quality-measures": qualityMeasuresLines,
  unfinished: ({ asOf, ...asked }) => unfinishedLines({ ...asked, today: dayOfMoment(asOf) }),
  "visit-coverage": ({ settings: { thresholds }, ...asked }) =>
    visitCoverageLines({ ...asked, kinds: wantedVisits(thresholds) }),
  "visit-survey": visitSurveyLines,
  "voucher-check": voucherCheckLines,
  "service-cash": serviceCashLines,
  "away-services": awayServicesLines,
  "property-rates": propertyRatesLines,
  "people-figures": ({ settings: { timeZone }, ...asked }) =>
    peopleFiguresLines({ ...asked, timeZone }),
  "kpi-card": ({ settings: { timeZone }, ...asked }) => kpiCardLines({ ...asked, timeZone }),
};
