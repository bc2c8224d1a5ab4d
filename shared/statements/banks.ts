import { negated, type Fen } from "../money/fen.ts";
import { frameBy } from "./frame.ts";
import { defineStatement, type LineKind, type MeantLine } from "./statement.ts";

const frame = frameBy({
  account: /(?:账[号户]|卡号)[::]\s*([\d*]{4,})/,
  totals:
    /(?<group>收入|支出)(?:合计|总额|总计)[::]?\s*(?:(?<count>[\d,]+)\s*笔)?[^\d-]*(?<sum>-?[\d.,]+)/,
});

const DAY = [
  "记账日期",
  "交易日期",
  "入账日期",
  "记账日",
  "交易日",
  "交易时间",
  "交易日期时间",
] as const;
const TIME = ["记账时间", "交易时间"] as const;
const BALANCE = [
  "余额",
  "账户余额",
  "交易后余额",
  "本次余额",
  "联机余额",
  "当前余额",
  "余额/元",
  "交易余额",
] as const;
const PAYEE = [
  "对方户名",
  "对方账户名",
  "对方账户名称",
  "对方名称",
  "对方单位名称",
  "对方单位",
  "对方账号与户名",
  "对方信息",
  "交易对手名称",
  "对手名称",
  "对手户名",
  "对手信息",
  "收(付)方名称",
  "收/付方名称",
  "收付方名称",
  "对手账户名",
  "对手账户名称",
  "对方账户户名",
  "交易对方",
  "交易对手",
] as const;
const FLOW_NO = [
  "交易流水号",
  "流水号",
  "核心流水号",
  "主机流水号",
  "账户明细编号-交易流水号",
  "日志号",
] as const;
const WORDS = [
  "摘要",
  "交易摘要",
  "交易名称",
  "交易类型",
  "业务类型",
  "用途",
  "附言",
  "备注",
] as const;

/** A bookkeeper's journal, where debit is what comes in. */
const OF_BOOKS = ["科目", "科目名称", "科目编码", "科目代码", "会计科目", "凭证字号"] as const;

/** A bank's list that names both sides of a payment, and says by the sign which of them the account is. */
export const bankBothSides = defineStatement("bank-both-sides", {
  title: { zh: "银行流水", en: "Bank list" },
  source: "bank",
  needs: [["交易日期"], ["付款人名称"], ["收款人名称"], ["交易金额"], BALANCE],
  columns: {
    at: ["交易日期"],
    time: ["交易时间"],
    amount: ["交易金额"],
    way: ["交易类型"],
    payer: ["付款人名称"],
    receiver: ["收款人名称"],
    flowNo: FLOW_NO,
    kind: ["摘要", "用途", "交易附言", "备注"],
  },
  frame,
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || amount === 0) return [];
    const direction = amount < 0 || /往账/.test(row.text("way")) ? "out" : "in";
    const payee = row.text(direction === "out" ? "receiver" : "payer");
    return [{ ...moved(amount, direction, row.text("kind")), payee }];
  },
});

/** A bank's list with one column of amounts: those that left are below zero, or a column says which way. */
export const bankSigned = defineStatement("bank-signed", {
  title: { zh: "银行流水", en: "Bank list" },
  source: "bank",
  needs: [[...DAY, "日期"], ["金额", "交易金额", "发生额"], BALANCE, PAYEE],
  unless: OF_BOOKS,
  columns: {
    at: [...DAY, "日期"],
    time: TIME,
    amount: ["金额", "交易金额", "发生额"],
    way: [
      "借贷",
      "借/贷",
      "借贷标志",
      "借贷标记",
      "借贷方向",
      "收支",
      "收/支",
      "收支标志",
      "收支方向",
    ],
    payee: PAYEE,
    flowNo: FLOW_NO,
    kind: WORDS,
  },
  summed: ["amount"],
  frame,
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || amount === 0) return [];
    const isOut = amount < 0 || /^(?:借|支|出|d(?:r|ebit)?$)/i.test(row.text("way"));
    return [moved(amount, isOut ? "out" : "in", row.text("kind"))];
  },
});

/** How banks call the sum of a way: 「收入金额」, 「贷方发生额」, 「存入」. */
const sumsOf = (...ways: readonly string[]): readonly string[] =>
  ways.flatMap((way) => ["金额", "发生额", "", "额"].map((sum) => way + sum));

const INCOME = [
  "记账金额(收入)",
  "贷方发生额/元(收入)",
  ...sumsOf("收入", "贷方", "存入", "转入", "收款", "汇入", "来账", "进账"),
];
const OUTGO = [
  "记账金额(支出)",
  "借方发生额/元(支取)",
  ...sumsOf("支出", "借方", "支取", "取出", "转出", "付款", "汇出", "往账", "出账"),
];

/** A bank's list with a column for each way. */
export const bankTwoColumns = defineStatement("bank-two-columns", {
  title: { zh: "银行流水", en: "Bank list" },
  source: "bank",
  needs: [DAY, INCOME, OUTGO, BALANCE],
  unless: OF_BOOKS,
  columns: {
    at: DAY,
    time: TIME,
    income: INCOME,
    outgo: OUTGO,
    payee: PAYEE,
    flowNo: FLOW_NO,
    kind: WORDS,
  },
  summed: ["income", "outgo"],
  frame,
  lines(row) {
    const income = row.money("income");
    const outgo = row.money("outgo");
    return [
      ...(income === null || income === 0 ? [] : [moved(income, "in", row.text("kind"))]),
      ...(outgo === null || outgo === 0 ? [] : [moved(outgo, "out", row.text("kind"))]),
    ];
  },
});

function moved(amount: Fen, direction: MeantLine["direction"], words: string): MeantLine {
  return {
    kind: kindOf(words, direction),
    direction,
    amount: amount < 0 ? negated(amount) : amount,
  };
}

function kindOf(words: string, direction: MeantLine["direction"]): LineKind {
  if (/退款|退货/.test(words)) return "refund";
  if (/手续费|工本费|年费/.test(words)) return "fee";
  // A payment that came back is no income.
  if (/退汇|退票|(?:转账|付款|汇款|代付|代发|支付)(?:失败)?退回/.test(words)) return "payout";
  return direction === "in" ? "income" : "payout";
}
