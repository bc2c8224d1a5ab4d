import type { PushRow } from "../../../shared/api/push.ts";
import type { LedgerId } from "../../../shared/ledgers/index.ts";

/** The day of the rows. */
export const DAY = "2026-06-03";
const at = `${DAY}T09:00:00`;
const orderNo = "4128374650192837465";

/** A row of each ledger on one day, with an amount wherever the ledger has one. */
export const rowsByLedger: Readonly<Record<LedgerId, PushRow["cells"]>> = {
  "after-sales": { registeredOn: DAY, orderNo, kind: "退货退款", refund: 3500, postage: 800 },
  "returned-parcels": { openedOn: DAY, returnNo: "SF1020304050607" },
  exchanges: {
    registeredOn: DAY,
    orderNo,
    newSku: "A-1",
    newQuantity: 1,
    returnNo: "SF1020304050607",
    extraPaid: 3000,
    returned: 500,
    returnedBy: "线下打款",
    payee: "a@b.cn",
    payeeName: "王",
  },
  "blue-slips": { filedOn: DAY, slipNo: "17" },
  "quality-issues": { registeredOn: DAY, sku: "A-1", kind: "破损", compensation: 900 },
  "platform-disputes": { openedAt: at, caseNo: "880001", amount: 5900, deducted: 5900 },
  "invoice-requests": { requestedOn: DAY, orderNo, title: "李敏", amount: 8000 },
  "courier-claims": {
    registeredOn: DAY,
    courier: "顺丰",
    trackingNo: "SF1020304050608",
    customerPaid: 4000,
    received: 3000,
  },
  complaints: { receivedAt: at, content: "少件", compensation: 2000 },
  "monthly-orders": { month: "2026-06-01", shop: "旗舰店", orders: 12_480 },
  "follow-up-visits": { visitedOn: DAY, customer: "李敏" },
  "sales-files": { pickedUpOn: DAY, fileNo: "DA-1", customer: "李敏" },
  "repair-files": { handedOverOn: DAY, jobNo: "WX-1", customer: "李敏", amount: 68_000 },
  "service-log": { registeredAt: at, voucherNo: "1", kind: "有偿服务", fee: 8000, feeBy: "当场" },
  "service-vouchers": { issuedOn: DAY, voucherNo: "1", fee: 8000, feeBy: "当场", cash: 8000 },
  "spot-checks": { inspectedOn: DAY, kind: "录音抽查", inspected: "李敏", result: "不合格" },
  "property-reports": { reportedAt: at, room: "3-501", description: "漏水", charged: 5000 },
  "rewards-and-fines": {
    registeredOn: DAY,
    person: "李敏",
    kind: "罚",
    reason: "未上报",
    amount: 20_000,
  },
};
