import type { WrittenCell } from "../cell.ts";
import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";
import type { Day } from "../time/day.ts";
import { afterSalesSample } from "../ledgers/after-sales/sample.ts";
import { blueSlipsSample } from "../ledgers/blue-slips/sample.ts";
import { complaintsSample } from "../ledgers/complaints/sample.ts";
import { courierClaimsSample } from "../ledgers/courier-claims/sample.ts";
import { exchangesSample } from "../ledgers/exchanges/sample.ts";
import { followUpVisitsSample } from "../ledgers/follow-up-visits/sample.ts";
import { invoiceRequestsSample } from "../ledgers/invoice-requests/sample.ts";
import { platformDisputesSample } from "../ledgers/platform-disputes/sample.ts";
import { propertyReportsSample } from "../ledgers/property-reports/sample.ts";
import { qualityIssuesSample } from "../ledgers/quality-issues/sample.ts";
import { returnedParcelsSample } from "../ledgers/returned-parcels/sample.ts";
import { rewardsAndFinesSample } from "../ledgers/rewards-and-fines/sample.ts";
import { type Sample, sampleDays } from "../ledgers/sample.ts";
import { serviceLogSample } from "../ledgers/service-log/sample.ts";

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
