import type { ServerFinding } from "../../shared/api/findings.ts";
import type { RowOf } from "../../shared/ledger.ts";
import type { Row } from "../../shared/row.ts";
import type { payments as worklist } from "../../shared/worklists/payments/definition.ts";
import { OUTCOMES, type PaymentOutcome } from "../../shared/worklists/payments/meaning.ts";
import type { NewSettlement } from "../store/payments/settlements.ts";
import type { PaymentLine } from "./payment-line.ts";

/** What is answered to a line, once the worklist's own table has read and judged it. */
export type PaymentAnswer = RowOf<(typeof worklist)["asks"]>;

/** What an answer says became of the money. */
export const outcomeOf = (answer: Row): PaymentOutcome | undefined =>
  OUTCOMES[answer["outcome"] as keyof typeof OUTCOMES];

/** What is kept of an answer. */
export function settlementOf(line: PaymentLine, answer: PaymentAnswer): NewSettlement {
  const { record, settlement } = line;
  const outcome = OUTCOMES[answer.outcome];
  const isMoney = outcome === "paid" || outcome === "recovered";
  return {
    line: line.id,
    record: record.number,
    version: settlement?.version ?? record.version,
    seen: record.version,
    outcome,
    amount: line.amount,
    flow: isMoney ? answer.flowNumber : null,
    day: answer.paidOn,
    bounces: settlement?.id ?? null,
    entries: settlement === undefined ? line.entries : [],
    flows: isMoney ? line.flows : 0,
    fault: outcome === "returned" ? answer.fault : null,
  };
}

/** The number of the payment in an answer. */
export const flowIn = (cells: Row): string | undefined => {
  const { flowNumber } = cells;
  return typeof flowNumber === "string" ? flowNumber : undefined;
};

export const flowsIn = (answers: readonly { readonly cells: Row }[]): string[] =>
  answers.flatMap(({ cells }) => flowIn(cells) ?? []);

/** A number of a payment that another payee's has. */
export function flowFinding(
  { sameFlow, payee: own }: PaymentLine,
  flowNumber: string | null,
): ServerFinding | undefined {
  const other = sameFlow.find(({ payee }) => payee !== own);
  if (flowNumber === null || other === undefined) return undefined;
  const { reference } = other;
  const used = { code: "R073", level: "error", column: "flowNumber", params: { reference } };
  return used as ServerFinding;
}
