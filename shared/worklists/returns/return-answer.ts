import type { returnedParcels } from "../../ledgers/returned-parcels/definition.ts";
import { dayOfMoment } from "../../time/moment.ts";
import type { AnsweredRow, Meaning } from "../meaning.ts";
import type { returns } from "./definition.ts";
import { isToHandle } from "./is-to-handle.ts";

type Columns = (typeof returnedParcels)["columns"];

/** Dealt with is finished, that day, by whoever says so; what stands as the result stays. */
export function returnAnswer({
  row,
  answer: { outcome, remark },
  person,
  moment,
}: AnsweredRow<Columns, (typeof returns)["asks"]>): Meaning<Columns> {
  if (!isToHandle(row)) return { why: "handled" };
  const result = row.result ?? remark ?? (outcome === "不用处理" ? outcome : null);
  return {
    record: {
      backOffice: true,
      backOfficeBy: person.name,
      finishedOn: dayOfMoment(moment),
      result,
    },
  };
}
