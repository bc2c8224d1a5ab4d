import { defineStatement } from "./statement.ts";

/**
 * A courier's bill: a parcel a row, with its weight and freight. What these bills call 订单号 or 单号 is the parcel's
 * number. Days may stand without a year.
 */
export const courierBill = defineStatement("courier-bill", {
  title: { zh: "快递账单", en: "Courier's bill" },
  source: "courier",
  needs: [
    [
      "运单号码",
      "运单号",
      "运单编号",
      "快递单号",
      "物流单号",
      "面单号",
      "工作单号",
      "详情单号",
      "单号",
    ],
    [
      "费用(元)",
      "费用",
      "运费",
      "运费(元)",
      "应付金额",
      "应付金额(元)",
      "结算金额",
      "快递费",
      "总费用",
      "合计费用",
    ],
    ["计费重量", "计费重量(kg)", "结算重量", "结算重量(kg)", "重量", "重量(kg)", "称重重量"],
  ],
  // Claims of clerks, and lists of orders that were sent, name parcels and freight too.
  unless: [
    "赔付金额",
    "理赔金额",
    "理赔类型",
    "订单金额",
    "登记人",
    "登记日期",
    "商品名称",
    "商品编码",
    "商家编码",
    "货品名称",
    "买家昵称",
    "会员名称",
    "订单状态",
    "付款时间",
  ],
  columns: {
    at: [
      "日期",
      "寄件日期",
      "寄件时间",
      "收件日期",
      "揽收时间",
      "业务日期",
      "扫描时间",
      "发货日期",
      "结算日期",
    ],
    trackingNo: [
      "运单号码",
      "运单号",
      "运单编号",
      "快递单号",
      "物流单号",
      "面单号",
      "工作单号",
      "详情单号",
      "单号",
    ],
    amount: [
      "应付金额",
      "应付金额(元)",
      "结算金额",
      "总费用",
      "合计费用",
      "费用(元)",
      "费用",
      "运费",
      "运费(元)",
      "快递费",
    ],
    weight: [
      "计费重量",
      "计费重量(kg)",
      "结算重量",
      "结算重量(kg)",
      "重量",
      "重量(kg)",
      "称重重量",
    ],
  },
  summed: ["amount"],
  byMonth: true,
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || row.text("trackingNo") === "") return [];
    return amount < 0
      ? [{ kind: "claim", direction: "in", amount: Math.abs(amount) as typeof amount }]
      : [{ kind: "freight", direction: "out", amount }];
  },
});
