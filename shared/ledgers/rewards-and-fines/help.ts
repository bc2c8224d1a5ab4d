import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { rewardsAndFines } from "./definition.ts";

/** What the columns of 奖罚登记 are for. */
export const rewardsAndFinesHelp: HelpOf<typeof rewardsAndFines> = {
  registeredOn: { zh: "哪天提的。", en: "The day it was proposed." },
  month: usualHelp.month,
  person: { zh: "奖谁罚谁，一行一个人。", en: "Who, one person to a row." },
  department: null,
  kind: {
    zh: "奖、罚，还是一个人一个月的评分。",
    en: "A reward, a fine, or one person’s score of a month.",
  },
  responsible: {
    zh: "罚的写清是哪种责任：当事人 200 到 1000，第一责任人 100 到 500。",
    en: "For a fine: the person 200 to 1000, the one in charge 100 to 500.",
  },
  reason: { zh: "为什么奖罚。", en: "What for." },
  caseNo: usualHelp.caseNo,
  amount: {
    zh: "建议的金额，只记录，不扣款。",
    en: "The amount proposed; recorded, never deducted.",
  },
  byDirector: { zh: "占 50%，百分制。", en: "Counts 50%, out of a hundred." },
  byMarket: { zh: "占 20%。", en: "Counts 20%." },
  byProduction: { zh: "占 20%。", en: "Counts 20%." },
  byPeers: { zh: "占 10%。", en: "Counts 10%." },
  points: null,
  loss: { zh: "造成多少损失。", en: "The loss that it caused." },
  praised: null,
  proven: { zh: "查过是真的没有。", en: "Whether it was looked into and is so." },
  verifiedBy: null,
  approvedBy: { zh: "谁批的，有金额就要有。", en: "Who approved; needed for an amount." },
  approvedOn: null,
  handler: usualHelp.handler,
  note: usualHelp.note,
};
