import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { complaints } from "./definition.ts";

/** What the columns of 客户投诉登记表 are for. */
export const complaintsHelp: HelpOf<typeof complaints> = {
  complaintNo: {
    zh: "部门自己编的号，一个只用一次。",
    en: "The department's own number, used once.",
  },
  receivedAt: {
    zh: "什么时候收到的；各个时限从这里算。",
    en: "When it came in; all deadlines count from it.",
  },
  channel: { zh: "从哪来的；12315 有自己的时限。", en: "How it came; 12315 has its own limit." },
  shop: usualHelp.shop,
  customer: { zh: "谁投诉的。", en: "Who complains." },
  phone: usualHelp.phone,
  orderNo: usualHelp.orderNo,
  product: null,
  batchNo: usualHelp.batchNo,
  kind: null,
  urgency: {
    zh: "紧急的 2 小时内告知，一般的 24 小时内。",
    en: "Urgent: told within 2 hours; else 24.",
  },
  content: { zh: "投诉什么，照客户的话写。", en: "What it is about, in the customer's words." },
  request: null,
  firstContact: { zh: "谁先接到的。", en: "Who heard of it first." },
  handler: usualHelp.handler,
  department: null,
  promisedOn: { zh: "答应客户哪天办完；过了就逾期。", en: "The day promised; overdue after that." },
  acknowledgedAt: {
    zh: "什么时候告诉客户已受理的。",
    en: "When the customer was told it is handled.",
  },
  level: { zh: "上报到哪一级。", en: "How far up it went." },
  escalatedAt: null,
  measures: null,
  result: null,
  compensation: {
    zh: "答应赔多少；有订单号的由售后登记付，没有的从这里付。",
    en: "What was granted; after-sales pays it where there is an order, else this row does.",
  },
  payee: {
    zh: "没有订单号的赔偿打到哪个账号。",
    en: "The account for a compensation without an order.",
  },
  payeeName: usualHelp.payeeName,
  status: null,
  feedbackAt: { zh: "什么时候把结果告诉客户的。", en: "When the customer heard the result." },
  satisfied: null,
  valid: { zh: "查下来是不是真的是我们的问题。", en: "Whether it was our fault after all." },
  resolvedAt: {
    zh: "什么时候解决的，填上就不再逾期。",
    en: "When it was solved; ends the deadline.",
  },
  note: usualHelp.note,
};
