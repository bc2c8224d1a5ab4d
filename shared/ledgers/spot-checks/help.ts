import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { spotChecks } from "./definition.ts";

/** What the columns of 抽查登记 are for. */
export const spotChecksHelp: HelpOf<typeof spotChecks> = {
  inspectedOn: { zh: "哪天查的。", en: "The day of the check." },
  kind: {
    zh: "查服务、听录音，还是到现场。",
    en: "Whether a service, a call record or a place was checked.",
  },
  inspector: { zh: "谁去查的。", en: "Who checked." },
  inspected: { zh: "查的是谁的工作。", en: "Whose work was checked." },
  shop: usualHelp.shop,
  callNo: { zh: "听的是哪条录音。", en: "Which record of a call was heard." },
  item: { zh: "查的哪一项，如礼貌用语。", en: "What was looked at, such as courtesy." },
  result: {
    zh: "不合格的 3 个工作日内整改，填了整改期限的按期限。",
    en: "What did not pass is put right in 3 working days, or by the day that is set.",
  },
  score: { zh: "0 到 100 分。", en: "0 to 100." },
  problem: { zh: "查出什么问题，写具体。", en: "What was wrong, in detail." },
  measure: { zh: "要怎么改。", en: "What is to be done about it." },
  dueOn: { zh: "说好哪天改完；过了就逾期。", en: "When it is to be done; overdue after that." },
  finishedOn: { zh: "哪天改好的。", en: "The day it was put right." },
  handler: usualHelp.handler,
  note: usualHelp.note,
};
