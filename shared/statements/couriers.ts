import { negated } from "../money/fen.ts";
import { defineStatement, type MeantLine } from "./statement.ts";

/** What these bills call 订单号 or 单号 is the parcel's number. */
export const TRACKING = [
  "运单号码",
  "运单号",
  "运单编号",
  "运单编码",
  "快递单号",
  "快件单号",
  "物流单号",
  "邮件号",
  "邮件号码",
  "面单号",
  "工作单号",
  "详情单号",
  "单号",
] as const;

/** What is to be paid, the best first: a sum of several costs before one of them, what is left after a prepayment before all. */
const AMOUNT = [
  ...["应付", "结算", "应收"].flatMap((whose) =>
    ["金额", "费用", "总额", "合计", "总计"].map((sum) => whose + sum),
  ),
  "应付",
  "折后金额",
  "折后费用",
  "折后运费",
  "账单金额",
  "账单运费",
  "总费用",
  "费用合计",
  "合计费用",
  "总金额",
  "合计金额",
  "合计",
  "总运费",
  "总邮资",
  "费用(元)",
  "费用",
  "费用金额",
  "运费",
  "运费(元)",
  "运费金额",
  "快递费",
  "快递费用",
  "快递运费",
  "邮费",
  "金额",
] as const;

const WEIGHT = [
  "计费重量",
  "结算重量",
  "计费重",
  "结算重",
  "计重",
  "重量",
  "称重重量",
  "称重",
  "实际重量",
  "包裹重量",
  "实重",
] as const;

/** Claims of clerks, lists of orders that were sent, and what a program has compared name parcels and freight too. */
const NO_BILL = [
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
  "核销状态",
] as const;

/** A courier's bill: a parcel a row, or a cost of a parcel, with its weight. Days may stand without a year. */
export const courierBill = defineStatement("courier-bill", {
  title: { zh: "快递账单", en: "Courier’s bill" },
  source: "courier",
  needs: [TRACKING, AMOUNT, WEIGHT],
  unless: NO_BILL,
  columns: {
    at: [
      "日期",
      "寄件日期",
      "寄件时间",
      "收寄日期",
      "收寄时间",
      "收件日期",
      "揽收时间",
      "揽收日期",
      "揽件时间",
      "业务日期",
      "业务时间",
      "扫描时间",
      "发货日期",
      "发货时间",
      "开单日期",
      "开单时间",
      "计费日期",
      "计费时间",
      "结算日期",
      "结算时间",
    ],
    trackingNo: TRACKING,
    amount: AMOUNT,
    weight: WEIGHT,
    service: ["费用类型", "费用名称", "费用科目", "费用项", "增值服务", "增值费用", "服务名称"],
  },
  summed: ["amount"],
  byMonth: true,
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || row.text("trackingNo") === "") return [];
    if (amount < 0) return [{ kind: "claim", direction: "in", amount: negated(amount) }];
    return [{ kind: kindOf(row.text("service")), direction: "out", amount }];
  },
});

/** Packing, insurance and the like stand in rows of their own, with the parcel's number once more: they are no freight. */
const kindOf = (service: string): MeantLine["kind"] =>
  service === "" || !/保价|保费|包装|签回|签单|代收|偏远|超长|超重|转寄|手续费|服务费/.test(service)
    ? "freight"
    : "fee";
