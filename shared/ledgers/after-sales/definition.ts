import { choice } from "../../columns/choice.ts";
import { courier } from "../../columns/courier.ts";
import { date } from "../../columns/date.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { quantity } from "../../columns/quantity.ts";
import { text } from "../../columns/text.ts";
import { defineLedger } from "../../ledger.ts";
import { WITHOUT_REASON } from "../../names/reason-table.ts";
import { amountExpected } from "../../rules/amount-expected.ts";
import { anyOf } from "../../rules/any-of.ts";
import { atMost } from "../../rules/at-most.ts";
import { blankWhen } from "../../rules/blank-when.ts";
import { buyersPostage } from "../../rules/buyers-postage.ts";
import { capped } from "../../rules/capped.ts";
import { expected } from "../../rules/expected.ts";
import { frequentPayee } from "../../rules/frequent-payee.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { oncePer } from "../../rules/once-per.ts";
import { onePayeeName } from "../../rules/one-payee-name.ts";
import { orderFits } from "../../rules/order-fits.ts";
import { orderRefunds } from "../../rules/order-refunds.ts";
import { payeeGiven } from "../../rules/payee-given.ts";
import { plainText } from "../../rules/plain-text.ts";
import { postageProof } from "../../rules/postage-proof.ts";
import { recent } from "../../rules/recent.ts";
import { trackingFits } from "../../rules/tracking-fits.ts";
import { withinDays } from "../../rules/within-days.ts";
import { NO_MONEY, plus, type Fen } from "../../money/fen.ts";
import { days } from "../../time/span.ts";
import { directionBy } from "../payment-path.ts";
import { RETURN_NUMBER, usual } from "../usual-columns.ts";

const isDropped = (row: { status: string | null }) =>
  row.status === "已取消" || row.status === "已驳回";

const isAwaited = (row: { status: string | null }) =>
  row.status === "待客户" || row.status === "待退回";

/** No money moves for these rows, and the case may be registered again. */
const CAME_TO_NOTHING = { when: "status", is: ["已取消", "已驳回"] } as const;

