import { expect, test } from "vitest";
import { placementLines } from "../../../addin/taskpane/placements/placement-lines.ts";

test("an admin reads all that a placement says besides its headings, a line each", () => {
  const placement = {
    ledger: "after-sales",
    columns: { refund: { heading: "应退(元)" }, shop: { constant: "晴天" }, note: null },
    blanks: { goods: "blank" },
    words: { kind: { 只退钱: "仅退款" } },
    dates: { registeredOn: "mdy" },
  } as const;
  expect(placementLines(placement, "zh")).toEqual([
    "退款金额 ← 应退(元)",
    "店铺：上次都是“晴天”，下一张表先问",
    "备注：表里没有",
    "商品名称：空格就是空的",
    "登记日期：日期是月/日/年",
    "售后类型：“只退钱”就是“仅退款”",
  ]);
  expect(placementLines(placement, "en")).toHaveLength(6);
  expect(placementLines({ ...placement, ledger: "gone" }, "zh")[0]).toBe("refund ← 应退(元)");
});
