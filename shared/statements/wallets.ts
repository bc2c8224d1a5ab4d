import { frameBy } from "./frame.ts";
import { defineStatement, type LineKind } from "./statement.ts";

function kindOf(words: string, way: string): LineKind {
  if (/退款/.test(words)) return "refund";
  if (!/^(?:收入|支出)$/.test(way) || /充值|提现|转存|理财/.test(words)) return "transfer";
  return way === "收入" ? "income" : "payout";
}

/** The list of a person's own JD account. Its sums are net of what came back, so that only its counts are proved. */
export const jdPersonal = defineStatement("jd-personal", {
  title: { zh: "京东账单明细", en: "JD account list" },
  source: "platform",
  needs: [["交易时间"], ["商户名称"], ["交易说明"], ["收/支"], ["交易订单号"]],
  columns: {
    at: ["交易时间"],
    payee: ["商户名称"],
    what: ["交易说明"],
    amount: ["金额", "金额(元)"],
    state: ["交易状态"],
    way: ["收/支"],
    flowNo: ["交易订单号"],
    orderNo: ["商家订单号"],
  },
  group: "way",
  totalled: "amount",
  frame: frameBy({
    account: /京东账号名[::]\s*(\S+)/,
    totals:
      /(?:(?<group>收入|支出|不计收支)[::]\s*(?<count>[\d,]+)\s*笔)|(?:共[::]?\s*(?<all>[\d,]+)\s*笔记录)/,
  }),
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || amount === 0 || /关闭|失败/.test(row.text("state"))) return [];
    const way = row.text("way");
    const isRefund = /退款/.test(row.text("state")) || row.text("what").startsWith("退款");
    return [
      {
        kind: isRefund ? "refund" : kindOf(row.text("what"), way),
        direction: way === "收入" || (isRefund && way !== "支出") ? "in" : "out",
        amount,
        status: /等待|处理中/.test(row.text("state")) ? "pending" : "done",
      },
    ];
  },
});

/** The list of a person's own Meituan account. */
export const meituanPersonal = defineStatement("meituan-personal", {
  title: { zh: "美团交易账单明细", en: "Meituan account list" },
  source: "platform",
  needs: [["交易成功时间"], ["交易类型"], ["收/支"], ["实付金额"], ["交易单号"]],
  columns: {
    at: ["交易成功时间", "交易创建时间"],
    kind: ["交易类型"],
    payee: ["订单标题"],
    way: ["收/支"],
    amount: ["实付金额"],
    flowNo: ["交易单号"],
    orderNo: ["商家单号"],
  },
  group: "way",
  totalled: "amount",
  frame: frameBy({
    account: /美团用户名[::]\s*\[?([^\]\s]+)\]?/,
    totals:
      /(?:(?<group>收入|支出|不计收支)[::]\s*(?<count>[\d,]+)\s*笔\s*(?<sum>[\d.,]+)\s*元)|(?:共[::]?\s*(?<all>[\d,]+)\s*笔记录)/,
  }),
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || amount === 0) return [];
    const way = row.text("way");
    return [
      { kind: kindOf(row.text("kind"), way), direction: way === "收入" ? "in" : "out", amount },
    ];
  },
});
