import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { qualityIssues } from "./definition.ts";

/** What the columns of 质量问题登记 are for. */
export const qualityIssuesHelp: HelpOf<typeof qualityIssues> = {
  registeredOn: { zh: "哪天发现的。", en: "The day it was found." },
  shop: usualHelp.shop,
  orderNo: usualHelp.orderNo,
  lineNo: usualHelp.lineNo,
  sku: usualHelp.sku,
  goods: usualHelp.goods,
  batchNo: usualHelp.batchNo,
  producedOn: null,
  kind: { zh: "哪一类毛病。", en: "What kind of defect." },
  description: { zh: "坏成什么样，写具体。", en: "What is wrong, in detail." },
  picture: usualHelp.picture,
  quantity: usualHelp.quantity,
  severity: { zh: "有多严重。", en: "How grave it is." },
  handling: { zh: "这一单怎么办的。", en: "What was done about this one." },
  compensation: null,
  liable: usualHelp.liable,
  cause: { zh: "为什么会坏。", en: "Why it happened." },
  measure: { zh: "以后怎么不再坏。", en: "What keeps it from happening again." },
  owner: { zh: "谁负责改。", en: "Who puts it right." },
  dueOn: { zh: "说好哪天改完；过了就逾期。", en: "When it is to be done; overdue after that." },
  finishedOn: null,
  effect: { zh: "改了以后怎么样。", en: "What came of it." },
  assessed: {
    zh: "考核多少，只记录，不扣款。",
    en: "The fine proposed; recorded, never deducted.",
  },
  handler: usualHelp.handler,
  note: usualHelp.note,
};
