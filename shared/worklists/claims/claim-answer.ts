import type { courierClaims } from "../../ledgers/courier-claims/definition.ts";
import { monthOf } from "../../time/months.ts";
import type { AnsweredRow, Meaning } from "../meaning.ts";
import type { claims } from "./definition.ts";
import { isOwed } from "./is-owed.ts";

type Columns = (typeof courierClaims)["columns"];

/** What has come in is the claim's, and belongs to the month that was agreed on, or else to that of its day. */
export function claimAnswer({
  row,
  answer: { received, receivedOn, receivedBy },
}: AnsweredRow<Columns, (typeof claims)["asks"]>): Meaning<Columns> {
  if (!isOwed(row)) return { why: "settled" };
  if (received === 0) return { why: "nothing" };
  const settledIn = row.settledIn ?? monthOf(receivedOn);
  return { record: { received, receivedOn, receivedBy, settledIn, status: "已到账" } };
}
