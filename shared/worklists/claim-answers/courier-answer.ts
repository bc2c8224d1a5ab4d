import type { courierClaims } from "../../ledgers/courier-claims/definition.ts";
import type { AnsweredRow, Meaning } from "../meaning.ts";
import type { claimAnswers } from "./definition.ts";
import { isUnanswered } from "./is-unanswered.ts";

type Columns = (typeof courierClaims)["columns"];

/** What the courier has said is the claim's: its status, the day and the amount. */
export function courierAnswer({
  row,
  answer: { outcome, answeredOn, recognised },
}: AnsweredRow<Columns, (typeof claimAnswers)["asks"]>): Meaning<Columns> {
  if (!isUnanswered(row)) return { why: "answered" };
  if (outcome !== "已认可") return { record: { status: outcome, answeredOn } };
  if (recognised === null || recognised === 0) return { why: "nothing" };
  return { record: { status: outcome, answeredOn, recognised } };
}
