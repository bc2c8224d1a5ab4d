import { MemorySheet } from "./memory-workbook.ts";

export const HEADINGS = [
  "登记日期",
  "店铺",
  "订单号",
  "售后类型",
  "退款金额",
  "退款方式",
  "邮费",
  "完成日期",
  "备注",
];

/** Columns of the sheet, by what they hold. */
export const COLUMN = {
  orderNo: 2,
  kind: 3,
  refund: 4,
  postage: 6,
  finishedOn: 7,
  note: 8,
} as const;

/** The serial of 2026-11-03. */
export const NOV_3 = 46_329;

/** An after-sales sheet with one sound row for each order number; refunds are 10.00, 20.00, 30.00 … */
export function afterSalesSheet(orders: readonly string[], name = "售后登记表"): MemorySheet {
  const rows = orders.map((order, index) => [
    NOV_3,
    "晴天旗舰店",
    order,
    "仅退款",
    (index + 1) * 10,
    "平台退款",
    "",
    "",
    "",
  ]);
  return new MemorySheet(name, [HEADINGS, ...rows]);
}

/** Exchanges of these orders, without anything wrong. */
export function exchangesSheet(orders: readonly string[]): MemorySheet {
  return new MemorySheet("换货登记", [
    ["登记日期", "店铺", "订单号", "换出商品", "换出数量", "先发原因"],
    ...orders.map((order) => [NOV_3, "晴天旗舰店", order, "棉麻抱枕套", 1, "客户急用"]),
  ]);
}
