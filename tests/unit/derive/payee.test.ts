import { expect, test } from "vitest";
import { account } from "../../../shared/columns/account.ts";
import { payeeName } from "../../../shared/columns/payee-name.ts";
import { inShort } from "../columns/reading-cells.ts";

const payee = account({ zh: "收款账号", en: "Payee account" });
const name = payeeName({ zh: "收款实名", en: "Payee name" });

test.each([
  ["13800138000"],
  ["138 0013 8000"],
  ["138-0013-8000"],
  ["+8613800138000"],
  ["支付宝：13800138000"],
  ["li.min_1@vip.qq.com"],
  ["2088112233445566"],
  ["6222 0212 3456 7890 123"],
  ["工商银行 6222021234567890123"],
  ["138****8000"],
])("%s can be paid into", (written) => {
  expect(inShort(payee, written)).toBe(written);
});

test.each(["1380013800", "138001380001", "23800138000", "li.min@", "李敏", "微信", "A1"])(
  "%s is kept, and asked about",
  (written) => {
    expect(inShort(payee, written)).toBe(`${written} (R034 warning)`);
  },
);

test("a mobile number that Excel holds as a number is one", () => {
  expect(inShort(payee, 13_800_138_000)).toBe("13800138000");
});

test.each([
  ["李敏"],
  ["欧阳文静"],
  ["阿卜杜热合曼·买买提"],
  ["John Smith"],
  ["王*"],
  ["云溪贸易（杭州）有限公司"],
  ["杭州市西湖区小满便利店"],
  ["个体户"],
])("%s can be paid", (written) => {
  expect(inShort(name, written)).toBe(written);
});

test.each(["A1", "王", "13800138000", "tb_8842", "转给他妈妈收款的"])(
  "%s is kept as a name, and asked about",
  (written) => {
    expect(inShort(name, written)).toBe(`${written} (R035 warning)`);
  },
);
