import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import { parsePeriod, periodAround } from "../../../shared/time/period.ts";
import { wantedVisits } from "../../../shared/worklists/visits/visit-sources.ts";
import { afterSalesMonthLines } from "../../../worker/store/reports/after-sales-month-lines.ts";
import { blueSlipCheckLines } from "../../../worker/store/reports/blue-slip-check-lines.ts";
import { complaintLines } from "../../../worker/store/reports/complaint-lines.ts";
import { awayServicesLines } from "../../../worker/store/reports/away-services-lines.ts";
import { serviceCashLines } from "../../../worker/store/reports/service-cash-lines.ts";
import { courierSettlementLines } from "../../../worker/store/reports/courier-settlement-lines.ts";
import { invoiceMonthLines } from "../../../worker/store/reports/invoice-month-lines.ts";
import { kpiCardLines } from "../../../worker/store/reports/kpi-card-lines.ts";
import type { LineSource } from "../../../worker/store/reports/line-source.ts";
import { monthTieOutLines } from "../../../worker/store/reports/month-tie-out-lines.ts";
import { peopleFiguresLines } from "../../../worker/store/reports/people-figures-lines.ts";
import { propertyRatesLines } from "../../../worker/store/reports/property-rates-lines.ts";
import { qualityDayLines } from "../../../worker/store/reports/quality-day-lines.ts";
import { qualityMeasuresLines } from "../../../worker/store/reports/quality-measures-lines.ts";
import { qualityMonthLines } from "../../../worker/store/reports/quality-month-lines.ts";
import { visitCoverageLines } from "../../../worker/store/reports/visit-coverage-lines.ts";
import { visitSurveyLines } from "../../../worker/store/reports/visit-survey-lines.ts";
import { yearMonthsLines } from "../../../worker/store/reports/year-months-lines.ts";
import { voucherCheckLines } from "../../../worker/store/reports/voucher-check-lines.ts";

const period = parsePeriod("2026-03");
if (period === undefined) throw new Error("There is no such month");
const yearPeriod = periodAround("year", period.from);
const asked = { period, shops: null, asOf: "2026-04-01T09:00:00" } as const;

test.each<[string, LineSource]>([
  ["complaint-month", complaintLines({ ...asked, repeatDays: 30 })],
  ...(["finance", "business"] as const).map((basis): [string, LineSource] => [
    `after-sales-month by ${basis} day`,
    afterSalesMonthLines({ ...asked, basis, ledger: undefined, upTo: undefined }),
  ]),
  ...(["finance", "business"] as const).map((basis): [string, LineSource] => [
    `month-tie-out by ${basis} day`,
    monthTieOutLines({ ...asked, basis, upTo: undefined }),
  ]),
  ...(["finance", "business"] as const).map((basis): [string, LineSource] => [
    `year-months by ${basis} day`,
    yearMonthsLines({ ...asked, period: yearPeriod, basis, upTo: undefined, today: "2026-04-01" }),
  ]),
  ["blue-slip-check", blueSlipCheckLines(asked)],
  [
    "courier-settlement",
    courierSettlementLines({ ...asked, basis: "finance", today: "2026-04-01" }),
  ],
  ["invoice-month", invoiceMonthLines(asked)],
  ["kpi-card", kpiCardLines({ ...asked, timeZone: "Asia/Shanghai" })],
  ["people-figures", peopleFiguresLines({ ...asked, timeZone: "Asia/Shanghai" })],
  ["property-rates", propertyRatesLines(asked)],
  ["quality-day", qualityDayLines({ ...asked, thresholds: defaultThresholds })],
  ["quality-month", qualityMonthLines({ ...asked, thresholds: defaultThresholds })],
  ["quality-measures", qualityMeasuresLines(asked)],
  ["service-cash", serviceCashLines(asked)],
  ["away-services", awayServicesLines(asked)],
  ["visit-coverage", visitCoverageLines({ ...asked, kinds: wantedVisits(defaultThresholds) })],
  ["visit-survey", visitSurveyLines(asked)],
  ["voucher-check", voucherCheckLines(asked)],
])(
  "the lines of %s are found by indexes, however long the history is",
  async (_, { lines, binds }) => {
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${lines}`)
      .bind(...binds)
      .all<{ detail: string }>();
    const plan = results.map(({ detail }) => detail);
    const tables =
      /^SCAN (?:record|posting|statement|taken|slip|ordered|said|visit|source|served|service|theirs|link|clock|deadline|cross_reference|customer_key|record_version|record_return)\b/;
    expect(plan.filter((step) => tables.test(step))).toEqual([]);
    expect(plan.filter((step) => step.includes("AUTOMATIC"))).toEqual([]);
  },
);
