import type { WorklistId } from "../../shared/worklists/index.ts";
import type { Half } from "./half.ts";
import { claimAnswers } from "./claim-answers.ts";
import { claims } from "./claims.ts";
import { confirmations } from "./confirmations.ts";
import { corrections } from "./corrections.ts";
import { differences } from "./differences.ts";
import { disputes } from "./disputes.ts";
import { exchangeList } from "./exchange-list.ts";
import { inspections } from "./inspections.ts";
import { invoices } from "./invoices.ts";
import { overdue } from "./overdue.ts";
import { payments } from "./payments.ts";
import { registrations } from "./registrations.ts";
import { returns } from "./returns.ts";
import { visits } from "./visits.ts";
import { warnings } from "./warnings.ts";

/** The server's half of every worklist: one without it does not compile. */
export const halves: Readonly<Record<WorklistId, Half>> = {
  overdue,
  payments,
  confirmations,
  "exchange-list": exchangeList,
  corrections,
  warnings,
  registrations,
  returns,
  disputes,
  inspections,
  visits,
  invoices,
  "claim-answers": claimAnswers,
  claims,
  differences,
};
