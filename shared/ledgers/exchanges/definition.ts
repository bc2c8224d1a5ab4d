import { choice } from "../../columns/choice.ts";
import { courier } from "../../columns/courier.ts";
import { date } from "../../columns/date.ts";
import { datetime } from "../../columns/datetime.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { quantity } from "../../columns/quantity.ts";
import { WITHOUT_NUMBER } from "../../names/courier-table.ts";
import { defineLedger } from "../../ledger.ts";
import { anyOf } from "../../rules/any-of.ts";
import { exchangeGoods } from "../../rules/exchange-goods.ts";
import { expected } from "../../rules/expected.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { onePayeeName } from "../../rules/one-payee-name.ts";
import { orderFits } from "../../rules/order-fits.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { signedFirst } from "../../rules/signed-first.ts";
import { trackingFits } from "../../rules/tracking-fits.ts";
import { days, daysAt, USUAL } from "../../time/span.ts";
import { directionBy } from "../payment-path.ts";
import { usual } from "../usual-columns.ts";

const isCancelled = (row: { status: string | null }) => row.status === "已取消";

const isOut = (row: { status: string | null; shippedAt: string | null }) =>
  row.shippedAt !== null || row.status === "已发";

const goodsOut = ["newGoods", "newSku", "newSpec", "newQuantity"] as const;

