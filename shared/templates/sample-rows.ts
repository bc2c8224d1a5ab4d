import type { WrittenCell } from "../cell.ts";
import type { Ledger, Row } from "../ledger.ts";
import type { Day } from "../time/day.ts";
import { afterSalesSample } from "./samples/after-sales.ts";
import { blueSlipsSample } from "./samples/blue-slips.ts";
import { complaintsSample } from "./samples/complaints.ts";
import { courierClaimsSample } from "./samples/courier-claims.ts";
import { exchangesSample } from "./samples/exchanges.ts";
import { followUpVisitsSample } from "./samples/follow-up-visits.ts";
import { invoiceRequestsSample } from "./samples/invoice-requests.ts";
import { platformDisputesSample } from "./samples/platform-disputes.ts";
import { propertyReportsSample } from "./samples/property-reports.ts";
import { qualityIssuesSample } from "./samples/quality-issues.ts";
import { returnedParcelsSample } from "./samples/returned-parcels.ts";
import { rewardsAndFinesSample } from "./samples/rewards-and-fines.ts";
import { type Sample, sampleDays } from "./samples/sample.ts";
import { serviceLogSample } from "./samples/service-log.ts";

const samples: Readonly<Record<string, Sample>> = {
  "after-sales": afterSalesSample,
  "returned-parcels": returnedParcelsSample,
  exchanges: exchangesSample,
  "blue-slips": blueSlipsSample,
  "quality-issues": qualityIssuesSample,
  "platform-disputes": platformDisputesSample,
  "invoice-requests": invoiceRequestsSample,
  "courier-claims": courierClaimsSample,
  complaints: complaintsSample,
  "follow-up-visits": followUpVisitsSample,
  "service-log": serviceLogSample,
  "property-reports": propertyReportsSample,
  "rewards-and-fines": rewardsAndFinesSample,
};

/** A few rows of a ledger to look at, each with the mark of a sample, on days around today. */
function sampleRows(ledger: Ledger, today: Day): readonly Row[] {
  return samples[ledger.id]?.(sampleDays(today)) ?? [];
}

/** The cells of these rows, in the order of the ledger's columns; blank ones are empty text. */
export function sampleCells(ledger: Ledger, today: Day): readonly (readonly WrittenCell[])[] {
  return sampleRows(ledger, today).map((row) =>
    Object.entries(ledger.columns).map(([key, column]) => {
      const value = row[key];
      return value === undefined
        ? { value: "", format: column.look.format }
        : { ...column.write(value), format: column.look.format };
    }),
  );
}
