import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { courierClaims } from "../../ledgers/courier-claims/definition.ts";
import { blankWhen } from "../../rules/blank-when.ts";
import { needs } from "../../rules/needs.ts";
import { notBefore } from "../../rules/not-before.ts";
import { notToCome } from "../../rules/not-to-come.ts";
import { monthFilter } from "../month-filter.ts";
import { defineWorklist, shown, waiting } from "../worklist.ts";
import { isUnanswered } from "./is-unanswered.ts";

/** 理赔待答复: what couriers have neither accepted nor refused, the oldest first. */
export const claimAnswers = defineWorklist("claim-answers", {
  title: { zh: "理赔待答复", en: "Claims to be answered" },
  purpose: {
    zh: "一行是快递还没认可、也没拒赔的理赔：有了答复，填结果、日期，认可的填金额；认可后到「理赔到账」等钱。",
    en: "A line is a claim that the courier has neither accepted nor refused. Once it has: the outcome, the day, and the amount it accepts; then it waits for its money among the claims to be received.",
  },
  sheetName: { zh: "理赔待答复", en: "Claims to be answered" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  answers: ["clerk", "supervisor", "finance"],
  filters: { month: monthFilter },

  waiting: waiting(courierClaims, { since: "registeredOn", open: isUnanswered }),

  columns: shown(
    courierClaims,
    "courier",
    "trackingNo",
    "orderNo",
    "shop",
    "kind",
    "registeredOn",
    "claimed",
    "goodsValue",
    "status",
    "submittedOn",
    "promisedOn",
    "courierCaseNo",
    "customerPaid",
    "handler",
    "note",
  ),

  asks: {
    outcome: choice(
      { 已认可: ["认可", "同意理赔"], 拒赔: ["拒绝", "驳回"], 已撤销: ["撤销", "取消"] },
      { zh: "答复", en: "Answer" },
    ),
    answeredOn: date({ zh: "答复日期", en: "Answered", aliases: ["答复时间", "回复日期"] }),
    recognised: optional(money({ zh: "认可金额", en: "Recognised", aliases: ["核定金额"] })),
  },

  rules: [
    needs({ when: "outcome", is: "已认可" }, ["recognised"], "error"),
    blankWhen({ when: "outcome", is: ["拒赔", "已撤销"] }, ["recognised"]),
    notBefore("answeredOn", "registeredOn"),
    notToCome("answeredOn"),
  ],

  english: {
    status: {
      待提交: "To be submitted",
      已提交: "Submitted",
      已受理: "Taken up",
      已认可: "Accepted",
      拒赔: "Refused",
      已到账: "Received",
      已撤销: "Taken back",
    },
    outcome: { 已认可: "Accepted", 拒赔: "Refused", 已撤销: "Taken back" },
  },

  reasons: {
    answered: {
      zh: "这笔理赔快递已经答复过，或者已经撤销了。",
      en: "The courier has answered this claim, or it was taken back.",
    },
    nothing: {
      zh: "认可的金额要大于零；一分不认就是拒赔。",
      en: "What is accepted has to be more than nothing: nothing at all is a refusal.",
    },
  },
});
