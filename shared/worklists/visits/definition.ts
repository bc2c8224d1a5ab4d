import { date } from "../../columns/date.ts";
import { datetime } from "../../columns/datetime.ts";
import { optional } from "../../columns/optional.ts";
import { quantity } from "../../columns/quantity.ts";
import { text } from "../../columns/text.ts";
import { followUpVisits } from "../../ledgers/follow-up-visits/definition.ts";
import { needs } from "../../rules/needs.ts";
import { plainText } from "../../rules/plain-text.ts";
import { quietHours } from "../../rules/quiet-hours.ts";
import { defineWorklist, shown } from "../worklist.ts";
import { YES_NO_NAMES } from "../yes-no-names.ts";

const { connection } = followUpVisits.columns;

const SATISFACTION_NAMES = { 满意: "Satisfied", 一般: "So-so", 不满意: "Dissatisfied" } as const;

/** 应回访: who is to be visited, by sales, repairs and complaints; each answer is a call, and a row of 回访台账. */
export const visits = defineWorklist("visits", {
  title: { zh: "应回访", en: "Visits due" },
  purpose: {
    zh: "一行是一次到期的回访，由销售档案、维修档案、报事报修、投诉算出来。打完电话填结果，就记进回访台账；三次没人接就不再列。",
    en: "A line is a visit that is due, counted from sales, repairs and complaints. What is answered after the call becomes a row of the follow-up visits; after three calls without an answer it is listed no more.",
  },
  sheetName: { zh: "应回访", en: "Visits due" },
  sees: ["clerk", "supervisor", "admin", "auditor"],
  answers: ["clerk", "supervisor"],
  // Nobody can call a masked number.
  whole: ["clerk", "supervisor"],

  columns: {
    dueOn: optional(date({ zh: "最迟哪天", en: "Due by", future: true })),
    ...shown(followUpVisits, "kind", "caseNo", "customer", "phone", "shop", "branch", "startedOn"),
    about: optional(text({ zh: "事由", en: "About" })),
    attempts: optional(quantity({ zh: "已打几次", en: "Calls so far" })),
    lastCalledAt: optional(datetime({ zh: "上次外呼", en: "Last call" })),
  },

  asks: {
    connection: { ...connection, required: true },
    ...shown(
      followUpVisits,
      "calledAt",
      "content",
      "promptness",
      "accuracy",
      "politeness",
      "outcome",
      "score",
      "solved",
      "followUp",
    ),
  },

  rules: [
    needs({ when: "connection", is: "接通" }, ["content"], "error"),
    needs({ when: "connection", is: ["拒访", "空号"] }, ["followUp"], "error"),
    needs({ when: "outcome", is: "不满意" }, ["followUp"], "error"),
    quietHours("calledAt"),
    plainText("content"),
    plainText("followUp"),
  ],

  english: {
    kind: {
      "7DC": "7DC",
      "3DC": "3DC",
      月回访: "Month",
      年回访: "Year",
      首次联系: "First contact",
      投诉回访: "After a complaint",
      维修回访: "After a repair",
      其他: "Other",
    },
    branch: { 一级网点: "First tier", 二级网点: "Second tier" },
    connection: {
      接通: "Answered",
      未接: "Not answered",
      拒访: "Refused",
      空号: "Number out of service",
    },
    promptness: SATISFACTION_NAMES,
    accuracy: SATISFACTION_NAMES,
    politeness: SATISFACTION_NAMES,
    outcome: SATISFACTION_NAMES,
    solved: YES_NO_NAMES,
  },

  reasons: {
    visited: {
      zh: "这次回访已经做过，或者不用再做了。",
      en: "This visit was made, or is due no more.",
    },
    future: { zh: "外呼时间还没到。", en: "The call is still to come." },
    nobody: {
      zh: "这一行没写客户姓名，先在台账里补上。",
      en: "The row names no customer: fill that in first.",
    },
    withdrawn: {
      zh: "这次回访的登记被作废过，请在回访台账里登记。",
      en: "The row of this visit was withdrawn: register it in the follow-up visits.",
    },
  },
});
