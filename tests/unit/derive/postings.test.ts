import { expect, test } from "vitest";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { type Row } from "../../../shared/row.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { postingsOf } from "../../../shared/derive/postings.ts";

const postingsIn = (ledger: Ledger, cells: Row) => postingsOf(ledger, wholeRow(ledger, cells));

const row = {
  registeredOn: "2026-11-03",
  shop: "旗舰店",
  courier: "顺丰",
  reason: "少件",
  liable: "仓库",
  handler: "李敏",
  kind: "退货退款",
  postage: 800,
  refund: 3500,
  refundPath: "平台退款",
  compensation: null,
  adjustment: 0,
};
const dimensions = {
  day: "2026-11-03",
  shop: "旗舰店",
  courier: "顺丰",
  reason: "少件",
  liable: "仓库",
  registrant: "李敏",
};

test("what the platform refunded is only checked, postage is paid; blank and zero amounts are left out", () => {
  expect(postingsIn(afterSales, row)).toEqual([
    { kind: "postage", direction: "payout", amount: 800, ...dimensions },
    { kind: "refund", direction: "platform", amount: 3500, ...dimensions },
  ]);
});

test("a refund outside the platform is paid", () => {
  const offline = { ...row, postage: null, refundPath: "线下打款" };
  expect(postingsIn(afterSales, offline)).toEqual([
    { kind: "refund", direction: "payout", amount: 3500, ...dimensions },
  ]);
});

test("a reversal is a negative posting", () => {
  const reversal = { registeredOn: "2026-11-03", kind: "退运费", adjustment: -800 };
  expect(postingsIn(afterSales, reversal)).toEqual([
    {
      kind: "adjustment",
      direction: "payout",
      amount: -800,
      day: "2026-11-03",
      shop: "",
      courier: "",
      reason: "",
      liable: "",
      registrant: "",
    },
  ]);
});

test("a cancelled row means nothing for finance, nor does one without a day", () => {
  expect(postingsIn(afterSales, { ...row, status: "已取消" })).toEqual([]);
  expect(postingsIn(afterSales, { ...row, registeredOn: null })).toEqual([]);
});

test("a complaint counts on the day of the moment it was received", () => {
  const complaint = { receivedAt: "2026-11-03T23:59:59", shop: "旗舰店", compensation: 5000 };
  expect(postingsIn(complaints, complaint)).toEqual([
    {
      kind: "complaint-compensation",
      direction: "payout",
      amount: 5000,
      day: "2026-11-03",
      shop: "旗舰店",
      courier: "",
      reason: "",
      liable: "",
      registrant: "",
    },
  ]);
});

test("postage and compensation that the platform pays are only checked", () => {
  const byPlatform = { ...row, postagePath: "平台退款", compensation: 600 };
  const ways = (cells: Row) =>
    postingsIn(afterSales, cells).map(({ kind, direction }) => `${kind} ${direction}`);
  expect(ways(byPlatform)).toEqual(["postage platform", "refund platform", "compensation payout"]);
  expect(ways({ ...byPlatform, postagePath: "线下打款", compensationPath: "平台退款" })).toEqual([
    "postage payout",
    "refund platform",
    "compensation platform",
  ]);
});

test("the compensation for an order is paid by its after-sales row, and by no other", () => {
  const complaint = { receivedAt: "2026-11-03T10:00:00", compensation: 5000 };
  const ways = (cells: Row) => postingsIn(complaints, cells).map(({ direction }) => direction);
  expect(ways(complaint)).toEqual(["payout"]);
  expect(ways({ ...complaint, orderNo: "4128374650192837465" })).toEqual([]);
});
