import { claimAnswers } from "./claim-answers/definition.ts";
import { claims } from "./claims/definition.ts";
import { confirmations } from "./confirmations/definition.ts";
import { corrections } from "./corrections/definition.ts";
import { differences } from "./differences/definition.ts";
import { disputes } from "./disputes/definition.ts";
import { exchangeList } from "./exchanges/definition.ts";
import { inspections } from "./inspections/definition.ts";
import { invoices } from "./invoices/definition.ts";
import { overdue } from "./overdue/definition.ts";
import { payments } from "./payments/definition.ts";
import { registrations } from "./registrations/definition.ts";
import { returns } from "./returns/definition.ts";
import { visits } from "./visits/definition.ts";
import { warnings } from "./warnings/definition.ts";
import type { KnownWorklist, Worklist } from "./worklist.ts";

/** The one list of worklists, in the order in which a person would look for them. */
const every = [
  overdue,
  payments,
  confirmations,
  exchangeList,
  corrections,
  warnings,
  registrations,
  returns,
  disputes,
  inspections,
  visits,
  invoices,
  claimAnswers,
  claims,
  differences,
] as const;

export type WorklistId = (typeof every)[number]["id"];

/** Every worklist of the department. */
export const worklists: readonly KnownWorklist<WorklistId>[] = every;

/** The worklist with this id, if there is one. */
export function worklistById(id: string): KnownWorklist<WorklistId> | undefined {
  return worklists.find((worklist) => worklist.id === id);
}

/** The worklists whose lines are records of a ledger. */
export function worklistsOf(ledger: string): readonly Worklist[] {
  return byLedger.get(ledger) ?? [];
}

const byLedger = Map.groupBy(worklists, ({ waiting }): string => waiting?.ledger ?? "");
