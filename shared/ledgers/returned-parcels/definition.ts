import { choiceFrom } from "../../columns/choice-from.ts";
import { choice } from "../../columns/choice.ts";
import { courier } from "../../columns/courier.ts";
import { date } from "../../columns/date.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { optional } from "../../columns/optional.ts";
import { quantity } from "../../columns/quantity.ts";
import { defineLedger } from "../../ledger.ts";
import { expected } from "../../rules/expected.ts";
import { fewerThanClaimed } from "../../rules/fewer-than-claimed.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { orderFits } from "../../rules/order-fits.ts";
import { partsAtMost } from "../../rules/parts-at-most.ts";
import { plainText } from "../../rules/plain-text.ts";
import { quantityAtMost } from "../../rules/quantity-at-most.ts";
import { recent } from "../../rules/recent.ts";
import { trackingFits } from "../../rules/tracking-fits.ts";
import { trackingNeeded } from "../../rules/tracking-needed.ts";
import { days, USUAL, type Allowed, type Span } from "../../time/span.ts";
import { RETURN_NUMBER, usual } from "../usual-columns.ts";

/**
 * How long the refund of a parcel may take: it is the buyer's by law once the goods are back, whether a
 * slip asks for it or nothing does. Goods that are to be exchanged or mended are not refunded, and a
 * parcel of nobody's order can't be. Seven days: 消费者权益保护法 §25 (amended 2013-10-25); after fifteen the
 * delay counts as wilful: 侵害消费者权益行为处罚办法 §9 (工商总局令第73号 of 2015-01-05, amended 2020-10-23).
 */
const refundWithin = (
  row: Record<"request" | "orderNo" | "caseNo", string | null> & { ownerless: boolean | null },
  allowed: Allowed,
): Span | null => {
  if (row.request === "退货") return allowed(USUAL);
  if (row.request !== null && row.request !== "无") return null;
  const isKnown = row.orderNo !== null || row.caseNo !== null;
  return isKnown && row.ownerless !== true ? allowed(USUAL) : null;
};

const COUNT = { min: 0 } as const;

