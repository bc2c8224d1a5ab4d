import { NO_MONEY, plus } from "../money/fen.ts";
import { defineStatement, type MeantLine } from "./statement.ts";

/** When a refund ended, in any platform's words. */
const ENDED = [
  "退款成功时间",
  "退款完成时间",
  "退款完结时间",
  "商家退款时间",
  "售后完结时间",
  "售后完成时间",
  "退款时间",
] as const;

/** What clerks write in lists of their own. */
const KEPT = ["登记人", "登记日期", "班次", "经办人", "责任方"] as const;

/** That, and what lists of orders have. */
const NO_REFUNDS = [...KEPT, "订单提交时间", "订单付款时间"] as const;

/** A refund of a platform: done, under way, or come to nothing, which never left the account. */
function refund(amount: MeantLine["amount"] | null, state: string): MeantLine[] {
  if (amount === null || amount === 0) return [];
  const done =
    state === "" || /退款成功|已退款|已打款|已到账/.test(state) || /成功|完成|完结/.test(state);
  const failed = /关闭|拒绝|撤销|取消|失败|驳回/.test(state);
  return [
    {
      kind: "refund",
      direction: "out",
      amount,
      status: failed ? "failed" : done ? "done" : "pending",
    },
  ];
}

/** Refunds of Taobao and Tmall, as 千牛 exports them. The period goes by when a refund ended, not by when it was asked for. */
export const taobaoRefundStatement = defineStatement("taobao-refunds", {
  title: { zh: "淘宝/天猫退款导出", en: "Refunds of Taobao and Tmall" },
  source: "platform",
  needs: [
    ["退款编号"],
    ["退款状态"],
    ["退款完结时间"],
    ["买家退款金额", "退款总额", "退款金额(元)", "退款金额"],
  ],
  unless: KEPT,
  columns: {
    at: ["退款完结时间", "退款的申请时间", "退款申请时间"],
    caseNo: ["退款编号"],
    orderNo: ["订单编号", "主订单编号"],
    flowNo: ["支付宝交易号"],
    payee: ["买家会员昵称", "买家会员名", "买家昵称"],
    amount: ["买家退款金额", "退款总额", "退给买家金额", "退款金额"],
    state: ["退款状态"],
  },
  lines: (row) => refund(row.money("amount"), row.text("state")),
});

/** Refunds of JD's shops. */
export const jdRefundStatement = defineStatement("jd-refunds", {
  title: { zh: "京东退款导出", en: "Refunds of JD" },
  source: "platform",
  needs: [
    ["退款单号", "退款申请单号"],
    ["订单号", "订单编号"],
    ["退款金额", "实际退款金额"],
    ["退款完成时间", "退款时间", "审核时间"],
  ],
  unless: KEPT,
  columns: {
    at: ["退款完成时间", "退款时间", "审核时间", "申请时间"],
    caseNo: ["退款单号", "退款申请单号", "服务单号"],
    orderNo: ["订单号", "订单编号"],
    amount: ["实际退款金额", "退款金额"],
    state: ["退款状态", "审核状态", "状态"],
  },
  lines: (row) => refund(row.money("amount"), row.text("state")),
});

/** What JD's shops paid their buyers besides. */
export const jdCompensationStatement = defineStatement("jd-compensation", {
  title: { zh: "京东赔付导出", en: "Compensation of JD" },
  source: "platform",
  needs: [["赔付单号"], ["关联订单号", "订单号"], ["赔付金额"], ["赔付状态"]],
  columns: {
    at: ["赔付完成时间", "申请时间"],
    caseNo: ["赔付单号"],
    orderNo: ["关联订单号", "订单号"],
    amount: ["赔付金额"],
    state: ["赔付状态"],
  },
  lines: (row) =>
    refund(row.money("amount"), row.text("state")).map((line) => ({ ...line, kind: "payout" })),
});

