import { expect, test } from "vitest";
import { maskNumbers } from "../../../shared/privacy/mask-numbers.ts";

test.each([
  ["电话13800138000，下午打", "电话13*******00，下午打"],
  ["手机 +86 138-0013-8000", "手机 86*********00"],
  ["身份证11010519491231002X", "身份证11*************02"],
  ["卡 6222 0212 3456 7890 123", "卡 62***************23"],
  ["农行卡号4367421234567890", "农行卡号43************90"],
])("%s", (text, shown) => {
  expect(maskNumbers(text)).toBe(shown);
});

test.each([
  "订单 4128374650192837465 已退",
  "运单 SF1020304050607",
  "退 350.00 元",
  "2026-11-03 已寄出",
  "",
])("%s stays as it is", (text) => {
  expect(maskNumbers(text)).toBe(text);
});
