import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, money, shopColumn, text, word } from "../report-columns.ts";

/** How an invoice stands, what wants somebody first. */
const states: Readonly<Record<string, Localized>> = {
  "1-overdue": { zh: "逾期没开", en: "Overdue" },
  "2-open": { zh: "待开", en: "To be issued" },
  "3-returned": { zh: "退回客服", en: "Sent back to be put right" },
  "4-refunded": { zh: "开了又退款，要红冲", en: "Issued, refunded since: to be reversed" },
  "5-unclear": { zh: "开了又退款，没填实付", en: "Issued and refunded, paid is blank" },
  "6-red-asked": { zh: "红票待开", en: "Red one to be issued" },
  "7-undated": { zh: "开了或红冲了，没填日期", en: "Issued or reversed, without its day" },
  "8-issued": { zh: "已开", en: "Issued" },
  "9-red": { zh: "红票", en: "Red" },
  called: { zh: "取消了，没开", en: "Called off" },
  past: { zh: "上期合计", en: "Span before" },
};

const saysState = (code: string, language: Language) => states[code]?.[language] ?? code;

const header = (zh: string, en: string) => ({ zh, en });

/** 开票汇总 (F11): invoices that were asked for, issued, late and reversed, and what stays invoiced after refunds. */
export const invoiceMonth = defineReport("invoice-month", {
  title: { zh: "开票汇总", en: "Invoices of the month" },
  purpose: {
    zh: "一个月申请、开出、逾期、红冲的发票，按店铺和票种各多少张、多少钱，跟上期比；开了又退款要红冲的；哪个订单开了哪张票。要开的抬头、税号在「待开票」清单里。",
    en: "Invoices asked for, issued, overdue and reversed, by shop and kind, against the span before; those that were refunded since and have to be reversed; and which order has which invoice. Titles and tax numbers of what is to be issued stand in the list of invoices to issue.",
  },
  counts: {
    zh: "申请按申请日期，开票按开票日期，红冲按红冲日期或红票的开票日期；待开、逾期是期末的，期没完就是现在的；待红冲按现在",
    en: "Asked for, issued and reversed each by its own day; what is open or overdue as at the end, or now; what is to be reversed as it stands now",
  },
  sees: "signed-in",
  parameters: { periods: ["month", "quarter", "half"], usual: "last" },
  columns: {
    state: word({ zh: "情况", en: "State", width: 140, says: saysState }),
    shop: shopColumn(),
    kind: text({ zh: "票种", en: "Kind", blank: { zh: "(未填票种)", en: "(no kind)" } }),
    reference: text({ zh: "订单号", en: "Order no.", width: 150 }),
    invoiceNo: text({ zh: "发票号码", en: "Invoice no.", width: 150 }),
    reversed: text({ zh: "对应蓝票号", en: "Reverses", width: 150 }),
    item: text({ zh: "开票内容", en: "Item", width: 110 }),
    requestedOn: day({ zh: "申请日期", en: "Requested on" }),
    dueOn: day({ zh: "最晚开票日", en: "Due" }),
    issuedOn: day({ zh: "开票日期", en: "Issued on" }),
    person: text({
      zh: "登记人",
      en: "Registered by",
      blank: { zh: "(未填登记人)", en: "(nobody)" },
    }),
    count: count({ zh: "行数", en: "Lines" }),
    requestedCount: count({ zh: "申请张数", en: "Requested", width: 60 }),
    requested: money({ zh: "申请金额", en: "Amount requested" }),
    issuedCount: count({ zh: "已开张数", en: "Issued", width: 60 }),
    issued: money({ zh: "已开金额", en: "Amount issued" }),
    lateCount: count({ zh: "开晚了", en: "Issued late", width: 60 }),
    redCount: count({ zh: "红票张数", en: "Red", width: 60 }),
    red: money({ zh: "红票金额", en: "Amount of red" }),
    refundedSince: money({ zh: "开后退款", en: "Refunded since" }),
    toReverse: money({ zh: "待红冲", en: "To be reversed" }),
    openCount: count({ zh: "待开张数", en: "Open", width: 60 }),
    open: money({ zh: "待开金额", en: "Amount open" }),
    overdueCount: count({ zh: "逾期张数", en: "Overdue", width: 60 }),
    overdue: money({ zh: "逾期金额", en: "Amount overdue" }),
    beforeCount: count({ zh: "上期申请张数", en: "Requested before", width: 80 }),
    before: money({ zh: "上期净额", en: "Net before" }),
  },
  names: ["reference", "invoiceNo", "requestedOn", "issued"],
  order: ["state", "shop", "kind", "requestedOn", "reference"],
  measures: [
    { header: header("申请张数", "Requested"), of: ["requestedCount"], fold: "sum" },
    { header: header("申请金额", "Amount requested"), of: ["requested"], fold: "sum" },
    { header: header("已开张数", "Issued"), of: ["issuedCount"], fold: "sum" },
    { header: header("已开金额", "Amount issued"), of: ["issued"], fold: "sum" },
    { header: header("其中开晚了", "Issued late"), of: ["lateCount"], fold: "sum" },
    { header: header("红票张数", "Red"), of: ["redCount"], fold: "sum" },
    { header: header("红票金额", "Amount of red"), of: ["red"], fold: "sum" },
    { header: header("开票净额", "Net of red"), of: ["issued", "red"], fold: "sum" },
    {
      header: header("扣除退款净额", "Net of refunds"),
      of: ["issued", "red"],
      less: ["refundedSince"],
      fold: "sum",
    },
    { header: header("待红冲", "To be reversed"), of: ["toReverse"], fold: "sum" },
    { header: header("待开张数", "Open"), of: ["openCount"], fold: "sum" },
    { header: header("待开金额", "Amount open"), of: ["open"], fold: "sum" },
    { header: header("逾期张数", "Overdue"), of: ["overdueCount"], fold: "sum" },
    { header: header("逾期金额", "Amount overdue"), of: ["overdue"], fold: "sum" },
    { header: header("上期申请张数", "Requested before"), of: ["beforeCount"], fold: "sum" },
    { header: header("上期净额", "Net before"), of: ["before"], fold: "sum" },
    {
      header: header("净额比上期", "Change of net"),
      of: ["issued", "red"],
      less: ["before"],
      fold: "sum",
    },
    { header: header("行数", "Lines"), of: ["count"], fold: "sum" },
  ],
  blocks: {
    total: {
      title: header("合计", "Total"),
      by: [],
      always: [[]],
      measures: Array.from({ length: 17 }, (_, at) => at),
    },
    shopKind: {
      title: header("按店铺和票种", "By shop and kind"),
      by: ["shop", "kind"],
      measures: Array.from({ length: 17 }, (_, at) => at),
    },
    kind: {
      title: header("按票种", "By kind"),
      by: ["kind"],
      measures: [0, 1, 2, 3, 5, 6, 7, 8, 15, 16],
    },
    state: {
      title: header("按情况", "By state"),
      by: ["state"],
      omits: { state: ["past"] },
      measures: [17, 3, 6, 9, 11, 13],
      always: Object.keys(states).flatMap((state) => (state === "past" ? [] : [[state]])),
    },
    person: {
      title: header("按登记人", "By person"),
      by: ["person"],
      measures: [0, 1, 10, 12, 13, 9],
    },
  },
  charts: {
    kinds: {
      title: header("各票种开票净额", "Net of red, by kind"),
      kind: "column",
      block: "kind",
      measure: 7,
    },
  },
});
