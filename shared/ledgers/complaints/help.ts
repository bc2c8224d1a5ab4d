import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { complaints } from "./definition.ts";

/** What the columns of 客户投诉登记表 are for. */
export const complaintsHelp: HelpOf<typeof complaints> = {
  complaintNo: {
    zh: "部门自己编的号，一个只用一次。",
    en: "The department’s own number, used once.",
  },
  receivedAt: {
    zh: "什么时候收到的；各个时限从这里算。",
    en: "When it came in; all deadlines count from it.",
  },
  channel: { zh: "从哪来的；12315 有自己的时限。", en: "How it came; 12315 has its own limit." },
  nature: {
    zh: "投诉、抱怨、建议、咨询还是表扬；不填算投诉，考核只数投诉。",
    en: "What the customer says; blank is a complaint, and figures count complaints alone.",
  },
  shop: usualHelp.shop,
  customer: { zh: "谁投诉的。", en: "Who complains." },
  phone: usualHelp.phone,
  vip: {
    zh: "填“是”，先由经理确认，关闭前要核查。",
    en: "Yes: a manager confirms it first, and inspects it before it is closed.",
  },
  orderNo: usualHelp.orderNo,
  product: null,
  batchNo: usualHelp.batchNo,
  kind: null,
  urgency: {
    zh: "紧急的 2 小时内告知，一般的 24 小时内。",
    en: "Urgent: told within 2 hours; else 24.",
  },
  major: {
    zh: "填“是”，先由经理确认，关闭前要核查。",
    en: "Yes: a manager confirms it first, and inspects it before it is closed.",
  },
  content: { zh: "投诉什么，照客户的话写。", en: "What it is about, in the customer’s words." },
  request: null,
  firstContact: { zh: "谁先接到的。", en: "Who heard of it first." },
  handler: usualHelp.handler,
  department: null,
  otherUnit: {
    zh: "牵涉到的别的单位，如发展商、厂家。",
    en: "Another unit that is concerned: the developer, the maker.",
  },
  transferredTo: { zh: "转给谁或哪个部门接着办。", en: "Who goes on with it." },
  transferredAt: null,
  supervisor: { zh: "谁在督办。", en: "Who presses for it." },
  confirmedBy: {
    zh: "经理在「投诉核查」里确认，不在这里填。",
    en: "A manager confirms it on the worklist; not for typing.",
  },
  confirmedAt: null,
  callBackBy: {
    zh: "答应几点回电，过了就逾期。",
    en: "When a call back was promised; overdue after that.",
  },
  calledBackAt: { zh: "什么时候回的电话。", en: "When the customer was called back." },
  attendedAt: { zh: "什么时候接待客户的。", en: "When somebody attended to the customer." },
  followedUpAt: { zh: "什么时候开始跟进的。", en: "When it was first followed up." },
  coordinatedAt: {
    zh: "什么时候跟别的部门、单位协调的。",
    en: "When it was coordinated with others.",
  },
  promisedOn: { zh: "答应客户哪天办完；过了就逾期。", en: "The day promised; overdue after that." },
  acknowledgedAt: {
    zh: "什么时候告诉客户已受理的。",
    en: "When the customer was told it is handled.",
  },
  level: { zh: "上报到哪一级。", en: "How far up it went." },
  escalatedAt: null,
  directorAt: {
    zh: "客户不满意，什么时候报给总经理的。",
    en: "When the general manager heard that the customer is dissatisfied.",
  },
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
  inspection: {
    zh: "处理得有没有效，在「投诉核查」里答。",
    en: "Whether it helped; answered on the worklist.",
  },
  inspectedBy: {
    zh: "谁核查的，在「投诉核查」里签，不在这里填。",
    en: "Who inspected it; signed on the worklist, not for typing.",
  },
  inspectedAt: null,
  inspectionNote: {
    zh: "看到了什么，无效的要写。",
    en: "What was found; needed where it did not help.",
  },
  archiveNo: { zh: "档案袋或文件夹的号。", en: "The number of the file." },
  note: usualHelp.note,
};
