import { monthlyOrders } from "../../ledgers/monthly-orders/definition.ts";
import type { Language } from "../../localized.ts";
import { defineReport } from "../report.ts";
import {
  count,
  day,
  type ReportColumn,
  type ReportValue,
  shopColumn,
  text,
} from "../report-columns.ts";

/** What the lines of 月订单量 say where complaints have a kind, a channel and a handler: they are part of no such figure. */
export const OF_ORDERS = { kind: monthlyOrders.title.zh, channel: "—", handler: "—" } as const;

const nobody = { zh: "(未填)", en: "(blank)" };

/** What the kind of a complaint is called, and what the lines of a ledger of orders are. */
function kindColumn(): ReportColumn {
  const kind = text({ zh: "投诉类型", en: "Kind", width: 110, blank: nobody });
  const say = (value: ReportValue, language: Language) =>
    value === OF_ORDERS.kind ? monthlyOrders.title[language] : kind.show(value, language);
  return { ...kind, write: say, show: say };
}

/** 投诉月报: the complaints of a span of time, what came again, what was late, and who was left dissatisfied. */
export const complaintMonth = defineReport("complaint-month", {
  title: { zh: "投诉报表", en: "Complaints" },
  monthTitle: { zh: "投诉月报", en: "Complaints of the month" },
  purpose: {
    zh: "一段时间接到的投诉：按类型、店铺、渠道、经办人，各多少件，多少是同一客户（同一订单或同一电话；都没填时，同一店铺的同一姓名）再次投诉，多少逾期，多少不满意；登了月订单量的，整月按店铺有投诉率。抱怨、建议、咨询、表扬不算投诉。",
    en: "The complaints of a span of time by kind, shop, channel and handler: how many, how many of a customer who had complained before (by order or phone; with neither, by name and shop), how many late, how many dissatisfied; of whole months the rate over orders, by shop, where the ledger “Orders of a month” has them. Grievances, suggestions, questions and praise are no complaints.",
  },
  sees: "signed-in",
  parameters: { periods: ["month", "quarter", "half", "range", "day"], usual: "today" },
  columns: {
    kind: kindColumn(),
    shop: shopColumn(),
    channel: text({ zh: "渠道", en: "Channel", blank: nobody }),
    handler: text({ zh: "经办人", en: "Handler", blank: { zh: "(未填经办人)", en: "(nobody)" } }),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    day: day({ zh: "投诉日期", en: "Received" }),
    status: text({ zh: "状态", en: "Status", blank: nobody }),
    count: count({ zh: "件数", en: "Count" }),
    repeated: count({ zh: "再次投诉", en: "Repeated", width: 70 }),
    late: count({ zh: "有逾期", en: "Late" }),
    answered: count({ zh: "有满意度", en: "Answered", width: 70 }),
    counted: count({ zh: "计入投诉率", en: "In the rate", width: 80 }),
    orders: count({ zh: "订单数", en: "Orders", width: 70 }),
    dissatisfied: count({ zh: "不满意", en: "Dissatisfied", width: 70 }),
  },
  names: ["reference", "handler", "day", "status"],
  order: ["kind", "shop", "day", "reference"],
  measures: [
    { header: { zh: "件数", en: "Count" }, of: ["count"], fold: "sum" },
    { header: { zh: "再次投诉", en: "Repeated" }, of: ["repeated"], fold: "sum" },
    {
      header: { zh: "再次投诉率", en: "Repeated, of all" },
      of: ["repeated"],
      over: ["count"],
      fold: "rate",
    },
    { header: { zh: "有逾期", en: "Late" }, of: ["late"], fold: "sum" },
    { header: { zh: "逾期率", en: "Late, of all" }, of: ["late"], over: ["count"], fold: "rate" },
    {
      header: { zh: "不满意率", en: "Dissatisfied, of answered" },
      of: ["dissatisfied"],
      over: ["answered"],
      fold: "rate",
    },
    // Of whole months and the shops whose orders are known; there is none without them.
    {
      header: { zh: "投诉率", en: "Complaints, of orders" },
      of: ["counted"],
      over: ["orders"],
      fold: "rate",
      small: true,
    },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    kind: {
      title: { zh: "按投诉类型", en: "By kind" },
      by: ["kind"],
      omits: { kind: [OF_ORDERS.kind] },
    },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop"] },
    channel: {
      title: { zh: "按渠道", en: "By channel" },
      by: ["channel"],
      omits: { channel: [OF_ORDERS.channel] },
    },
    handler: {
      title: { zh: "按经办人", en: "By handler" },
      by: ["handler"],
      omits: { handler: [OF_ORDERS.handler] },
    },
  },
  charts: {
    kinds: {
      title: { zh: "投诉类型", en: "Complaints by kind" },
      kind: "pareto",
      block: "kind",
      measure: 0,
    },
  },
  leftOut: {
    "other-nature": {
      zh: "抱怨、建议、咨询、表扬",
      en: "grievances, suggestions, questions, praise",
    },
  },
  notYet: {
    zh: "还没按客户的电话和姓名查过，服务器正在补查，再次投诉现在可能偏少",
    en: "not looked at by the customer’s phone and name yet; the server is at it, and repeated complaints may be too few until then",
  },
});
