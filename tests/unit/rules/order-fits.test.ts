import { describe, expect, test } from "vitest";
import { ANY_ORDER_NO, platformTable } from "../../../shared/names/platform-table.ts";
import { orderFits } from "../../../shared/rules/order-fits.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import type { RuleContext } from "../../../shared/rules/rule.ts";

const context: RuleContext = { today: "2026-11-10", thresholds: defaultThresholds };
const rule = orderFits("platform", "orderNo");
const said = (platform: string | null, orderNo: string | null) =>
  rule.check({ platform, orderNo }, context)?.code;

describe("an order number fits its platform", () => {
  test.each([
    ["淘宝", "4128374650192837465"],
    ["天猫", "412837465019283"],
    ["京东自营", "412837465019"],
    ["PDD", "261103-412837465019283"],
    ["抖音", "6928374650192837465"],
    ["抖店", "4705858369462434816A"],
    ["快手", "2412837465019"],
    ["小红书", "P412837465019283746"],
    ["微信小店", "3728374650192837465"],
    ["蝦皮", "261103KLMN0PQR"],
    ["Lazada", "167605744763442"],
    ["线下", "41283746501"],
    ["某某商城", "41283746501"],
    // Its column asks about it already.
    ["淘宝", "JY20261103001"],
    [null, "41283746501"],
    ["淘宝", null],
  ])("%s %s", (platform, orderNo) => {
    expect(said(platform, orderNo)).toBeUndefined();
  });
});

test.each([
  ["淘宝", "41283746501"],
  ["京东", "4128374650192837465"],
  ["拼多多", "4128374650192837465"],
  ["抖音", "261103-412837465019283"],
  ["小红书", "412837465019"],
  ["虾皮", "4128374650192837465"],
  ["拼多多", "261103KLMN0PQR"],
])("%s %s is asked about", (platform, orderNo) => {
  expect(said(platform, orderNo)).toBe("R043");
});

test("the finding says which shapes were asked", () => {
  expect(rule.check({ platform: "京东自营", orderNo: "4128374650192837465" }, context)).toEqual({
    code: "R043",
    level: "warning",
    column: "orderNo",
    params: { platform: "京东自营", other: "platform", version: "2026-11" },
  });
});

test("what fits a platform is never an unusual number anywhere", () => {
  const numbers = [11, 13, 15, 16, 17, 18, 19, 20].map((length) => "4".repeat(length));
  numbers.push("4705858369462434816A", "261103-412837465019283");
  numbers.push("P412837465019283746", "261103KLMN0PQR");
  for (const number of numbers) {
    const fits = platformTable.platforms.some(({ orderNo }) => orderNo?.test(number));
    expect([number, ANY_ORDER_NO.test(number)]).toEqual([number, fits]);
  }
});