/** 换货登记: one row for each exchange, from the request to the parcel that finance and supervisor let out. */
export const exchanges = defineLedger("exchanges", {
  title: { zh: "换货登记", en: "Exchanges" },
  purpose: {
    zh: "一行是一次换货：退回什么，换出什么。",
    en: "A row is an exchange: what comes back, what goes out.",
  },
  sheetNames: ["换货登记", "换货表", "换货件", "换货单", "exchanges"],
  reference: ["orderNo", "caseNo"],
  person: "buyer",
  day: "registeredOn",
  handover: "exchangeCutoff",
  signatures: ["signedBy", "signedAt"],
  signedFor: goodsOut,
  fetched: { said: ["fetchedBy", "fetchedAt"], goods: goodsOut },

  columns: {
    registeredOn: date({
      zh: "登记日期",
      en: "Registered",
      aliases: ["日期", "登记时间", "申请时间", "换货日期"],
      fillDown: true,
    }),
    platform: usual.platform(),
    shop: usual.shop(),
    orderNo: usual.orderNo(["原订单号", "换货订单号", "主订单编号", "平台单号"]),
    lineNo: usual.lineNo(),
    caseNo: optional(
      identifier({ zh: "售后单号", en: "Case no.", aliases: ["售后编号", "换货单号"] }),
    ),
    buyer: usual.buyer(["买家"]),
    oldGoods: usual.name("原商品", "Goods back", ["原商品名称", "退回商品"]),
    oldSku: usual.name("原商品编码", "SKU back", ["原商家编码", "退回商品编码"]),
    oldSpec: usual.name("原规格", "Variant back", ["退回规格"]),
    oldQuantity: optional(
      quantity({ zh: "退回数量", en: "Quantity back", aliases: ["原数量", "退货数量"] }),
    ),
    newGoods: usual.name("换出商品", "Goods out", ["换出商品名称", "换货商品"]),
    newSku: usual.name("换出商品编码", "SKU out", ["换出编码", "换货编码", "换货商品编码"]),
    newSpec: usual.name("换出规格", "Variant out", ["换货规格"]),
    newQuantity: quantity({ zh: "换出数量", en: "Quantity out", aliases: ["换货数量", "数量"] }),
    reason: usual.reason("换货原因", ["原因", "退货原因"]),
    returnCourier: optional(
      courier({
        zh: "退回快递",
        en: "Return courier",
        aliases: ["退回快递公司", "退回快递名称", "退货物流公司"],
      }),
    ),
    returnNo: optional(
      identifier({
        zh: "退回单号",
        en: "Return tracking no.",
        aliases: ["退回快递单号", "退货运单号", "退货物流单号", "寄回物流单号", "寄回换货快递单号"],
        of: "parcel",
      }),
    ),
    shipFirst: usual.words("先发原因", "Why shipped first", ["先发后退原因"]),
    extraPaid: optional(
      money({
        zh: "补差价",
        en: "Paid by the buyer",
        aliases: ["买家补差价", "补差金额", "应收差价", "差价应收"],
      }),
    ),
    returned: optional(
      money({ zh: "退差价", en: "Returned to the buyer", aliases: ["应退差价", "差价应退"] }),
    ),
    returnedBy: usual.paymentPath("退差方式", "Returned by", ["退差价方式"]),
    payee: usual.payee(),
    payeeName: usual.payeeName(),
    recipient: usual.personal("收件人", "Recipient", ["收货人", "收件人姓名", "收货人姓名"]),
    phone: usual.phone("收件人电话", "Recipient’s phone", [
      "电话",
      "手机",
      "手机号",
      "联系电话",
      "收件人手机",
      "收货人移动电话",
      "收货人手机",
    ]),
    address: usual.personal("收件地址", "Address", ["地址", "收货地址", "收货人地址", "详细地址"]),
    fetchedBy: usual.words("财务拿货", "Fetched by", ["财务拿货人", "财务确认人"]),
    fetchedAt: optional(
      datetime({ zh: "拿货时间", en: "Fetched", aliases: ["财务拿货时间", "财务确认时间"] }),
    ),
    signedBy: usual.words("主管签名", "Signed by", ["主管签字", "签名人"]),
    signedAt: optional(
      datetime({ zh: "签名时间", en: "Signed", aliases: ["主管签名时间", "签字时间"] }),
    ),
    courier: optional(
      courier({
        zh: "发出快递",
        en: "Courier",
        aliases: ["发出快递公司", "补发货快递", "换出快递", "发货快递"],
      }),
    ),
    shipNo: optional(
      identifier({
        zh: "发出单号",
        en: "Tracking no.",
        aliases: ["发出快递单号", "换出单号", "换出快递单号", "发货单号", "补发单号"],
        of: "parcel",
      }),
    ),
    shippedAt: optional(
      datetime({ zh: "发出时间", en: "Shipped", aliases: ["发出日期", "发货时间", "发货日期"] }),
    ),
    blueSlipNo: optional(
      identifier({
        zh: "蓝单号",
        en: "Blue slip no.",
        aliases: ["蓝单", "蓝单编号"],
        of: "own",
      }),
    ),
    status: optional(
      choice(
        {
          待财务: ["待拿货", "待财务拿货"],
          待签名: ["待签字", "待主管签名"],
          待发: ["待发货", "待发出"],
          已发: ["已发货", "已发出", "已完成"],
          已取消: ["取消"],
        },
        { zh: "状态", en: "Status", aliases: ["换货状态", "处理状态"] },
      ),
    ),
    handler: usual.handler(["客服", "售后客服", "经办人"]),
    note: usual.note(["卖家备注", "客服备注"]),
  },

  rules: [
    recent("registeredOn"),
    expected("reason"),
    exchangeGoods(["newSku", "newGoods"]),
    anyOf(["returnNo", "shipFirst"], { when: "returnCourier", is: WITHOUT_NUMBER }),
    orderFits("platform", "orderNo"),
    signedFirst(
      { by: "signedBy", at: "signedAt", shipped: "shippedAt" },
      { when: "status", is: "已发" },
    ),
    needs({ when: "signedBy" }, ["signedAt"], "warning"),
    needs({ when: "status", is: "已发" }, ["shippedAt", "shipNo"], "warning"),
    needs({ when: "shipNo" }, ["blueSlipNo"], "warning"),
    needs({ when: "returned" }, ["returnedBy"], "warning"),
    needs({ when: "returnedBy", is: "线下打款" }, ["payee", "payeeName"], "error"),
    notBefore("fetchedAt", "registeredOn"),
    notBefore("shippedAt", "registeredOn"),
    trackingFits("returnCourier", "returnNo"),
    trackingFits("courier", "shipNo"),
    plainText("note", "payee"),
  ],

  matchRules: [
    noDuplicate(
      "D112",
      ["orderNo", "lineNo", "newSku", "newGoods", "newSpec", "newQuantity", "returnNo"],
      {
        needs: ["orderNo"],
        pointsAt: "orderNo",
        level: "warning",
      },
    ),
    onePayeeName("payee", "payeeName"),
  ],

  dimensions: { shop: "shop", courier: "courier", reason: "reason", registrant: "handler" },

  // A difference that goes back to the buyer goes the way of any refund; one that the buyer has paid comes in.
  postings: (row) =>
    isCancelled(row)
      ? []
      : [
          {
            kind: "price-difference",
            direction: directionBy(row.returnedBy, "platform"),
            amount: row.returned,
          },
          {
            kind: "price-difference-received",
            direction: "receipt",
            amount: row.extraPaid,
          },
        ],

  stands: ["status"],

  deadlines: {
    fetch: {
      title: { zh: "待财务拿货", en: "To be fetched" },
      clearedBy: {
        zh: "财务在「换货拿货单」里答已拿货",
        en: "Finance says on the list of exchanges that it has fetched the goods",
      },
      from: "registeredOn",
      // What is registered after the hour goes onto the next day's list.
      within: daysAt(0, "exchangeCutoff"),
      calendar: "finance",
      until: "fetchedAt",
      dropped: (row) => isCancelled(row) || isOut(row),
    },
    sign: {
      title: { zh: "待主管签名", en: "To be signed for" },
      clearedBy: {
        zh: "请主管在「换货拿货单」里签名",
        en: "Have a supervisor sign on the list of exchanges",
      },
      from: "fetchedAt",
      within: daysAt(0, "exchangeCutoff"),
      until: "signedAt",
      dropped: (row) => isCancelled(row) || isOut(row) || row.signedBy !== null,
    },
    ship: {
      title: { zh: "待发出", en: "To be shipped" },
      clearedBy: { zh: "填上发出时间", en: "Fill in when it was shipped" },
      from: "signedAt",
      within: days(1),
      until: "shippedAt",
      dropped: isCancelled,
    },
    // Signed for, but nobody wrote when: it was fetched for the same list.
    shipFetched: {
      title: { zh: "待发出", en: "To be shipped" },
      clearedBy: { zh: "填上发出时间", en: "Fill in when it was shipped" },
      from: "fetchedAt",
      allowed: { usual: days(1) },
      within: (row, allowed) =>
        row.signedBy !== null && row.signedAt === null ? allowed(USUAL) : null,
      until: "shippedAt",
      dropped: isCancelled,
    },
  },

  crossReferences: { orderNo: "order", caseNo: "case", shipNo: "parcel", blueSlipNo: "slip" },

  links: {
    X219: {
      when: (row) => !isCancelled(row) && (isOut(row) || row.shipNo !== null),
      in: "blue-slips",
      by: { blueSlipNo: "slip", shipNo: "parcel", orderNo: "order" },
      since: "shippedAt",
      within: "counterpartDays",
    },
  },
});
