import type { platformDisputes } from "../../ledgers/platform-disputes/definition.ts";
import { dayOfMoment } from "../../time/moment.ts";
import type { AnsweredRow, Meaning } from "../meaning.ts";
import type { disputes } from "./definition.ts";
import { isUndecided } from "./is-undecided.ts";

type Columns = (typeof platformDisputes)["columns"];

/** That somebody has looked is kept for the day; nobody has looked tomorrow. */
export function look({
  row,
  day,
  moment,
}: AnsweredRow<Columns, (typeof disputes)["asks"]>): Meaning<Columns> {
  if (day === null || day > dayOfMoment(moment)) return { why: "future" };
  return isUndecided(row) ? { kept: true } : { why: "over" };
}
