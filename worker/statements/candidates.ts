import { fen } from "../../shared/money/fen.ts";
import type { LedgerAmount } from "../../shared/statements/matching/match-line.ts";
import type { LineKind } from "../../shared/statements/statement.ts";
import type { AmountToMatch, KnownParcel } from "../store/statements/matching-facts.ts";

/** An amount with what it is to matching. */
export interface Candidate {
  readonly amount: AmountToMatch;
  readonly as: LedgerAmount;
}

const amountId = ({ record, kind, direction }: AmountToMatch): string =>
  `A.${record}.${kind}.${direction}`;

const RECEIPTS: Readonly<Record<string, LineKind>> = { "courier-recovery": "claim" };

/** An amount as matching sees it: what takes back more than was given moves the other way. */
export function candidateOf(
  amount: AmountToMatch,
  payees: ReadonlyMap<number, readonly string[]>,
): Candidate {
  const { kind, direction, day, orderNo, caseNo, flowNo } = amount;
  const isIn = (direction === "receipt") === amount.amount > 0;
  const kinds = {
    payout: "payout",
    platform: kind === "refund" ? "refund" : "deduction",
    receipt: RECEIPTS[kind] ?? "income",
  } as const;
  const as: LedgerAmount = {
    id: amountId(amount),
    kind: kinds[direction],
    direction: isIn ? "in" : "out",
    amount: fen(Math.abs(amount.amount)),
    day,
    orderNo,
    caseNo,
    trackingNo: "",
    flowNo,
    payeeKey: null,
    payeeKeys: direction === "payout" ? (payees.get(amount.record) ?? []) : [],
    weight: null,
  };
  return { amount, as };
}

/** A parcel of which only the number is known. */
export const parcelOf = ({ value, record, day }: KnownParcel): LedgerAmount => ({
  id: `P.${record}`,
  kind: "freight",
  direction: "out",
  amount: null,
  day,
  orderNo: "",
  caseNo: "",
  trackingNo: value,
  flowNo: "",
  payeeKey: null,
  weight: null,
});
