import type { Ledger } from "../ledger.ts";
import { afterSales } from "./after-sales.ts";
import { blueSlips } from "./blue-slips.ts";
import { complaints } from "./complaints.ts";
import { courierClaims } from "./courier-claims.ts";
import { exchanges } from "./exchanges.ts";
import { followUpVisits } from "./follow-up-visits.ts";
import { invoiceRequests } from "./invoice-requests.ts";
import { platformDisputes } from "./platform-disputes.ts";
import { propertyReports } from "./property-reports.ts";
import { qualityIssues } from "./quality-issues.ts";
import { returnedParcels } from "./returned-parcels.ts";
import { rewardsAndFines } from "./rewards-and-fines.ts";
import { serviceLog } from "./service-log.ts";

/** Every ledger of the department, in the order in which a person would look for them. */
export const ledgers: readonly Ledger[] = [
  afterSales,
  returnedParcels,
  exchanges,
  blueSlips,
  qualityIssues,
  platformDisputes,
  invoiceRequests,
  courierClaims,
  complaints,
  followUpVisits,
  serviceLog,
  propertyReports,
  rewardsAndFines,
];

/** The ledger with this id, if there is one. */
export function ledgerById(id: string): Ledger | undefined {
  return ledgers.find((ledger) => ledger.id === id);
}
