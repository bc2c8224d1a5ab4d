import { expect, test } from "vitest";
import { summary } from "../../shared/api/finance.ts";
import { pushRows, type PushRow } from "../../shared/api/push.ts";
import { type LedgerId, ledgers } from "../../shared/ledgers/index.ts";
import { newRow, pushOf } from "./support/rows.ts";
import { hire } from "./support/staff.ts";

const DAY = "2026-06-03";
const at = `${DAY}T09:00:00`;
const orderNo = "4128374650192837465";

/** A row of each ledger on one day, with an amount wherever the ledger has one. */
const rowsByLedger: Readonly<Record<LedgerId, PushRow["cells"]>> = {
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
  "follow-up-visits": { visitedOn: DAY, customer: "李敏" },
  "service-log": { registeredAt: at, voucherNo: "1", kind: "有偿服务", fee: 8000, feeBy: "当场" },
  "property-reports": { reportedAt: at, room: "3-501", description: "漏水", charged: 5000 },
  "rewards-and-fines": {
    registeredOn: DAY,
    person: "李敏",
    kind: "罚",
    reason: "未上报",
    amount: 20_000,
  },
};

test("a row of every ledger is saved; its money goes in its direction", async () => {
  const clerk = await hire("clerk", "李敏");
  const finance = await hire("finance", "周会计");
  for (const { id: ledger } of ledgers) {
    const { rows } = await clerk.call(pushRows, {
      params: { ledger },
      body: pushOf(newRow(rowsByLedger[ledger])),
    });
    expect([ledger, rows.map(({ outcome }) => outcome)]).toEqual([ledger, ["created"]]);
  }
  const query = { period: DAY, basis: "business" } as const;
  const { lines, totals } = await finance.call(summary, { query });
  const figures = lines.map(
    ({ ledger, kind, payout, platform, receipt }) =>
      `${ledger} ${kind} ${payout.amount} ${platform.amount} ${receipt.amount}`,
  );
  expect(figures.sort()).toEqual([
    "after-sales postage 800 0 0",
    "after-sales refund 0 3500 0",
    "complaints complaint-compensation 2000 0 0",
    "courier-claims courier-recovery 0 0 3000",
    "exchanges price-difference 500 0 0",
    "exchanges price-difference-received 0 0 3000",
    "property-reports service-fee 0 0 5000",
    "service-log service-fee 0 0 8000",
  ]);
  expect(totals.payout).toEqual({ count: 3, amount: 3300 });
});
