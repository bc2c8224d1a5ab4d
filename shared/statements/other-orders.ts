import type { OtherList } from "./other-list.ts";

/** A case of its own: a list of refunds, not of orders. */
const REFUNDS = [
  "退款编号",
  "退款单号",
  "售后单号",
  "售后编号",
  "退单号",
  "退换单号",
  "Return ID",
  "Return Order ID",
  "登记人",
  "登记日期",
];
const STATUS = ["订单状态", "交易状态"];

/** Orders of a platform, by headings of its own besides the status that any order has. */
const ordersOf = (
  id: string,
  instead: OtherList["instead"],
  title: OtherList["title"],
  ...needs: OtherList["needs"]
): OtherList => ({ id, instead, title, needs, unless: REFUNDS });

/** Lists of orders, and of what was ordered: what finance brings most often in the place of refunds. */
export const otherOrders: readonly OtherList[] = [
  ordersOf(
    "taobao-orders",
    "taobao",
    { zh: "淘宝/天猫订单导出", en: "Orders of Taobao and Tmall" },
    ["订单编号", "主订单编号"],
    ["买家应付货款", "买家实际支付金额", "买家实付金额", "宝贝总数量", "宝贝种类", "外部系统编号"],
    ["订单创建时间", "订单付款时间", "购买数量", "宝贝标题", "标题", "商品标题"],
  ),
  ordersOf(
    "jd-orders",
    "jd",
    { zh: "京东订单导出", en: "Orders of JD" },
    ["订单号", "订单编号"],
    ["京东价", "下单帐号", "下单账号", "商家SKUID", "商家应收", "订购数量"],
    ["订单状态", "下单时间", "订单金额", "付款确认时间"],
  ),
  ordersOf(
    "xiaohongshu-orders",
    "xiaohongshu",
    { zh: "小红书订单导出", en: "Orders of Xiaohongshu" },
    ["订单号"],
    ["小红书编码", "SKU件数", "商家应收金额(元)(支付金额)"],
    STATUS,
  ),
  ordersOf(
    "pinduoduo-orders",
    "pinduoduo",
    { zh: "拼多多订单导出", en: "Orders of Pinduoduo" },
    ["订单号", "订单编号"],
    [
      "用户实付金额(元)",
      "用户实付金额",
      "商家实收金额(元)",
      "商品总价(元)",
      "拼单成功时间",
      "拼单时间",
    ],
    ["订单状态", "承诺发货时间", "商品数量(件)", "确认收货时间"],
  ),
  ordersOf(
    "kuaishou-orders",
    "kuaishou",
    { zh: "快手订单导出", en: "Orders of Kuaishou" },
    ["订单号", "订单编号"],
    ["CPS达人ID", "快赚客ID", "预估推广佣金", "成交数量"],
    ["订单创建时间", "实付款"],
  ),
  ordersOf(
    "wechat-shop-orders",
    "wechat-shop",
    { zh: "微信小店订单导出", en: "Orders of a WeChat shop" },
    ["订单号"],
    ["订单下单时间", "订单确认收货时间", "订单完成结算时间"],
    ["订单实际支付金额", "订单实际收款金额", "带货方式"],
    STATUS,
  ),
  // A list of orders with the after-sales of each beside them has case numbers too.
  {
    id: "douyin-orders",
    title: { zh: "抖店订单导出", en: "Orders of Douyin" },
    instead: "douyin",
    needs: [
      ["主订单编号", "子订单编号"],
      ["订单提交时间"],
      ["订单应付金额", "选购商品", "达人ID", "流量来源"],
      STATUS,
    ],
    unless: ["登记人", "登记日期"],
  },
  ordersOf(
    "orders",
    "platform",
    { zh: "订单导出", en: "An export of orders" },
    [
      "订单编号",
      "订单号",
      "主订单编号",
      "原始单号",
      "线上订单号",
      "平台单号",
      "订单id",
      "Order ID",
    ],
    [...STATUS, "发货状态", "出库状态", "Order Status"],
    [
      "订单日期",
      "订单成立日期",
      "Created Time",
      "Order Creation Date",
      "下单时间",
      "订单创建时间",
      "订单提交时间",
      "订单付款时间",
      "付款时间",
      "支付时间",
      "拍单时间",
      "创建时间",
    ],
    [
      "收货人",
      "收货人姓名",
      "收件人",
      "收件人姓名",
      "收货地址",
      "收件地址",
      "商品名称",
      "商品标题",
      "宝贝标题",
      "货品名称",
      "商品名",
      "商品数量",
      "购买数量",
      "数量",
      "Product Name",
    ],
  ),
];
