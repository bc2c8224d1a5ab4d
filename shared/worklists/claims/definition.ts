import { choiceFrom } from "../../columns/choice-from.ts";
import { date } from "../../columns/date.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { courierClaims } from "../../ledgers/courier-claims/definition.ts";
import { atMostSum } from "../../rules/at-most-sum.ts";
import { notBefore } from "../../rules/not-before.ts";
import { notToCome } from "../../rules/not-to-come.ts";
import { monthFilter } from "../month-filter.ts";
import { defineWorklist, shown, waiting } from "../worklist.ts";
import { isOwed } from "./is-owed.ts";

/** 理赔到账: what couriers have accepted and not paid yet, the oldest answer first. */
export const claims = defineWorklist("claims", {
  title: { zh: "理赔到账", en: "Claims to be received" },
  purpose: {
    zh: "一行是快递已认可、还没到账的理赔：到账后填金额和日期。",
    en: "A line is a claim that a courier has accepted and not paid: fill in amount and day once it is here.",
  },
  sheetName: { zh: "理赔到账", en: "Claims to be received" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  answers: ["finance"],
  filters: { month: monthFilter },

  waiting: waiting(courierClaims, { since: "answeredOn", open: isOwed }),

  columns: shown(
    courierClaims,
    "courier",
    "trackingNo",
    "orderNo",
    "shop",
    "kind",
    "registeredOn",
    "courierCaseNo",
    "claimed",
    "answeredOn",
    "recognised",
    "settledIn",
    "customerPaid",
    "handler",
    "note",
  ),

  asks: {
    received: money({ zh: "到账金额", en: "Received", aliases: ["实际到账", "实收金额"] }),
    receivedOn: date({ zh: "到账日期", en: "Received on", aliases: ["到账时间"] }),
    receivedBy: optional(choiceFrom("receipt-ways", { zh: "到账方式", en: "Received by" })),
  },

  rules: [
    atMostSum("received", ["recognised"]),
    notBefore("receivedOn", "registeredOn"),
    notToCome("receivedOn"),
  ],

  reasons: {
    settled: {
      zh: "这笔理赔已经到账、被拒或撤销了。",
      en: "This claim was received, refused or taken back.",
    },
    nothing: {
      zh: "到账金额要大于零。",
      en: "What was received has to be more than nothing.",
    },
  },
});