/** Refunds of Pinduoduo's shops. */
export const pinduoduoRefundStatement = defineStatement("pinduoduo-refunds", {
  title: { zh: "拼多多售后导出", en: "After-sales of Pinduoduo" },
  source: "platform",
  needs: [["售后编号"], ["订单编号", "订单号"], ["退款金额", "实际退款金额"], ["售后状态"], ENDED],
  unless: NO_REFUNDS,
  columns: {
    at: [...ENDED, "更新时间", "申请时间"],
    caseNo: ["售后编号"],
    orderNo: ["订单编号", "订单号"],
    amount: ["实际退款金额", "退款金额"],
    state: ["售后状态"],
  },
  summed: ["amount"],
  lines: (row) => refund(row.money("amount"), row.text("state")),
});

/** Refunds of Kuaishou's shops. */
export const kuaishouRefundStatement = defineStatement("kuaishou-refunds", {
  title: { zh: "快手售后导出", en: "After-sales of Kuaishou" },
  source: "platform",
  needs: [
    ["售后单号"],
    ["订单编号", "订单号"],
    ["退款金额"],
    ["售后状态"],
    ["是否ATOM处理", "商家实收金额"],
  ],
  unless: NO_REFUNDS,
  columns: {
    at: [...ENDED, "售后申请时间"],
    caseNo: ["售后单号"],
    orderNo: ["订单编号", "订单号"],
    payee: ["买家昵称"],
    amount: ["退款金额"],
    state: ["售后状态"],
  },
  summed: ["amount"],
  lines: (row) => refund(row.money("amount"), row.text("state")),
});

/** What Douyin's shops paid their buyers in small amounts. */
export const douyinPayoutStatement = defineStatement("douyin-payouts", {
  title: { zh: "抖店打款导出", en: "Payouts of Douyin" },
  source: "platform",
  needs: [["支付流水号"], ["订单编号"], ["打款金额"], ["打款状态"]],
  columns: {
    at: ["打款到账时间", "打款申请时间"],
    flowNo: ["支付流水号"],
    orderNo: ["订单编号"],
    amount: ["打款金额"],
    state: ["打款状态"],
  },
  lines: (row) =>
    refund(row.money("amount"), row.text("state")).map((line) => ({ ...line, kind: "payout" })),
});

/** Refunds of Douyin's shops: goods and carriage stand in columns of their own. */
export const douyinRefundStatement = defineStatement("douyin-refunds", {
  title: { zh: "抖店售后导出", en: "After-sales of Douyin" },
  source: "platform",
  needs: [["售后单号"], ["退商品金额"], ["售后状态"], ENDED],
  unless: NO_REFUNDS,
  columns: {
    at: [...ENDED, "售后申请时间", "申请时间"],
    caseNo: ["售后单号"],
    orderNo: ["订单号", "订单编号", "主订单号"],
    amount: ["退商品金额"],
    carriage: ["退运费金额"],
    state: ["售后状态", "退款状态"],
  },
  lines(row) {
    const goods = row.money("amount");
    const carriage = row.money("carriage");
    return refund(goods === null ? carriage : plus(goods, carriage ?? NO_MONEY), row.text("state"));
  },
});

/** Refunds of a shop, as platforms export them that have no columns of their own. */
export const otherRefundStatement = defineStatement("platform-refunds", {
  title: { zh: "平台售后导出", en: "After-sales of a platform" },
  source: "platform",
  needs: [
    ["售后单号", "售后ID", "售后单ID"],
    ["订单号", "订单编号", "订单ID"],
    ["退款金额", "实退金额", "实际退款金额", "应退金额"],
    ["售后状态", "退款状态"],
    ENDED,
  ],
  unless: NO_REFUNDS,
  columns: {
    at: [...ENDED, "售后申请时间", "申请时间"],
    caseNo: ["售后单号", "售后ID", "售后单ID"],
    orderNo: ["订单号", "订单编号", "订单ID"],
    amount: ["实退金额", "实际退款金额", "退款金额", "应退金额"],
    state: ["售后状态", "退款状态"],
  },
  summed: ["amount"],
  lines: (row) => refund(row.money("amount"), row.text("state")),
});
