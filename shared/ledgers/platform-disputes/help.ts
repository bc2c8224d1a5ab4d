import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { platformDisputes } from "./definition.ts";

/** What the columns of 小二介入登记 are for. */
export const platformDisputesHelp: HelpOf<typeof platformDisputes> = {
  openedAt: { zh: "小二什么时候介入的。", en: "When the platform stepped in." },
  platform: usualHelp.platform,
  shop: usualHelp.shop,
  orderNo: usualHelp.orderNo,
  caseNo: usualHelp.caseNo,
  buyer: usualHelp.buyer,
  amount: { zh: "争的是多少钱。", en: "How much it is about." },
  reason: null,
  request: null,
  evidenceDue: {
    zh: "平台给的举证截止时间，抄到分钟。",
    en: "The platform’s limit for evidence, to the minute.",
  },
  evidencedAt: {
    zh: "什么时候举证的，填上就不再逾期。",
    en: "When evidence was given; ends the deadline.",
  },
  evidencedBy: null,
  evidence: { zh: "交了哪些凭证。", en: "What was handed in." },
  stage: null,
  ruling: null,
  deducted: {
    zh: "最后扣了多少，不超过争议金额。",
    en: "What was taken in the end, within the amount.",
  },
  closedAt: null,
  owner: null,
  handler: usualHelp.handler,
  note: usualHelp.note,
};
