import { choice } from "../../columns/choice.ts";
import { courier } from "../../columns/courier.ts";
import { date } from "../../columns/date.ts";
import { flag } from "../../columns/flag.ts";
import { identifier } from "../../columns/identifier.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { taxNumber } from "../../columns/tax-number.ts";
import { text } from "../../columns/text.ts";
import { defineLedger } from "../../ledger.ts";
import { atMostSum } from "../../rules/at-most-sum.ts";
import { expected } from "../../rules/expected.ts";
import { needs } from "../../rules/needs.ts";
import { noDuplicate } from "../../rules/no-duplicate.ts";
import { notBefore } from "../../rules/not-before.ts";
import { plainText } from "../../rules/plain-text.ts";
import { recent } from "../../rules/recent.ts";
import { reversalAmount } from "../../rules/reversal-amount.ts";
import { trackingFits } from "../../rules/tracking-fits.ts";
import { days, USUAL } from "../../time/span.ts";
import { usual } from "../usual-columns.ts";
import { isPosted } from "./posted.ts";

/** 开票登记: one row for each thing that a customer wants invoiced, until the invoice reached them. */
export const invoiceRequests = defineLedger("invoice-requests", {
  title: { zh: "开票登记", en: "Invoice requests" },
  purpose: { zh: "一行是客户要的一张发票。", en: "A row is an invoice that a customer asked for." },
  sheetNames: ["开票", "发票", "专票", "invoice"],
  reference: ["orderNo", "invoiceNo"],
  person: "buyer",
  day: "requestedOn",

  columns: {
    requestedOn: date({
      zh: "申请日期",
      en: "Requested",
      aliases: ["申请时间", "申请提交时间", "登记日期", "日期"],
      fillDown: true,
    }),
    route: optional(
      choice(
        { 批量开票: ["开票", "普通申请"], 发票问题: ["问题", "立即开票"] },
        { zh: "申请类别", en: "Route", aliases: ["开票类别"] },
      ),
    ),
    shop: usual.shop(),
    orderNo: usual.orderNo(["订单id", "源单号", "来源单号", "原始单号", "关联订单号"]),
    buyer: usual.buyer(["用户昵称", "客户昵称"]),
    titleKind: optional(
      choice(
        { 个人: ["个人抬头"], 企业: ["公司", "单位", "企业抬头"] },
        { zh: "抬头类型", en: "Buyer is" },
      ),
    ),
    title: text({
      zh: "发票抬头",
      en: "Title",
      aliases: ["抬头", "开票抬头", "公司名称", "购买方名称", "购方名称"],
    }),
    // Its own name is none that exports also use for the seller's number.
    taxNo: optional(
      taxNumber({
        zh: "购方税号",
        en: "Tax no.",
        aliases: ["税号", "纳税人识别号", "付款人税号", "购方识别号", "统一社会信用代码"],
      }),
    ),
    kind: optional(
      choice(
        {
          普票: ["普通发票"],
          专票: ["专用发票"],
          数电普票: ["数电发票(普通发票)", "电子发票(普通发票)", "全电普票"],
          数电专票: ["数电发票(增值税专用发票)", "电子发票(增值税专用发票)", "全电专票"],
          电子普票: ["增值税电子普通发票"],
          纸质普票: ["增值税普通发票"],
          纸质专票: ["增值税专用发票"],
        },
        { zh: "票种", en: "Kind", aliases: ["发票类型", "发票种类", "发票票种"] },
      ),
    ),
    amount: money({
      zh: "开票金额",
      en: "Amount",
      aliases: ["发票金额", "发票总金额", "价税合计"],
      negative: true,
    }),
    paid: optional(money({ zh: "实付金额", en: "Paid", aliases: ["买家实付金额", "订单金额"] })),
    refunded: optional(money({ zh: "已退款金额", en: "Refunded", aliases: ["已退金额"] })),
    item: usual.name("开票内容", "Item", [
      "开票项目",
      "商品名称",
      "货品名称",
      "品名",
      "货物或应税劳务名称",
    ]),
    sku: usual.name("商家编码", "SKU", ["货品编码", "货号"]),
    model: usual.name("规格型号", "Model", ["商品型号"]),
    quantity: usual.quantity(),
    taxRate: usual.words("税率", "Tax rate"),
    address: usual.personal("注册地址", "Registered address", ["公司地址", "地址"]),
    companyPhone: usual.words("注册电话", "Company phone", ["公司电话", "联系电话", "电话"]),
    bank: usual.words("开户行", "Bank", ["开户银行", "银行名称"]),
    bankAccount: optional(
      identifier({
        zh: "银行账号",
        en: "Bank account",
        aliases: ["银行帐号", "银行账户"],
        privacy: "sensitive",
      }),
    ),
    email: usual.personal("邮箱", "E-mail", ["电子邮箱", "收票邮箱", "接收邮箱"]),
    recipient: usual.personal("收件人", "Recipient", ["收件人姓名", "收票人"]),
    recipientPhone: usual.phone("收件人手机", "Recipient’s phone", ["收件人电话", "收票人手机"]),
    mailTo: usual.personal("收件地址", "Mail to", ["发票邮寄地址", "邮寄地址", "收票地址"]),
    batchNo: optional(
      identifier({ zh: "批次", en: "Batch no.", aliases: ["开票批次"], of: "own" }),
    ),
    handedOn: optional(
      date({ zh: "交财务日期", en: "To finance", aliases: ["提交财务日期", "发财务日期"] }),
    ),
    issuedOn: optional(
      date({ zh: "开票日期", en: "Issued", aliases: ["开票时间", "开票处理时间"] }),
    ),
    invoiceCode: optional(
      identifier({ zh: "发票代码", en: "Invoice code", likely: /^(\d{10}|\d{12})$/ }),
    ),
    invoiceNo: optional(
      identifier({
        zh: "发票号码",
        en: "Invoice no.",
        aliases: ["发票号"],
        likely: /^(\d{8}|\d{20})$/,
      }),
    ),
    digitalNo: optional(
      identifier({
        zh: "数电发票号码",
        en: "Digital invoice no.",
        aliases: ["全电发票号码", "数电票号码"],
        likely: /^\d{20}$/,
      }),
    ),
    courier: optional(
      courier({ zh: "寄出快递", en: "Courier", aliases: ["物流公司", "快递公司"] }),
    ),
    mailNo: optional(
      identifier({
        zh: "寄出单号",
        en: "Tracking no.",
        aliases: ["寄出快递单号", "物流单号", "快递单号"],
        of: "parcel",
      }),
    ),
    mailedOn: optional(
      date({ zh: "寄出日期", en: "Mailed", aliases: ["邮寄日期", "发票寄出日期", "寄票日期"] }),
    ),
    told: optional(flag({ zh: "已留言", en: "Customer told", aliases: ["是否留言"] })),
    noted: optional(
      flag({ zh: "已备注订单", en: "Noted on the order", aliases: ["已备注", "是否备注"] }),
    ),
    red: optional(flag({ zh: "红字", en: "Reversal", aliases: ["红冲", "是否红票"] })),
    blueNo: optional(
      identifier({
        zh: "关联蓝票号",
        en: "Reverses",
        aliases: ["红票对应蓝票", "对应蓝票号码"],
      }),
    ),
    redNo: optional(
      identifier({
        zh: "红票号码",
        en: "Reversed by",
        aliases: ["红字发票号码"],
        likely: /^(\d{8}|\d{20})$/,
      }),
    ),
    redOn: optional(date({ zh: "红冲日期", en: "Reversed on", aliases: ["红冲时间"] })),
    returnedOn: optional(date({ zh: "财务退回日期", en: "Sent back on", aliases: ["退回日期"] })),
    returnedFor: usual.name("财务退回原因", "Sent back for", ["退回原因"]),
    returnedNote: usual.words("财务退回说明", "What finance says", ["退回说明"]),
    status: optional(
      choice(
        {
          编辑中: ["草稿"],
          待审核: ["正在审核"],
          待开票: ["待买票"],
          开票中: [],
          开票成功: ["已开票", "已开"],
          开票失败: ["被驳回", "信息错"],
          已红冲: ["红冲"],
          已取消: ["取消", "已被取消"],
        },
        { zh: "状态", en: "Status", aliases: ["开票状态", "工单状态"] },
      ),
    ),
    handler: usual.handler(["开票申请人", "客服", "创建者"]),
    note: usual.note(["发票备注"]),
  },

  rules: [
    recent("requestedOn"),
    expected("shop"),
    expected("titleKind"),
    expected("kind"),
    atMostSum("amount", ["paid"], ["refunded"]),
    reversalAmount("amount", "red"),
    needs({ when: "titleKind", is: "企业" }, ["taxNo"], "error"),
    needs(
      { when: "kind", is: ["专票", "数电专票", "纸质专票"] },
      ["taxNo", "address", "companyPhone", "bank", "bankAccount"],
      "warning",
    ),
    needs({ when: "status", is: "开票成功" }, ["issuedOn"], "warning"),
    needs({ when: "mailNo" }, ["told", "noted"], "warning"),
    needs({ when: "red", is: true }, ["blueNo"], "warning"),
    trackingFits("courier", "mailNo"),
    notBefore("issuedOn", "requestedOn"),
    notBefore("mailedOn", "issuedOn"),
    notBefore("redOn", "requestedOn"),
    plainText("note"),
  ],

  // A request has a row for each item; the reversal of an invoice is another request, and what was
  // cancelled, refused or reversed may be asked for again.
  matchRules: [
    noDuplicate("D107", ["orderNo", "item", "red"], {
      needs: ["orderNo"],
      pointsAt: "orderNo",
      level: "warning",
      unless: { when: "status", is: ["已取消", "开票失败", "已红冲"] },
    }),
  ],

  dimensions: { shop: "shop" },

  stands: ["status"],

  crossReferences: { orderNo: "order" },

  deadlines: {
    issue: {
      title: { zh: "待开票", en: "To be invoiced" },
      clearedBy: { zh: "填上开票日期", en: "Fill in the day it was issued" },
      from: "requestedOn",
      // A problem with an invoice goes to finance at once.
      allowed: { usual: days(10), problem: days(0) },
      within: (row, allowed) => allowed(row.route === "发票问题" ? "problem" : USUAL),
      until: "issuedOn",
      dropped: (row) => row.status === "已取消" || row.status === "已红冲",
    },
    // Whether the customer was told its number is asked of every row with one (R062): the message has no day.
    mail: {
      title: { zh: "待寄发票", en: "To be mailed" },
      clearedBy: {
        zh: "填上寄出日期；给顾客留言寄出单号",
        en: "Fill in the day it was mailed; tell the customer its tracking number",
      },
      from: "issuedOn",
      allowed: { usual: days(2) },
      within: (row, allowed) => (isPosted(row) ? allowed(USUAL) : null),
      until: "mailedOn",
      // One with a number has gone, whenever that was.
      dropped: (row) =>
        row.mailNo !== null ||
        row.status === "已取消" ||
        row.status === "已红冲" ||
        row.status === "开票失败",
    },
    // Sent back by finance: until it is put right and set to 待开票 again, nobody issues it.
    correct: {
      title: { zh: "财务退回，待更正", en: "Sent back, to be put right" },
      clearedBy: {
        zh: "改好后把状态改回待开票",
        en: "Put it right and set the status to 待开票 again",
      },
      from: "returnedOn",
      within: days(0),
      until: "issuedOn",
      dropped: (row) => row.status !== "开票失败",
    },
  },
});
