import { EACH_WAY, frameBy } from "./frame.ts";
import { walletKind } from "./movement-kind.ts";
import { ofTwoColumns } from "./movement.ts";
import { defineStatement, type LineKind } from "./statement.ts";

/** An account's number in brackets behind its name, or alone. */
const ACCOUNT = /账号[::]\s*(?:[^\s[\]]*\[)?(\d{10,20})/;

/** 资金流水 of a merchant, or of anybody on the open platform: every movement, with a column for each way. */
export const alipayFlow = defineStatement("alipay-flow", {
  title: { zh: "支付宝资金流水", en: "Alipay movements" },
  source: "alipay",
  needs: [
    ["入账时间"],
    ["支付宝交易号"],
    ["支付宝流水号"],
    ["账务类型"],
    ["收入(+元)", "收入金额(+元)"],
    ["支出(-元)", "支出金额(-元)"],
  ],
  columns: {
    at: ["入账时间"],
    flowNo: ["支付宝流水号"],
    trade: ["支付宝交易号"],
    orderNo: ["商户订单号", "业务基础订单号", "业务订单号"],
    payee: ["对方名称", "对方账户"],
    income: ["收入(+元)", "收入金额(+元)"],
    outgo: ["支出(-元)", "支出金额(-元)"],
    kind: ["账务类型"],
    what: ["业务描述"],
    note: ["备注"],
  },
  summed: ["income", "outgo"],
  frame: frameBy({
    account: ACCOUNT,
    totals: EACH_WAY,
  }),
  lines(row) {
    const moved = ofTwoColumns(["kind", "what", "note"], walletKind);
    return moved(row).map((line) =>
      // What finance writes down of a payment is the trade's number, which the receipt shows.
      line.kind === "payout" && row.text("trade") !== ""
        ? { ...line, flowNo: row.text("trade") }
        : line,
    );
  },
});

/** 交易记录明细 of an own account, as Alipay's website exports it: 资金状态 says whether money has moved. */
export const alipayRecords = defineStatement("alipay-records", {
  title: { zh: "支付宝交易记录", en: "Alipay trade records" },
  source: "alipay",
  needs: [["交易号"], ["商家订单号"], ["交易创建时间"], ["收/支"], ["资金状态"]],
  columns: {
    at: ["付款时间", "交易创建时间"],
    flowNo: ["交易号"],
    orderNo: ["商家订单号"],
    payee: ["交易对方"],
    what: ["商品名称"],
    type: ["类型"],
    amount: ["金额(元)", "金额"],
    refunded: ["成功退款(元)", "成功退款"],
    way: ["收/支"],
    state: ["交易状态"],
    moved: ["资金状态"],
  },
  group: "moved",
  totalled: "amount",
  footer: /^(?:共\d+笔记录|[已待](?:收入|支出)[::])/,
  frame: frameBy({
    account: /账号[::]\s*\[?([^\s,\]]+)/,
    totals:
      /(?:(?<group>已收入|已支出)[::]\s*(?<count>[\d,]+)\s*笔[,,]\s*(?<sum>-?[\d.,]+)\s*元)|(?:共(?<all>\d+)笔记录)/,
  }),
  lines(row) {
    const amount = row.money("amount");
    const moved = row.text("moved");
    if (amount === null || amount === 0 || moved === "") return [];
    const isRefund = /退款/.test(`${row.text("state")}${row.text("what")}`) && moved !== "已支出";
    const direction = moved === "已支出" || row.text("way") === "支出" ? "out" : "in";
    const kind: LineKind =
      moved === "资金转移" || /提现|充值|余额宝|转存|理财/.test(row.text("what"))
        ? "transfer"
        : isRefund
          ? "refund"
          : direction === "in"
            ? "income"
            : "payout";
    return [{ kind, direction, amount, status: moved.startsWith("待") ? "pending" : "done" }];
  },
});
