import type { RowOf } from "../../ledger.ts";
import type { courierClaims } from "../../ledgers/courier-claims/definition.ts";

type Claim = RowOf<(typeof courierClaims)["columns"]>;

/** Whether a courier owes what it has accepted. */
export function isOwed({ status, received, recognised }: Claim): boolean {
  if (received !== null || status === "拒赔" || status === "已到账" || status === "已撤销")
    return false;
  return status === "已认可" || recognised !== null;
}
