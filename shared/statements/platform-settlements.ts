import { negated } from "../money/fen.ts";
import { movementKind } from "./movement-kind.ts";
import { defineStatement, type MeantLine } from "./statement.ts";

/** What an order came to when it was settled: what goes back of it is below zero. */
function settled(amount: MeantLine["amount"] | null, words: string): MeantLine[] {
  if (amount === null || amount === 0) return [];
  const direction = amount < 0 ? "out" : "in";
  const kind = movementKind(words, direction);
  return [
    {
      kind: kind === "payout" ? "refund" : kind === "income" ? "sale" : kind,
      direction,
      amount: amount < 0 ? negated(amount) : amount,
    },
  ];
}

/** 结算明细 of JD's shops: what an order brought and cost, an item of cost a row. */
export const jdFunds = defineStatement("jd-funds", {
  title: { zh: "京东结算明细", en: "JD settlement" },
  source: "platform",
  needs: [
    ["订单编号", "订单号"],
    ["费用项", "费用名称"],
    ["金额", "应结金额"],
    ["收支方向", "费用分类", "商家应收/应付"],
    ["单据编号", "业务单号", "父单号", "结算单号", "资金动账备注", "钱包结算备注"],
  ],
  columns: {
    at: [
      "费用结算时间",
      "到账时间",
      "结算时间",
      "费用发生时间",
      "发生时间",
      "账单生成时间",
      "预计结算时间",
      "费用计费时间",
    ],
    orderNo: ["订单编号", "订单号"],
    caseNo: ["售后服务单号", "单据编号", "业务单号"],
    kind: ["费用项", "费用名称"],
    note: ["单据类型"],
    amount: ["金额", "应结金额"],
    way: ["收支方向", "费用分类", "商家应收/应付"],
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

/** 结算账单 of Douyin's shops: a row for each time that a part of an order was settled. */
export const douyinSettlement = defineStatement("douyin-settlement", {
  title: { zh: "抖店结算账单", en: "Douyin settlement" },
  source: "platform",
  needs: [
    ["结算时间"],
    ["订单号", "主订单编号"],
    ["子订单号", "子订单编号"],
    ["结算金额", "结算金额(元)"],
    ["结算单类型", "收入合计"],
  ],
  unless: ["订单提交时间", "售后完结时间"],
  columns: {
    at: ["结算时间"],
    orderNo: ["订单号", "主订单编号", "子订单号", "子订单编号"],
    amount: ["结算金额", "结算金额(元)"],
    kind: ["结算单类型"],
    note: ["备注"],
  },
  summed: ["amount"],
  lines: (row) => settled(row.money("amount"), `${row.text("kind")} ${row.text("note")}`),
});

/** 结算明细 of Kuaishou's shops: a row an order. */
export const kuaishouSettlement = defineStatement("kuaishou-settlement", {
  title: { zh: "快手结算明细", en: "Kuaishou settlement" },
  source: "platform",
  needs: [["订单号", "订单编号"], ["实际结算金额(元)", "实际结算金额"], ["实际结算时间"]],
  columns: {
    at: ["实际结算时间"],
    orderNo: ["订单号", "订单编号"],
    amount: ["实际结算金额(元)", "实际结算金额"],
    note: ["备注"],
  },
  summed: ["amount"],
  lines: (row) => settled(row.money("amount"), row.text("note")),
});

/** 结算明细 of Xiaohongshu's shops: a row for each order, refund or service that was settled. */
export const xiaohongshuSettlement = defineStatement("xiaohongshu-settlement", {
  title: { zh: "小红书结算明细", en: "Xiaohongshu settlement" },
  source: "platform",
  needs: [["订单号"], ["结算时间"], ["交易类型"], ["结算账户"], ["动账金额", "动账金额(元)"]],
  columns: {
    at: ["结算时间"],
    caseNo: ["售后单号", "业务单据号"],
    orderNo: ["订单号"],
    amount: ["动账金额", "动账金额(元)"],
    kind: ["交易类型"],
    what: ["业务款项"],
    note: ["备注"],
  },
  summed: ["amount"],
  lines: (row) =>
    settled(
      row.money("amount"),
      `${row.text("kind")} ${row.text("what")} ${row.text("note")}`.trim(),
    ),
});
