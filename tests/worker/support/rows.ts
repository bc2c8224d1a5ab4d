import type { PushRow, PushRequest } from "../../../shared/api/push.ts";
import { recordId, RECORD_ID_RANDOM_BYTES, type RecordId } from "../../../shared/record.ts";

/** A fresh record id, as the pane makes them. */
export function newRecordId(): RecordId {
  return recordId(new Date(), crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES)));
}

let orders = 0;

/** The cells of an after-sales row that every rule accepts; no two have the same order number. */
export function afterSalesCells(cells: PushRow["cells"] = {}): PushRow["cells"] {
  orders += 1;
  return {
    registeredOn: "2026-11-03",
    shop: "旗舰店",
    orderNo: `4100000000000${String(orders).padStart(6, "0")}`,
    kind: "退货退款",
    paid: 9900,
    refund: 3500,
    refundPath: "平台退款",
    ...cells,
  };
}

/** A new row. */
export function newRow(cells: PushRow["cells"] = afterSalesCells()): PushRow {
  return { id: newRecordId(), base: null, cells };
}

/** A push of rows under an id of its own. */
export function pushOf(...rows: PushRow[]): PushRequest {
  return { id: crypto.randomUUID(), rows };
}
