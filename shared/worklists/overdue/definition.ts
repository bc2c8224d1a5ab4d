import { choice } from "../../columns/choice.ts";
import { dayOrMoment } from "../../columns/day-or-moment.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { ledgerById } from "../../ledgers/index.ts";
import { blankWhen } from "../../rules/blank-when.ts";
import { needs } from "../../rules/needs.ts";
import { defineWorklist } from "../worklist.ts";
import { clockNamed } from "./clock-name.ts";
import { ANYBODY, NOBODY, severities } from "./severity.ts";

const named = (zh: string, en: string) => optional(text({ zh, en, isName: true }));

const LONGEST_REASON = 500;

/** 逾期清单: rows of all ledgers of which a deadline is over, each with all of its deadlines as reasons. */
export const overdue = defineWorklist("overdue", {
  title: { zh: "逾期清单", en: "Overdue rows" },
  purpose: {
    zh: "一行是一条有时限过了的登记，几个时限都列在一起。可以豁免、暂停到某天、督办给一个人，也都可以撤回；登记人下次拉取就看得到。",
    en: "A line is a row of any ledger that is late, with all of its deadlines. Waive it, pause it until a day, ask somebody to see to it, or take that back: its clerk sees it with the next pull.",
  },
  sheetName: { zh: "逾期清单", en: "Overdue" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  answers: ["supervisor", "admin"],
  ownOfClerks: true,

  columns: {
    severity: named("情况", "State"),
    ledger: named("台账", "Ledger"),
    shop: named("店铺", "Shop"),
    reference: named("单号", "Reference"),
    reasons: named("时限", "Deadlines"),
    amount: optional(money({ zh: "涉及金额", en: "Money at risk", negative: true })),
    person: named("经办人", "In charge"),
    due: optional(dayOrMoment({ zh: "最早应于", en: "First due", future: true })),
    decided: named("处置", "Decided"),
    moved: named("承诺已改", "Promise moved"),
  },

  asks: {
    act: choice(
      { 豁免: [], 取消豁免: [], 暂停: [], 恢复: ["继续"], 督办: [], 取消督办: [] },
      { zh: "怎么办", en: "Do" },
    ),
    until: optional(dayOrMoment({ zh: "暂停至", en: "Paused until", future: true })),
    to: optional(text({ zh: "督办给", en: "Seen to by", max: 100, isName: true })),
    reason: optional(text({ zh: "理由", en: "Reason", max: LONGEST_REASON })),
  },

  rules: [
    needs({ when: "act", is: "豁免" }, ["reason"], "error"),
    needs({ when: "act", is: "暂停" }, ["until", "reason"], "error"),
    needs({ when: "act", is: "督办" }, ["to"], "error"),
    blankWhen({ when: "act", is: "豁免" }, ["until", "to"]),
    blankWhen({ when: "act", is: "暂停" }, ["to"]),
    blankWhen({ when: "act", is: "督办" }, ["until"]),
  ],

  filters: {
    severity: { title: { zh: "情况", en: "State" }, values: severities, usual: "late" },
    ledger: {
      title: { zh: "台账", en: "Ledger" },
      named: (value) => ledgerById(value)?.title,
    },
    person: {
      title: { zh: "经办人", en: "In charge" },
      named: (value) => (value === NOBODY ? { zh: "没写人", en: "Nobody named" } : undefined),
    },
    clock: { title: { zh: "时限", en: "Deadline" }, named: clockNamed },
    assigned: {
      title: { zh: "督办给", en: "Seen to by" },
      named: (value) =>
        value === ANYBODY
          ? { zh: "督办中", en: "Anybody" }
          : value === NOBODY
            ? { zh: "没督办", en: "Nobody" }
            : undefined,
    },
  },
  leads: [
    { title: { zh: "今天到期", en: "Due today" }, filters: { severity: "today" } },
    { title: { zh: "明天到期", en: "Due tomorrow" }, filters: { severity: "tomorrow" } },
    { title: { zh: "督办中", en: "Being seen to" }, filters: { assigned: ANYBODY } },
  ],

  english: {
    act: {
      豁免: "Waive",
      取消豁免: "Take the waiver back",
      暂停: "Pause",
      恢复: "Go on",
      督办: "Have it seen to",
      取消督办: "No longer seen to",
    },
  },

  reasons: {
    nothing: {
      zh: "这一行现在没有可以这样处置的时限。",
      en: "This row has no deadline now of which that could be said.",
    },
    over: {
      zh: "暂停要到以后的时间。",
      en: "A pause has to end later than now.",
    },
    person: {
      zh: "没有这个在职的人，或者他看不到这个店铺。",
      en: "Nobody in service has that name, or they don’t see this shop.",
    },
    met: { zh: "已经办完，不再逾期。", en: "It is done, and late no more." },
  },
});
