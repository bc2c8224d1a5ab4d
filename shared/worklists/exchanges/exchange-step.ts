import type { RowOf } from "../../ledger.ts";
import type { exchanges } from "../../ledgers/exchanges/definition.ts";

type Exchange = RowOf<(typeof exchanges)["columns"]>;

/** What an exchange waits for before it may go out; null for one that waits for neither, is out, or cancelled. */
export function exchangeStep({
  status,
  shippedAt,
  fetchedAt,
  fetchedBy,
  signedAt,
  signedBy,
}: Exchange): "待拿货" | "待签名" | null {
  if (status === "已取消" || status === "已发" || shippedAt !== null) return null;
  if (signedBy !== null || signedAt !== null) return null;
  return fetchedAt === null && fetchedBy === null ? "待拿货" : "待签名";
}
