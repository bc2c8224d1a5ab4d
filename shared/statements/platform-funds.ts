import { EACH_WAY, frameBy } from "./frame.ts";
import { ofOneColumn, ofTwoColumns } from "./movement.ts";
import { defineStatement } from "./statement.ts";

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
  frame: frameBy({ totals: EACH_WAY }),
  lines: ofTwoColumns(["kind", "note", "what"]),
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
    orderNo: ["订单号", "主订单编号", "主订单号", "关联订单号", "子订单号", "子订单编号"],
    amount: ["动账金额", "动账金额(元)"],
    way: ["动账方向", "账户方向"],
    kind: ["动账场景", "动账摘要", "业务类型"],
    note: ["备注"],
  },
  lines: ofOneColumn(/出账|支出/, ["kind", "note"]),
});

/** 动账 of Kuaishou's shops. */
export const kuaishouFunds = defineStatement("kuaishou-funds", {
  title: { zh: "快手账务明细", en: "Kuaishou funds" },
  source: "platform",
  needs: [["账务流水号"], ["入账时间"], ["账务方向"], ["发生额(元)", "发生额"]],
  columns: {
    at: ["入账时间"],
    flowNo: ["账务流水号"],
    orderNo: ["关联业务单号"],
    amount: ["发生额(元)", "发生额"],
    way: ["账务方向"],
    kind: ["业务类型"],
    note: ["描述"],
    remark: ["备注"],
  },
  lines: ofOneColumn(/出|支/, ["kind", "note", "remark"]),
});

/** 动账 of Xiaohongshu's shops, with a column for each way. */
export const xiaohongshuFunds = defineStatement("xiaohongshu-funds", {
  title: { zh: "小红书账户明细", en: "Xiaohongshu funds" },
  source: "platform",
  needs: [["创建时间"], ["交易类型描述"], ["收入(元)", "收入"], ["支出(元)", "支出"], ["业务单号"]],
  columns: {
    at: ["创建时间"],
    orderNo: ["业务单号"],
    income: ["收入(元)", "收入"],
    outgo: ["支出(元)", "支出"],
    kind: ["交易类型描述"],
    note: ["备注"],
  },
  summed: ["income", "outgo"],
  lines: ofTwoColumns(["kind", "note"]),
});

/** 资金流水 of WeChat's shops. */
export const wechatShopFunds = defineStatement("wechat-shop-funds", {
  title: { zh: "微信小店资金流水", en: "WeChat shop funds" },
  source: "platform",
  needs: [["流水单号"], ["记账时间"], ["收支类型"], ["收支金额", "收支金额(元)"], ["关联订单号"]],
  columns: {
    at: ["记账时间"],
    flowNo: ["流水单号"],
    caseNo: ["关联售后单号"],
    orderNo: ["关联订单号"],
    amount: ["收支金额", "收支金额(元)"],
    way: ["收支类型"],
    kind: ["动账类型", "动帐类型"],
    note: ["详情"],
  },
  lines: ofOneColumn(/支出/, ["kind", "note"]),
});

/** 入账明细 of Taobao's and Tmall's shops, as 千牛 exports it. */
export const taobaoFunds = defineStatement("taobao-funds", {
  title: { zh: "千牛账务明细", en: "Funds of Taobao and Tmall" },
  source: "platform",
  needs: [
    ["支付流水号"],
    ["入帐类型", "入账类型"],
    ["收入金额(元)", "收入金额"],
    ["支出金额(元)", "支出金额"],
    ["主订单id", "主订单编号"],
  ],
  columns: {
    at: ["入帐日期", "入账日期", "入帐时间", "入账时间"],
    time: ["入帐时间", "入账时间"],
    flowNo: ["支付流水号"],
    orderNo: ["主订单id", "主订单编号", "子订单id"],
    income: ["收入金额(元)", "收入金额"],
    outgo: ["支出金额(元)", "支出金额"],
    kind: ["入帐类型", "入账类型"],
    what: ["业务描述"],
    note: ["备注"],
  },
  summed: ["income", "outgo"],
  lines: ofTwoColumns(["kind", "what", "note"]),
});
