import { frameBy } from "./frame.ts";
import { defineStatement, type LineKind, type MeantLine } from "./statement.ts";

/** The list of a person's own WeChat account. */
export const wechatPersonal = defineStatement("wechat-personal", {
  title: { zh: "微信支付账单明细", en: "WeChat account list" },
  source: "wechat",
  needs: [["交易时间"], ["交易类型"], ["收/支"], ["交易单号"], ["当前状态"]],
  columns: {
    at: ["交易时间"],
    kind: ["交易类型"],
    payee: ["交易对方"],
    way: ["收/支"],
    amount: ["金额(元)", "金额"],
    state: ["当前状态"],
    flowNo: ["交易单号"],
    orderNo: ["商户单号"],
  },
  group: "way",
  totalled: "amount",
  frame: frameBy({
    account: /微信昵称[::]\s*\[?([^\]\s]+)\]?/,
    totals: /(?<group>收入|支出|中性交易)[::]\s*(?<count>[\d,]+)\s*笔\s*(?<sum>[\d.,]+)\s*元/,
  }),
  lines(row) {
    const amount = row.money("amount");
    if (amount === null) return [];
    const way = row.text("way");
    const words = row.text("kind");
    const isRefund = /退款/.test(words);
    const direction = way === "收入" || (way !== "支出" && isRefund) ? "in" : "out";
    return [{ kind: isRefund ? "refund" : personalKind(words, way), direction, amount }];
  },
});

function personalKind(words: string, way: string): LineKind {
  if (!/^(收入|支出)$/.test(way) || /充值|提现|理财|零钱通|信用卡还款/.test(words))
    return "transfer";
  return way === "收入" ? "income" : "payout";
}

const merchantFields = {
  at: ["退款成功时间", "退款申请时间", "交易时间"],
  orderNo: ["商户订单号"],
  trade: ["微信订单号", "微信支付订单号"],
  caseNo: ["商户退款单号"],
  refundNo: ["微信退款单号", "微信支付退款单号"],
  refund: ["退款金额"],
  state: ["退款状态"],
} as const;

/** The bill of a merchant's refunds. */
export const wechatRefunds = defineStatement("wechat-refunds", {
  title: { zh: "微信支付商户退款账单", en: "WeChat Pay refunds of a merchant" },
  source: "wechat",
  needs: [["商户退款单号"], ["退款金额"], ["商户订单号"], ["退款状态"]],
  unless: ["交易状态", "交易类型"],
  columns: merchantFields,
  totalled: "refund",
  totalNamed: ["退款总金额", "总退款金额", "总交易额"],
  lines(row) {
    const amount = row.money("refund");
    return amount === null || amount === 0
      ? []
      : [refundLine(row.text("refundNo"), amount, row.text("state"))];
  },
});

/** The bill of all of a merchant's transactions: a row is a payment, or a refund of one. */
export const wechatTrades = defineStatement("wechat-trades", {
  title: { zh: "微信支付商户交易账单", en: "WeChat Pay transactions of a merchant" },
  source: "wechat",
  needs: [["商户退款单号"], ["退款金额"], ["商户订单号"], ["交易状态"]],
  columns: {
    ...merchantFields,
    at: ["交易时间"],
    trading: ["交易状态"],
    sale: ["应结订单金额", "总金额", "订单金额"],
    fee: ["手续费"],
  },
  totalled: "sale",
  totalNamed: ["应结订单总金额", "总交易额", "订单总金额"],
  lines(row) {
    const trading = row.text("trading");
    const isRefund = /REFUND|退款/i.test(trading);
    const amount = row.money(isRefund ? "refund" : "sale");
    if (amount === null || amount === 0 || /REVOKED|撤销/i.test(trading)) return [];
    const trade = row.text("trade");
    const main: MeantLine = isRefund
      ? refundLine(row.text("refundNo"), amount, row.text("state"))
      : { kind: "sale", direction: "in", amount, flowNo: trade };
    const fee = row.money("fee");
    if (fee === null || fee === 0) return [main];
    const { flowNo = trade } = main;
    return [
      main,
      fee < 0
        ? { kind: "fee", direction: "in", amount: Math.abs(fee) as typeof fee, flowNo }
        : { kind: "fee", direction: "out", amount: fee, flowNo },
    ];
  },
});

function refundLine(flowNo: string, amount: MeantLine["amount"], state: string): MeantLine {
  const isDone = state === "" || /SUCCESS|成功|已退款/i.test(state);
  const failed = /FAIL|CHANGE|CLOSED|失败|异常|关闭/i.test(state);
  return {
    kind: "refund",
    direction: "out",
    amount,
    flowNo,
    status: isDone ? "done" : failed ? "failed" : "pending",
  };
}

/** 资金账单 of a merchant: every movement of the account. */
export const wechatFunds = defineStatement("wechat-funds", {
  title: { zh: "微信支付商户资金账单", en: "WeChat Pay funds of a merchant" },
  source: "wechat",
  needs: [["记账时间"], ["资金流水单号"], ["收支类型"], ["收支金额(元)", "收支金额"]],
  columns: {
    at: ["记账时间"],
    flowNo: ["资金流水单号"],
    caseNo: ["业务凭证号"],
    trade: ["微信支付业务单号"],
    kind: ["业务类型", "业务名称"],
    way: ["收支类型"],
    amount: ["收支金额(元)", "收支金额"],
  },
  group: "way",
  totalled: "amount",
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || amount === 0) return [];
    const direction = /收入/.test(row.text("way")) ? "in" : "out";
    return [{ kind: fundsKind(row.text("kind"), direction), direction, amount }];
  },
});

function fundsKind(words: string, direction: MeantLine["direction"]): LineKind {
  if (/提现|充值|转账|冻结/.test(words)) return "transfer";
  if (/手续费|服务费/.test(words)) return "fee";
  if (/退款/.test(words)) return "refund";
  return direction === "in" ? "sale" : "payout";
}
