import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { followUpVisits } from "./definition.ts";

/** What the columns of 回访台账 are for. */
export const followUpVisitsHelp: HelpOf<typeof followUpVisits> = {
  visitedOn: { zh: "哪天回访的；还没访就空着。", en: "When it was made; blank while it is due." },
  visitor: null,
  kind: {
    zh: "7DC 从提车算 7 天，3DC 从交车算 3 到 5 天。",
    en: "7DC: 7 days after pick-up; 3DC: 3 to 5 days after hand-over.",
  },
  caseNo: { zh: "为哪张单回访，如投诉编号。", en: "What it is about, such as a complaint number." },
  customer: { zh: "回访谁。", en: "Whom it is made to." },
  phone: usualHelp.phone,
  branch: null,
  shop: null,
  startedOn: { zh: "从哪天起算，如提车日期。", en: "The day it counts from, such as the pick-up." },
  dueOn: { zh: "应该哪天回访；过了就逾期。", en: "The day it is due; overdue after that." },
  calledAt: {
    zh: "几点打的；客户休息的钟点会提醒。",
    en: "When the call was made; hours at which customers rest are asked about.",
  },
  connection: null,
  attempt: {
    zh: "第几次打，三次没人接就转别人。",
    en: "Which call this is; three, then others take over.",
  },
  content: { zh: "接通了就写说了什么。", en: "What was said, once they answered." },
  feedback: null,
  promptness: null,
  accuracy: null,
  politeness: null,
  outcome: null,
  score: { zh: "客户打的分。", en: "The customer’s mark." },
  solved: null,
  charged: null,
  followUp: {
    zh: "不满意或拒访的，接着怎么办。",
    en: "What happens next when they are not content.",
  },
  came: null,
  againOn: { zh: "不满意的 3 天内再访一次。", en: "Not content: again within 3 days." },
  note: usualHelp.note,
};
