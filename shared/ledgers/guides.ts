import type { KnownLedger, Ledger } from "../ledger.ts";
import { afterSalesHelp } from "./after-sales/help.ts";
import { afterSalesSample } from "./after-sales/sample.ts";
import { blueSlipsHelp } from "./blue-slips/help.ts";
import { blueSlipsSample } from "./blue-slips/sample.ts";
import { complaintsHelp } from "./complaints/help.ts";
import { complaintsSample } from "./complaints/sample.ts";
import { courierClaimsHelp } from "./courier-claims/help.ts";
import { courierClaimsSample } from "./courier-claims/sample.ts";
import { exchangesHelp } from "./exchanges/help.ts";
import { exchangesSample } from "./exchanges/sample.ts";
import { followUpVisitsHelp } from "./follow-up-visits/help.ts";
import { followUpVisitsSample } from "./follow-up-visits/sample.ts";
import { spotChecksHelp } from "./spot-checks/help.ts";
import { spotChecksSample } from "./spot-checks/sample.ts";
import { invoiceRequestsHelp } from "./invoice-requests/help.ts";
import { invoiceRequestsSample } from "./invoice-requests/sample.ts";
import { monthlyOrdersHelp } from "./monthly-orders/help.ts";
import { monthlyOrdersSample } from "./monthly-orders/sample.ts";
import { platformDisputesHelp } from "./platform-disputes/help.ts";
import { platformDisputesSample } from "./platform-disputes/sample.ts";
import { propertyReportsHelp } from "./property-reports/help.ts";
import { propertyReportsSample } from "./property-reports/sample.ts";
import { qualityIssuesHelp } from "./quality-issues/help.ts";
import { qualityIssuesSample } from "./quality-issues/sample.ts";
import { returnedParcelsHelp } from "./returned-parcels/help.ts";
import { returnedParcelsSample } from "./returned-parcels/sample.ts";
import { rewardsAndFinesHelp } from "./rewards-and-fines/help.ts";
import { rewardsAndFinesSample } from "./rewards-and-fines/sample.ts";
import { repairFilesHelp } from "./repair-files/help.ts";
import { repairFilesSample } from "./repair-files/sample.ts";
import { salesFilesHelp } from "./sales-files/help.ts";
import { salesFilesSample } from "./sales-files/sample.ts";
import { serviceLogHelp } from "./service-log/help.ts";
import { serviceLogSample } from "./service-log/sample.ts";
import { serviceVouchersHelp } from "./service-vouchers/help.ts";
import { serviceVouchersSample } from "./service-vouchers/sample.ts";
import type { Help, HelpOf } from "./help.ts";
import type { ListedLedger } from "./index.ts";
import type { Sample, SampleOf } from "./sample.ts";

/** What is told to somebody who begins a ledger: what its columns are for, and rows to look at. */
export interface Guide {
  readonly help: Help;
  readonly sample: Sample;
}

/** The guide that a ledger's own columns ask for. */
export interface GuideOf<L extends KnownLedger> extends Guide {
  readonly help: HelpOf<L>;
  readonly sample: SampleOf<L>;
}

/** The guides of some ledgers, by their ids: one for each. */
export type GuidesOf<L extends KnownLedger> = {
  readonly [I in L["id"]]: GuideOf<Extract<L, { readonly id: I }>>;
};

/** The guide of each ledger in the list. They stand apart from it: the pane loads them for a new sheet alone. */
const guides: GuidesOf<ListedLedger> = {
  "after-sales": { help: afterSalesHelp, sample: afterSalesSample },
  "returned-parcels": { help: returnedParcelsHelp, sample: returnedParcelsSample },
  exchanges: { help: exchangesHelp, sample: exchangesSample },
  "blue-slips": { help: blueSlipsHelp, sample: blueSlipsSample },
  "quality-issues": { help: qualityIssuesHelp, sample: qualityIssuesSample },
  "platform-disputes": { help: platformDisputesHelp, sample: platformDisputesSample },
  "invoice-requests": { help: invoiceRequestsHelp, sample: invoiceRequestsSample },
  "courier-claims": { help: courierClaimsHelp, sample: courierClaimsSample },
  complaints: { help: complaintsHelp, sample: complaintsSample },
  "monthly-orders": { help: monthlyOrdersHelp, sample: monthlyOrdersSample },
  "follow-up-visits": { help: followUpVisitsHelp, sample: followUpVisitsSample },
  "sales-files": { help: salesFilesHelp, sample: salesFilesSample },
  "repair-files": { help: repairFilesHelp, sample: repairFilesSample },
  "service-log": { help: serviceLogHelp, sample: serviceLogSample },
  "service-vouchers": { help: serviceVouchersHelp, sample: serviceVouchersSample },
  "spot-checks": { help: spotChecksHelp, sample: spotChecksSample },
  "property-reports": { help: propertyReportsHelp, sample: propertyReportsSample },
  "rewards-and-fines": { help: rewardsAndFinesHelp, sample: rewardsAndFinesSample },
};

/** The guide of a ledger; undefined for one that is not in the list. */
export function guideOf(ledger: Ledger): Guide | undefined {
  return (guides as Readonly<Record<string, Guide>>)[ledger.id];
}
