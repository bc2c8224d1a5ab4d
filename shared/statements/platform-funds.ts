import { negated } from "../money/fen.ts";
import { frameBy } from "./frame.ts";
import { movementKind } from "./movement-kind.ts";
import { defineStatement, type MeantLine } from "./statement.ts";

/** A movement with a column for each way. */
function ofTwoColumns(
  income: MeantLine["amount"] | null,
  outgo: MeantLine["amount"] | null,
  words: string,
): MeantLine[] {
  const isIn = income !== null && income !== 0;
  const amount = isIn ? income : outgo;
  if (amount === null || amount === 0) return [];
  const direction = isIn ? "in" : "out";
  return [
    {
      kind: movementKind(words, direction),
      direction,
      amount: amount < 0 ? negated(amount) : amount,
    },
  ];
}

/** 货款明细 of Pinduoduo's shops: every movement, with a column for each way and no number of its own. */
export const pinduoduoFunds = defineStatement("pinduoduo-funds", {
  title: { zh: "拼多多货款明细", en: "Pinduoduo funds" },
  source: "platform",
  needs: [
    ["商户订单号", "商品订单号", "商户订单号或商品订单号", "订单号"],
    ["发生时间"],
    ["收入金额(+元)", "收入金额"],
    ["支出金额(-元)", "支出金额"],
    ["账务类型"],
  ],
  columns: {
    at: ["发生时间"],
    orderNo: ["商户订单号", "商品订单号", "商户订单号或商品订单号", "订单号"],
    income: ["收入金额(+元)", "收入金额"],
    outgo: ["支出金额(-元)", "支出金额"],
    kind: ["账务类型"],
    note: ["备注"],
    what: ["业务描述"],
  },
  frame: frameBy({ totals: /(?<group>收入|支出)金额合计[::](?<count>\d+)笔,(?<sum>[\d.]+)元/ }),
  lines: (row) =>
    ofTwoColumns(
      row.money("income"),
      row.money("outgo"),
      `${row.text("kind")} ${row.text("note")} ${row.text("what")}`,
    ),
});

/** 动账明细 of Douyin's shops: every movement, and a column for which way. */
export const douyinFunds = defineStatement("douyin-funds", {
  title: { zh: "抖店动账明细", en: "Douyin funds" },
  source: "platform",
  needs: [
    ["动账流水号", "动帐流水号"],
    ["动账时间", "动账日期"],
    ["动账金额", "动账金额(元)"],
    ["动账方向", "账户方向"],
  ],
  columns: {
    at: ["动账时间", "动账日期"],
    flowNo: ["动账流水号", "动帐流水号"],
    caseNo: ["售后编号", "售后单号"],
    orderNo: ["订单号", "关联订单号"],
    amount: ["动账金额", "动账金额(元)"],
    way: ["动账方向", "账户方向"],
    kind: ["动账场景", "动账摘要"],
    note: ["备注"],
  },
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || amount === 0) return [];
    const direction = amount < 0 || /出账|支出/.test(row.text("way")) ? "out" : "in";
    return [
      {
        kind: movementKind(`${row.text("kind")} ${row.text("note")}`, direction),
        direction,
        amount: amount < 0 ? negated(amount) : amount,
      },
    ];
  },
});

/** 结算明细 of JD's shops: what an order brought and cost, an item of cost a row. */
export const jdFunds = defineStatement("jd-funds", {
  title: { zh: "京东结算明细", en: "JD settlement" },
  source: "platform",
  needs: [
    ["订单编号", "订单号"],
    ["单据编号", "业务单号"],
    ["费用项", "费用名称"],
    ["金额", "应结金额"],
    ["收支方向"],
  ],
  columns: {
    at: ["费用结算时间", "结算时间", "费用发生时间", "发生时间", "费用计费时间"],
    orderNo: ["订单编号", "订单号"],
    caseNo: ["单据编号", "业务单号"],
    kind: ["费用项", "费用名称"],
    note: ["单据类型"],
    amount: ["金额", "应结金额"],
    way: ["收支方向"],
  },
  lines(row) {
    const amount = row.money("amount");
    if (amount === null || amount === 0) return [];
    const direction = amount < 0 || /支出|应付/.test(row.text("way")) ? "out" : "in";
    const isReturn = direction === "out" && /货款/.test(row.text("kind"));
    return [
      {
        kind: isReturn ? "refund" : movementKind(row.text("kind"), direction),
        direction,
        amount: amount < 0 ? negated(amount) : amount,
      },
    ];
  },
});
