import { negated } from "../money/fen.ts";
import { frameBy } from "./frame.ts";
import { defineStatement, type LineKind } from "./statement.ts";

const frame = frameBy({
  account: /(?:账号|卡号|账户)[::]\s*([\d*]{4,})/,
  totals:
    /(?<group>收入|支出)(?:合计|总额|总计)[::]?\s*(?:(?<count>[\d,]+)\s*笔)?[^\d-]*(?<sum>-?[\d.,]+)/,
});

/** A bank's list with one column of amounts, those that left below zero. */
export const bankSigned = defineStatement("bank-signed", {
  title: { zh: "银行流水", en: "Bank list" },
  source: "bank",
  needs: [
    ["记账日期", "交易日期", "交易时间", "入账日期"],
    ["金额", "交易金额", "发生额"],
    ["余额", "账户余额", "交易后余额"],
    ["对方账户名", "对方户名", "对方账号与户名", "交易对手名称"],
  ],
  columns: {
    at: ["记账日期", "交易日期", "入账日期", "交易时间"],
    time: ["记账时间", "交易时间"],
    amount: ["金额", "交易金额", "发生额"],
    payee: ["对方账户名", "对方户名", "对方账号与户名", "交易对手名称"],
    flowNo: ["交易流水号", "流水号", "核心流水号"],
    kind: ["交易名称", "摘要", "交易类型", "附言"],
  },
  frame,
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || amount === 0) return [];
    const direction = amount < 0 ? "out" : "in";
    return [
      {
        kind: kindOf(row.text("kind"), direction),
        direction,
        amount: amount < 0 ? negated(amount) : amount,
      },
    ];
  },
});

/** A bank's list with a column for each way. */
export const bankTwoColumns = defineStatement("bank-two-columns", {
  title: { zh: "银行流水", en: "Bank list" },
  source: "bank",
  needs: [
    ["记账日期", "交易日期", "交易时间", "入账日期"],
    ["记账金额(收入)", "收入金额", "收入", "贷方发生额", "贷方发生额/元(收入)", "存入金额"],
    ["记账金额(支出)", "支出金额", "支出", "借方发生额", "借方发生额/元(支取)", "转出金额"],
    ["余额", "账户余额", "交易后余额"],
  ],
  columns: {
    at: ["记账日期", "交易日期", "入账日期", "交易时间"],
    time: ["记账时间", "交易时间"],
    income: ["记账金额(收入)", "收入金额", "收入", "贷方发生额", "贷方发生额/元(收入)", "存入金额"],
    outgo: ["记账金额(支出)", "支出金额", "支出", "借方发生额", "借方发生额/元(支取)", "转出金额"],
    payee: ["对方户名", "对方账户名", "交易对手名称"],
    flowNo: ["交易流水号", "流水号", "账户明细编号-交易流水号"],
    kind: ["摘要", "交易类型", "备注"],
  },
  frame,
  lines(row) {
    const income = row.money("income");
    const outgo = row.money("outgo");
    const isIn = income !== null && income !== 0;
    const amount = isIn ? income : outgo;
    if (amount === null || amount === 0) return [];
    const direction = isIn ? "in" : "out";
    return [
      {
        kind: kindOf(row.text("kind"), direction),
        direction,
        amount: amount < 0 ? negated(amount) : amount,
      },
    ];
  },
});

function kindOf(words: string, direction: "in" | "out"): LineKind {
  if (/退款/.test(words)) return "refund";
  if (/手续费|工本费|年费/.test(words)) return "fee";
  return direction === "in" ? "income" : "payout";
}
