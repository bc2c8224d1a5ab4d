import { negated } from "../money/fen.ts";
import { EACH_WAY, frameBy } from "./frame.ts";
import { walletKind } from "./movement-kind.ts";
import { ofTwoColumns } from "./movement.ts";
import { defineStatement, type LineKind, type MeantLine } from "./statement.ts";

const frame = frameBy({
  account: /支付宝账[户号](?:名)?[::]\s*([^\s,]+)/,
  totals:
    /(?:(?<group>收入|支出|不计收支)[::]\s*(?<count>[\d,]+)\s*笔\s*(?<sum>-?[\d.,]+)\s*元)|(?:共\s*(?<all>[\d,]+)\s*笔记录)/,
});

/** The list of a person's or a shop's own Alipay account: 收/支 says which way, and refunds stand in 不计收支. */
export const alipayPersonal = defineStatement("alipay-personal", {
  title: { zh: "支付宝收支明细", en: "Alipay account list" },
  source: "alipay",
  needs: [["交易时间"], ["收/支"], ["交易对方"], ["交易订单号", "交易号"], ["收/付款方式"]],
  columns: {
    at: ["交易时间"],
    kind: ["交易分类"],
    payee: ["交易对方"],
    what: ["商品说明"],
    way: ["收/支"],
    amount: ["金额", "金额(元)"],
    state: ["交易状态"],
    flowNo: ["交易订单号", "交易号"],
    orderNo: ["商家订单号"],
  },
  group: "way",
  totalled: "amount",
  frame,
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || /关闭|失败/.test(row.text("state"))) return [];
    const isRefund = /退款/.test(row.text("state")) || row.text("kind") === "退款";
    const way = row.text("way");
    const direction = way === "收入" || (isRefund && way !== "支出") ? "in" : "out";
    const kind: LineKind = isRefund ? "refund" : neutral(row.text("kind"), row.text("what"), way);
    return [
      { kind, direction, amount, status: /等待|待/.test(row.text("state")) ? "pending" : "done" },
    ];
  },
});

/** What is neither earned nor spent moves between somebody's own accounts. */
function neutral(kind: string, what: string, way: string): LineKind {
  if (way === "不计收支" || /提现|充值|余额宝|转存|保证金|理财/.test(`${kind}${what}`))
    return "transfer";
  return way === "收入" ? "income" : "payout";
}

/** 业务明细 of a merchant: one row a payment or a refund, with the fee beside it. Refunds are below zero. */
export const alipayBusiness = defineStatement("alipay-business", {
  title: { zh: "支付宝商家业务明细", en: "Alipay merchant transactions" },
  source: "alipay",
  needs: [["支付宝交易号"], ["商户订单号"], ["业务类型"], ["商家实收", "商家实收(元)"]],
  columns: {
    at: ["完成时间", "创建时间"],
    flowNo: ["退款批次号/请求号", "退款批次号", "支付宝交易号"],
    trade: ["支付宝交易号"],
    orderNo: ["商户订单号"],
    kind: ["业务类型"],
    payee: ["对方账户", "对方账号"],
    amount: ["订单金额", "订单金额(元)"],
    received: ["商家实收", "商家实收(元)"],
    fee: ["服务费", "服务费(元)"],
  },
  group: "kind",
  totalled: "amount",
  frame: frameBy({
    account: /账号[::]\s*(?:[^\s[\]]*\[)?(\d{10,20})/,
    totals: /(?<group>交易|退款)(?:笔数)?[::]\s*(?<count>[\d,]+)\s*笔[^\d-]*(?<sum>-?[\d.,]+)\s*元/,
  }),
  lines(row) {
    const amount = row.money("amount") ?? row.money("received");
    if (amount === null || amount === 0) return [];
    const isRefund = amount < 0 || /退款/.test(row.text("kind"));
    const size = amount < 0 ? negated(amount) : amount;
    const number = row.text("flowNo");
    const flowNo = number === "" ? row.text("trade") : number;
    const fee = row.money("fee");
    const main: MeantLine = isRefund
      ? { kind: "refund", direction: "out", amount: size, flowNo }
      : { kind: "sale", direction: "in", amount: size, flowNo };
    return fee === null || fee === 0 ? [main] : [main, feeLine(fee, flowNo)];
  },
});

/** A fee is taken below zero, and given back above, with the refund. */
function feeLine(fee: NonNullable<MeantLine["amount"]>, flowNo: string): MeantLine {
  return fee < 0
    ? { kind: "fee", direction: "out", amount: negated(fee), flowNo }
    : { kind: "fee", direction: "in", amount: fee, flowNo };
}

/** 账务明细 of a merchant: every movement of the account, with a column for each way. */
export const alipayLedger = defineStatement("alipay-ledger", {
  title: { zh: "支付宝商家账务明细", en: "Alipay merchant ledger" },
  source: "alipay",
  needs: [
    ["账务流水号"],
    ["业务流水号"],
    ["收入金额(+元)", "收入金额", "收入(+元)"],
    ["支出金额(-元)", "支出金额", "支出(-元)"],
  ],
  columns: {
    at: ["发生时间", "入账时间"],
    flowNo: ["账务流水号"],
    caseNo: ["业务流水号"],
    orderNo: ["商户订单号", "业务基础订单号"],
    payee: ["对方账号", "对方账户"],
    income: ["收入金额(+元)", "收入金额", "收入(+元)"],
    outgo: ["支出金额(-元)", "支出金额", "支出(-元)"],
    kind: ["业务类型"],
    what: ["业务描述"],
    note: ["备注"],
  },
  summed: ["income", "outgo"],
  frame: frameBy({
    account: /账号[::]\s*(?:[^\s[\]]*\[)?(\d{10,20})/,
    totals: EACH_WAY,
  }),
  lines: ofTwoColumns(["kind", "what", "note"], walletKind),
});