/** 退回件登记: one row for each kind of goods in each parcel that came back and was opened. */
export const returnedParcels = defineLedger("returned-parcels", {
  title: { zh: "退回件登记", en: "Returned parcels" },
  purpose: { zh: "一行是一个拆开的退回件。", en: "A row is a returned parcel that was opened." },
  sheetNames: ["退回件", "退件登记", "客退", "退货登记", "拆件", "无主件", "returned parcels"],
  reference: ["returnNo", "orderNo"],
  person: "buyer",
  day: "openedOn",
  // A list by orders has no tracking numbers.
  oneOf: [["returnNo", "orderNo", "caseNo"]],

  columns: {
    openedOn: date({
      zh: "拆件日期",
      en: "Opened",
      aliases: [
        "登记日期",
        "日期",
        "拆包日期",
        "收件日期",
        "收货日期",
        "入库日期",
        "退回日期",
        "退件日期",
      ],
      fillDown: true,
    }),
    opener: usual.name("拆件人", "Opened by", ["登记人", "拆包人"]),
    platform: usual.platform(),
    shop: usual.shop(),
    courier: optional(
      courier({
        zh: "退回快递",
        en: "Courier",
        aliases: [
          "快递公司",
          "退回快递公司",
          "退回快递名称",
          "退货快递",
          "退货快递公司",
          "退件快递",
          "退货物流公司",
          "寄回快递公司",
          "寄回物流公司",
          "物流公司",
          "承运商",
          "快递",
        ],
      }),
    ),
    returnNo: optional(
      identifier({
        zh: "退回单号",
        en: "Tracking no.",
        aliases: ["退件单号", "退件快递单号", ...RETURN_NUMBER],
        of: "parcel",
      }),
    ),
    arrivedOn: optional(
      date({
        zh: "签收日期",
        en: "Arrived",
        aliases: ["签收时间", "到仓日期", "到件日期", "退件签收日期"],
      }),
    ),
    orderNo: optional(usual.orderNo(["订单交易号", "原单交易号", "主订单编号", "平台单号"])),
    caseNo: optional(
      identifier({
        zh: "售后单号",
        en: "Case no.",
        aliases: ["售后编号", "退款编号", "退单号", "退货单号"],
      }),
    ),
    buyer: usual.buyer(["昵称", "买家"]),
    sender: usual.personal("退货人", "Sender", ["寄件人", "客户姓名", "姓名"]),
    phone: usual.phone("手机号", "Phone", ["手机", "电话", "联系电话", "寄件人电话"]),
    goods: usual.goods(["货品"]),
    sku: usual.sku(["条码", "货品条码"]),
    quantity: usual.quantity(["退货数量", "实收数量", "实际退货数量"]),
    shipped: optional(quantity({ zh: "发出数量", en: "Shipped", aliases: ["发货数量"], ...COUNT })),
    claimed: optional(
      quantity({ zh: "应退数量", en: "Claimed", aliases: ["申请退货数量", "申请数量"], ...COUNT }),
    ),
    good: optional(
      quantity({ zh: "正品数量", en: "Good", aliases: ["良品数量", "正品"], ...COUNT }),
    ),
    defective: optional(
      quantity({
        zh: "次品数量",
        en: "Defective",
        aliases: ["残品数量", "次品/残品数量", "次品", "不良品数量"],
        ...COUNT,
      }),
    ),
    defect: usual.words("次品备注", "Defect", ["次品说明", "瑕疵说明"]),
    condition: optional(
      choiceFrom("goods-conditions", {
        zh: "成色",
        en: "Condition",
        aliases: ["商品状态", "货品状态"],
        known: [
          { name: "完好", aliases: ["全新", "良好"] },
          { name: "已使用", aliases: ["使用过", "穿过"] },
          { name: "破损", aliases: ["损坏"] },
          { name: "少件", aliases: ["缺件", "漏件"] },
          { name: "货不对板", aliases: ["货不对版", "错货"] },
        ],
      }),
    ),
    worn: optional(flag({ zh: "是否穿过", en: "Worn", aliases: ["是否使用过"] })),
    quality: optional(flag({ zh: "质量问题", en: "Quality issue", aliases: ["是否质量问题"] })),
    ownerless: optional(
      flag({ zh: "无主件", en: "No owner", aliases: ["无头件", "无理件", "是否无主件"] }),
    ),
    slip: optional(
      flag({ zh: "有无纸条", en: "Slip inside", aliases: ["小纸条", "纸条", "是否有纸条"] }),
    ),
    slipText: usual.personal("纸条内容", "What the slip says", ["小纸条内容"]),
    request: optional(
      choice(
        {
          退货: ["退", "退款", "退货退款"],
          换货: ["换"],
          维修: ["修", "返修"],
          无: ["无要求", "没写"],
        },
        { zh: "客户诉求", en: "Request", aliases: ["诉求", "处理方式", "退货类型"] },
      ),
    ),
    reason: usual.reason("退货原因", ["原因", "退款原因"]),
    noted: optional(
      flag({ zh: "已备注旺旺", en: "Noted for the buyer", aliases: ["旺旺备注", "是否备注"] }),
    ),
    result: usual.words("处理结果", "Result", ["处理情况"]),
    stocked: optional(flag({ zh: "是否入库", en: "In stock", aliases: ["入库", "已入库"] })),
    backOffice: optional(
      flag({ zh: "后台已处理", en: "Done in the back office", aliases: ["后台处理"] }),
    ),
    backOfficeBy: usual.name("后台处理人", "Done by", []),
    finishedOn: optional(
      date({
        zh: "处理日期",
        en: "Finished",
        aliases: ["处理时间", "处理完成时间", "完成日期", "退款日期"],
      }),
    ),
    note: usual.note(),
  },

  rules: [
    recent("openedOn"),
    trackingNeeded("courier", "returnNo", ["orderNo", "caseNo"]),
    expected("opener"),
    expected("courier"),
    expected("goods", { when: "sku" }),
    trackingFits("courier", "returnNo"),
    orderFits("platform", "orderNo"),
    partsAtMost(["good", "defective"], "quantity"),
    quantityAtMost("quantity", "shipped"),
    quantityAtMost("quantity", "claimed"),
    fewerThanClaimed("quantity", "claimed"),
    needs({ when: "slip", is: true }, ["slipText"], "warning"),
    needs({ when: "request", is: "退货" }, ["noted"], "warning"),
    needs({ when: "defective" }, ["defect"], "warning"),
    notBefore("openedOn", "arrivedOn"),
    notBefore("finishedOn", "openedOn"),
    plainText("slipText"),
    plainText("note"),
  ],

  // A parcel with two kinds of goods has two rows.
  matchRules: [
    noDuplicate("D111", ["returnNo", "sku", "goods"], {
      needs: ["returnNo"],
      pointsAt: "returnNo",
      level: "error",
    }),
  ],

  responsible: ["backOfficeBy", "opener"],
  dimensions: { shop: "shop", courier: "courier", reason: "reason" },

  // The postage and the refund of a parcel stand in its after-sales row: paid from here, they would be paid twice.

  deadlines: {
    // A parcel has a row once it is opened: this says how late that was, and has nothing to remind of.
    open: {
      title: { zh: "到件待拆", en: "To be opened" },
      clearedBy: { zh: "填上拆件日期", en: "Fill in the day it was opened" },
      from: "arrivedOn",
      allowed: { usual: days(1) },
      within: (_row, allowed) => allowed(USUAL),
      until: "openedOn",
    },
    refund: {
      title: { zh: "退件待退款", en: "To be refunded" },
      clearedBy: { zh: "填上处理日期", en: "Fill in the day it was finished" },
      from: "openedOn",
      allowed: { usual: days(7) },
      within: refundWithin,
      until: "finishedOn",
    },
    legal: {
      title: { zh: "退款 15 日红线", en: "Legal limit of 15 days" },
      clearedBy: { zh: "填上处理日期", en: "Fill in the day it was finished" },
      from: "openedOn",
      allowed: { usual: days(15) },
      within: refundWithin,
      until: "finishedOn",
    },
  },

  crossReferences: { orderNo: "order", caseNo: "case", returnNo: "parcel" },

  links: {
    X212: {
      when: (row) => row.quality === true,
      in: "quality-issues",
      by: { orderNo: "order" },
      since: "openedOn",
      within: "counterpartDays",
    },
    X221: {
      when: (row) => row.ownerless !== true,
      in: "after-sales",
      by: { returnNo: "parcel", orderNo: "order", caseNo: "case" },
      since: "openedOn",
      within: "counterpartDays",
    },
  },
});
