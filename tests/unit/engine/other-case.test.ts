import { expect, test } from "vitest";
import { isOtherCase } from "../../../addin/engine/push/other-case.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import type { Row } from "../../../shared/row.ts";

const november: Row = {
  registeredOn: "2026-11-03",
  shop: "晴天旗舰店",
  orderNo: "900000000000001",
  caseNo: null,
  kind: "退运费",
  postage: 800,
  buyer: "tb_1",
  note: "已联系",
};

test.each<[string, Row, boolean]>([
  [
    "another order of the same shop and kind",
    { registeredOn: "2026-12-01", orderNo: "9001", postage: 1200, buyer: "tb_2", note: null },
    true,
  ],
  ["a corrected order number", { orderNo: "900000000000002" }, false],
  [
    "a corrected order number and two more cells",
    { orderNo: "9001", note: "改", postage: 1200 },
    false,
  ],
  [
    "the same order with everything else rewritten",
    { registeredOn: "2026-12-01", kind: "补偿", postage: 1, buyer: "x", note: "y" },
    false,
  ],
  [
    "an order number that was blank",
    { orderNo: null, caseNo: "T1", postage: 1, buyer: "x", note: "y", kind: "换货" },
    false,
  ],
])("%s", (_what, change, other) => {
  expect(isOtherCase(afterSales, november, { ...november, ...change })).toBe(other);
});

test("a column that this sheet lacks says nothing either way", () => {
  const { note: _note, buyer: _buyer, ...fewer } = november;
  const again = { ...fewer, orderNo: "9001", postage: 1200 };
  expect(isOtherCase(afterSales, november, again)).toBe(false);
});
