import { invoiceRequests } from "../../shared/ledgers/invoice-requests/definition.ts";
import { invoices as worklist } from "../../shared/worklists/invoices/definition.ts";
import { invoiceAnswer } from "../../shared/worklists/invoices/invoice-answer.ts";
import { invoiceTask } from "../../shared/worklists/invoices/invoice-task.ts";
import { recordHalf } from "./record-half.ts";

/** 待开票. */
export const invoices = recordHalf(worklist, invoiceRequests, {
  shows: (row) => ({ task: invoiceTask(row) }),
  means: invoiceAnswer,
});