/** 售后登记表: one row for each refund, return, exchange, resend or compensation of an online shop. */
export const afterSales = defineLedger("after-sales", {
  title: { zh: "售后登记表", en: "After-sales ledger" },
  purpose: {
    zh: "一行是一次退款、退货、换货、补发或补偿。",
    en: "A row is a refund, return, exchange, resend or compensation.",
  },
  sheetNames: ["售后", "售后表", "售后登记", "after-sales"],
  reference: ["orderNo", "caseNo"],
  person: "buyer",
  day: "registeredOn",
  handover: "cutoff",
  shifts: { column: "shift", every: ["早班", "晚班"] },

  columns: {
    registeredOn: date({
      zh: "登记日期",
      en: "Registered",
      aliases: [
        "日期",
        "登记时间",
        "反馈日期",
        "申请时间",
        "退款申请时间",
        "退货申请时间",
        "退款的申请时间",
        "售后申请时间",
        "业务日期",
      ],
      fillDown: true,
    }),
    shift: optional(
      choice(
        { 早班: ["早", "白班"], 中班: ["中"], 晚班: ["晚", "夜班"] },
        { zh: "班次", en: "Shift", aliases: ["早晚班"], fillDown: true },
      ),
    ),
    platform: usual.platform(["渠道"]),
    shop: usual.shop(),
    orderNo: optional(
      usual.orderNo([
        "主订单编号",
        "交易号",
        "原始单号",
        "平台单号",
        "原单交易号",
        "Order ID",
        "Order number",
      ]),
    ),
    lineNo: usual.lineNo(),
    caseNo: optional(
      identifier({
        zh: "售后单号",
        en: "Case no.",
        aliases: [
          "售后编号",
          "退款编号",
          "退单号",
          "退款单号",
          "退款ID",
          "服务单号",
          "Return ID",
          "Return order ID",
          "Refund ID",
        ],
      }),
    ),
    buyer: optional(
      text({
        zh: "旺旺",
        en: "Buyer",
        aliases: [
          "买家昵称",
          "旺旺ID",
          "旺旺号",
          "买家",
          "买家会员名",
          "买家会员名称",
          "买家账号",
          "客户网名",
          "会员名",
          "会员名称",
          "昵称",
        ],
        privacy: "personal",
      }),
    ),
    goods: optional(
      text({
        isName: true,
        zh: "商品名称",
        en: "Goods",
        aliases: ["商品", "宝贝标题", "货品名称", "品名", "商品标题"],
      }),
    ),
    sku: optional(
      text({
        isName: true,
        zh: "商家编码",
        en: "SKU",
        aliases: ["商品编码", "货品编号", "货号", "款号"],
        max: 200,
      }),
    ),
    quantity: optional(quantity({ zh: "数量", en: "Quantity", aliases: ["件数", "退货数量"] })),
    shipped: optional(
      choice(
        {
          未发货: ["待发货", "未发"],
          已发货: ["1/1已发货", "已发", "待收货", "卖家已发货", "买家未收到货"],
          已签收: ["签收", "已收货", "买家已收到货", "交易成功"],
        },
        // 「订单状态」 says how far the order is: 交易关闭, 已完成.
        { zh: "发货状态", en: "Shipping", aliases: ["商品发货状态", "货物状态"] },
      ),
    ),
    signedOn: optional(
      date({ zh: "签收日期", en: "Delivered", aliases: ["签收时间", "收货时间", "确认收货时间"] }),
    ),
    kind: choice(
      {
        仅退款: [
          "退款",
          "售前退款",
          "未发货退款",
          "已发货退款",
          "退款不退货",
          "我要退款(无需退货)",
          "Refund only",
        ],
        退货退款: [
          "退货",
          "退款退货",
          "退货并退款",
          "我要退货退款",
          "Return and refund",
          "Return & refund",
        ],
        换货: ["换", "Exchange"],
        补发: ["补寄"],
        维修: ["返修"],
        补偿: ["补差", "补差价", "赔偿", "优惠补偿"],
        退运费: ["退邮费", "运费"],
        保价: ["价保", "保价退款", "价保退款"],
        "拒收/拦截": ["拒收", "拒签", "拒收退款", "拦截", "拦截退款", "快递拦截", "拦截退回"],
      },
      { zh: "售后类型", en: "Kind", aliases: ["退款类型", "退货类型", "退单类型", "处理方式"] },
    ),
    reason: usual.reason("原因", ["退款原因", "退货原因", "售后原因", "问题类型", "买家退款原因"]),
    liable: optional(
      choice(
        {
          客户: ["买家"],
          快递: ["物流"],
          仓库: ["仓储"],
          客服: [],
          "供应商/工厂": ["供应商", "工厂", "厂家"],
          平台: [],
          不明: ["未知"],
        },
        { zh: "责任方", en: "Liable", aliases: ["责任", "责任归属", "纠纷责任方"] },
      ),
    ),
    paid: optional(
      money({
        zh: "实付金额",
        en: "Paid",
        aliases: [
          "买家实付金额",
          "买家实际支付金额",
          "订单金额",
          "订单应付金额",
          "成交金额",
          "交易金额",
        ],
      }),
    ),
    postage: optional(
      money({
        zh: "邮费",
        en: "Postage",
        aliases: [
          "运费",
          "快递费",
          "退运费",
          "退邮费",
          "寄回运费",
          "寄回快递实付金额",
          "卖家承担运费",
          "补邮费",
        ],
      }),
    ),
    postagePath: usual.paymentPath("邮费方式", "Postage by", [
      "退邮费方式",
      "退运费方式",
      "邮费打款方式",
    ]),
    refund: optional(
      money({
        zh: "退款金额",
        en: "Refund",
        aliases: [
          "退款",
          "应退金额",
          "退款额",
          "Refund amount",
          "退款总额",
          "实退总额",
          "退商品金额",
          "买家退款金额",
          "实际退款金额",
          "实退金额",
          "申请退款金额",
        ],
      }),
    ),
    refundPath: usual.paymentPath("退款方式", "Refund by", ["退款渠道"]),
    compensation: optional(
      money({
        zh: "赔偿金额",
        en: "Compensation",
        aliases: ["赔偿", "赔付", "赔付金额", "补偿", "补偿金额", "补差", "优惠补偿"],
      }),
    ),
    compensationPath: usual.paymentPath("赔偿方式", "Compensation by", [
      "赔付方式",
      "补偿方式",
      "赔偿渠道",
    ]),
    adjustment: optional(
      money({
        zh: "手工调整",
        en: "Adjustment",
        aliases: ["手工调整金额", "冲销"],
        negative: true,
      }),
    ),
    payee: usual.payee(["退运费的支付宝账号"]),
    payeeName: usual.payeeName(["收款人", "真实姓名", "支付宝姓名", "账户姓名"]),
    courier: optional(
      courier({
        zh: "退回快递",
        en: "Return courier",
        aliases: [
          "快递公司",
          "退回快递公司",
          "退回快递名称",
          "退货快递公司",
          "退货物流公司",
          "寄回快递公司",
          "寄回物流公司",
          "物流公司",
          "快递",
        ],
      }),
    ),
    returnNo: optional(
      identifier({
        zh: "退回单号",
        en: "Return tracking no.",
        aliases: RETURN_NUMBER,
        of: "parcel",
      }),
    ),
    status: optional(
      choice(
        {
          待处理: ["未处理", "待审核", "退款待处理"],
          处理中: ["解决中", "退款中", "退款处理中", "PROCESSING"],
          待退回: ["待买家退货", "等待买家退货"],
          待客户: [],
          已完成: ["完成", "已解决", "已处理", "退款成功", "同意退款,退款成功", "SUCCESS"],
          已取消: ["取消", "退款关闭", "已关闭"],
          已驳回: ["驳回", "拒绝"],
        },
        { zh: "状态", en: "Status", aliases: ["处理状态", "处理进度", "售后状态", "退款状态"] },
      ),
    ),
    finishedOn: optional(
      date({
        zh: "完成日期",
        en: "Finished",
        aliases: ["处理完成时间", "完成时间", "售后完结时间", "退款完结时间"],
      }),
    ),
    quality: optional(flag({ zh: "质量问题", en: "Quality issue", aliases: ["是否质量问题"] })),
    disputed: optional(
      flag({ zh: "小二介入", en: "Platform dispute", aliases: ["是否小二介入", "是否介入"] }),
    ),
    handler: optional(
      text({
        isName: true,
        zh: "登记人",
        en: "Registered by",
        aliases: ["处理人", "客服", "售后客服", "经办人"],
      }),
    ),
    note: optional(
      text({
        zh: "备注",
        en: "Note",
        aliases: [
          "买家退款说明",
          "申请描述",
          "说明",
          "卖家备注",
          "商家备注",
          "客服备注",
          "售后备注",
        ],
      }),
    ),
  },

  rules: [
    anyOf(["orderNo", "caseNo"]),
    recent("registeredOn"),
    expected("shift"),
    expected("platform"),
    expected("shop"),
    expected("reason", { when: "compensation" }),
    expected("status"),
    expected("handler"),
    atMost("refund", "paid"),
    capped("postage"),
    orderFits("platform", "orderNo"),
    trackingFits("courier", "returnNo"),
    postageProof("postage", "returnNo", "courier", { when: "shipped", is: "未发货" }),
    buyersPostage("postage", { when: "reason", is: WITHOUT_REASON }, { when: "quality", is: true }),
    needs({ when: "refundPath", is: "线下打款" }, ["payee", "payeeName"], "error"),
    // It decides whether finance pays.
    needs({ when: "refund" }, ["refundPath"], "warning", CAME_TO_NOTHING),
    needs({ when: "adjustment" }, ["refundPath"], "warning", CAME_TO_NOTHING),
    payeeGiven(
      [
        { amount: "postage", unless: { when: "postagePath", is: "平台退款" } },
        { amount: "compensation", unless: { when: "compensationPath", is: "平台退款" } },
      ],
      { payee: ["payee", "payeeName"], unless: CAME_TO_NOTHING },
    ),
    needs({ when: "compensation" }, ["liable", "reason"], "warning"),
    needs({ when: "adjustment" }, ["note"], "warning"),
    needs({ when: "status", is: "已完成" }, ["finishedOn"], "warning"),
    notBefore("finishedOn", "registeredOn"),
    blankWhen({ when: "shipped", is: "未发货" }, ["postage", "returnNo"]),
    withinDays({ when: "reason", is: WITHOUT_REASON }, "registeredOn", "signedOn", 7),
    amountExpected({ when: "kind", is: ["仅退款", "退货退款", "补偿", "退运费", "保价"] }, [
      "postage",
      "refund",
      "compensation",
      "adjustment",
    ]),
    plainText("note", "payee"),
  ],

  matchRules: [
    noDuplicate(
      "D101",
      ["orderNo", "caseNo", "kind", "refund", "postage", "compensation", "adjustment"],
      {
        needs: ["orderNo", "caseNo"],
        amounts: ["refund", "postage", "compensation", "adjustment"],
        pointsAt: "orderNo",
        apart: ["lineNo", "sku", "goods"],
        level: "error",
        unless: CAME_TO_NOTHING,
      },
    ),
    orderRefunds({
      order: "orderNo",
      refund: "refund",
      paid: "paid",
      path: "refundPath",
      goods: ["lineNo", "sku", "goods"],
      unless: CAME_TO_NOTHING,
    }),
    oncePer("D104", {
      number: "returnNo",
      amount: "postage",
      level: "error",
      unless: CAME_TO_NOTHING,
    }),
    frequentPayee("payee", ["orderNo", "caseNo"], CAME_TO_NOTHING),
    onePayeeName("payee", "payeeName", CAME_TO_NOTHING),
  ],

  dimensions: {
    shop: "shop",
    courier: "courier",
    reason: "reason",
    liable: "liable",
    registrant: "handler",
  },

  // Postage and compensation are usually paid by us, refunds by the platform. An adjustment goes the
  // way of the refund that it adjusts; without one, of what we pay.
  // What the buyer is owed, whoever pays it.
  atRisk: (row) =>
    [row.refund, row.postage, row.compensation].reduce<Fen>(
      (sum, amount) => plus(sum, amount ?? NO_MONEY),
      NO_MONEY,
    ),

  postings: (row) =>
    isDropped(row)
      ? []
      : [
          {
            kind: "postage",
            direction: directionBy(row.postagePath, "payout"),
            amount: row.postage,
          },
          {
            kind: "refund",
            direction: directionBy(row.refundPath, "platform"),
            amount: row.refund,
          },
          {
            kind: "compensation",
            direction: directionBy(row.compensationPath, "payout"),
            amount: row.compensation,
          },
          {
            kind: "adjustment",
            direction: directionBy(row.refundPath, row.refund ? "platform" : "payout"),
            amount: row.adjustment,
          },
        ],

  stands: ["status"],

  deadlines: {
    process: {
      title: { zh: "待处理", en: "To be processed" },
      clearedBy: { zh: "填上完成日期", en: "Fill in the day it was finished" },
      from: "registeredOn",
      within: days(1),
      until: "finishedOn",
      dropped: isDropped,
      paused: isAwaited,
    },
  },

  crossReferences: { orderNo: "order", caseNo: "case", returnNo: "parcel" },
  crossReferencesWhen: [
    {
      when: (row) => row.compensation !== null && row.compensation > 0 && !isDropped(row),
      crossReferences: { orderNo: "compensated-order" },
    },
  ],

  links: {
    // Goods that never went out do not come back.
    X202: {
      when: (row) =>
        row.kind === "退货退款" &&
        (row.status === "已完成" || row.finishedOn !== null) &&
        !isDropped(row) &&
        row.shipped !== "未发货",
      in: "returned-parcels",
      by: { returnNo: "parcel", orderNo: "order", caseNo: "case" },
      since: "finishedOn",
      within: "counterpartDays",
    },
    X210: {
      when: (row) => row.liable === "快递" && !isDropped(row),
      in: "courier-claims",
      by: { orderNo: "order", returnNo: "parcel" },
      since: "registeredOn",
      within: "claimDays",
    },
    X211: {
      when: (row) => row.disputed === true,
      in: "platform-disputes",
      by: { orderNo: "order", caseNo: "case" },
      since: "registeredOn",
      within: "counterpartDays",
    },
    X212: {
      when: (row) => row.quality === true,
      in: "quality-issues",
      by: { orderNo: "order" },
      since: "registeredOn",
      within: "counterpartDays",
    },
    X218: {
      when: (row) => row.kind === "换货" && !isDropped(row) && !isAwaited(row),
      in: "exchanges",
      by: { orderNo: "order", caseNo: "case" },
      since: "registeredOn",
      within: "counterpartDays",
    },
  },
});
