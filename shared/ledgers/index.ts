import type { KnownLedger, Ledger } from "../ledger.ts";
import { afterSales } from "./after-sales/definition.ts";
import { blueSlips } from "./blue-slips/definition.ts";
import { complaints } from "./complaints/definition.ts";
import { courierClaims } from "./courier-claims/definition.ts";
import { exchanges } from "./exchanges/definition.ts";
import { followUpVisits } from "./follow-up-visits/definition.ts";
import { spotChecks } from "./spot-checks/definition.ts";
import { invoiceRequests } from "./invoice-requests/definition.ts";
import { monthlyOrders } from "./monthly-orders/definition.ts";
import { platformDisputes } from "./platform-disputes/definition.ts";
import { propertyReports } from "./property-reports/definition.ts";
import { qualityIssues } from "./quality-issues/definition.ts";
import { returnedParcels } from "./returned-parcels/definition.ts";
import { rewardsAndFines } from "./rewards-and-fines/definition.ts";
import { repairFiles } from "./repair-files/definition.ts";
import { salesFiles } from "./sales-files/definition.ts";
import { serviceLog } from "./service-log/definition.ts";
import { serviceVouchers } from "./service-vouchers/definition.ts";

/** The one list of ledgers, in the order in which a person would look for them. */
const every = [
  afterSales,
  returnedParcels,
  exchanges,
  blueSlips,
  qualityIssues,
  platformDisputes,
  invoiceRequests,
  courierClaims,
  complaints,
  monthlyOrders,
  followUpVisits,
  salesFiles,
  repairFiles,
  serviceLog,
  serviceVouchers,
  spotChecks,
  propertyReports,
  rewardsAndFines,
] as const;

/** A ledger in the list, as its definition knows it. */
export type ListedLedger = (typeof every)[number];

export type LedgerId = ListedLedger["id"];

/** Every ledger of the department. With a link into a ledger that is not among them it does not compile. */
export const ledgers: readonly KnownLedger<LedgerId, string, LedgerId>[] = every;

/** The ledger with this id, if there is one. */
export function ledgerById(id: string): Ledger | undefined {
  return ledgers.find((ledger) => ledger.id === id);
}
