import type { invoiceRequests } from "../../ledgers/invoice-requests/definition.ts";
import { dayOfMoment } from "../../time/moment.ts";
import type { AnsweredRow, Meaning } from "../meaning.ts";
import type { invoices } from "./definition.ts";
import { invoiceTask } from "./invoice-task.ts";

type Columns = (typeof invoiceRequests)["columns"];

/** A digital invoice has a number of 20 digits, and no code. */
const DIGITAL = /^\d{20}$/;

/** What finance's answer means for a request: issued, reversed, or the clerk's again. */
export function invoiceAnswer({
  row,
  answer: { outcome, number, doneOn, fault, remark },
  moment,
}: AnsweredRow<Columns, (typeof invoices)["asks"]>): Meaning<Columns> {
  const task = invoiceTask(row);
  const isToIssue = task === "开票" || task === "开红票";
  const isIssued = row.issuedOn !== null || row.status === "开票成功";
  switch (outcome) {
    case "已开":
      if (!isToIssue) return { why: "task" };
      return {
        record: {
          issuedOn: doneOn,
          status: "开票成功",
          ...(DIGITAL.test(number ?? "") ? { digitalNo: number } : { invoiceNo: number }),
        },
      };
    case "已红冲":
      if (!isIssued || row.red === true || row.status === "已红冲") return { why: "task" };
      return { record: { status: "已红冲", redNo: number, redOn: doneOn } };
    case "退回客服":
      if (!isToIssue) return { why: "task" };
      return {
        record: {
          status: "开票失败",
          returnedFor: fault,
          returnedNote: remark,
          returnedOn: dayOfMoment(moment),
        },
      };
  }
}
