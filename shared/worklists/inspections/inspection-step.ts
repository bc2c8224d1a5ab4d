import type { RowOf } from "../../ledger.ts";
import type { complaints } from "../../ledgers/complaints/definition.ts";
import { isGrievance } from "../../ledgers/complaints/nature.ts";

type Complaint = RowOf<(typeof complaints)["columns"]>;

/**
 * What a complaint waits for from a manager; null for one that waits for neither. A grave one is confirmed before it is
 * passed on; what was solved is looked at while it is not closed, and a grave one afterwards too.
 */
export function inspectionStep(row: Complaint): "待确认" | "待核查" | null {
  if (!isGrievance(row) || row.status === "已撤诉") return null;
  const isGrave = row.major === true || row.vip === true || row.urgency === "特急";
  const isDone = row.status === "已关闭" || row.status === "已归档";
  const isSolved = isDone || row.status === "已解决" || row.resolvedAt !== null;
  if (!isSolved) return isGrave && row.confirmedBy === null ? "待确认" : null;
  // What was found to be of no use waits again once it is solved again.
  if (row.inspection === "有效") return null;
  return isDone && !isGrave ? null : "待核查";
}
