import type { RowOf } from "../../ledger.ts";
import type { invoiceRequests } from "../../ledgers/invoice-requests/definition.ts";
import { minus } from "../../money/fen.ts";

type Request = RowOf<(typeof invoiceRequests)["columns"]>;

/** What finance has to do about a request: issue an invoice, issue a red one, or reverse the one that was issued. */
export type InvoiceTask = "开票" | "开红票" | "红冲";

/** What is to be done about a request; null when nothing is, or when it is the clerk's turn. */
export function invoiceTask(row: Request): InvoiceTask | null {
  if (row.status === "编辑中" || row.status === "已取消" || row.status === "已红冲") return null;
  // Sent back: the clerk corrects it and sets it to 待开票 again.
  if (row.status === "开票失败") return null;
  const isRed = row.red === true;
  if (row.issuedOn === null && row.status !== "开票成功") return isRed ? "开红票" : "开票";
  if (isRed || row.refunded === null || row.paid === null) return null;
  // Refunded since: more stands on the invoice than the buyer has paid in the end.
  return row.amount > minus(row.paid, row.refunded) ? "红冲" : null;
}
