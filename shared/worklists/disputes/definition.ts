import { choice } from "../../columns/choice.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { platformDisputes } from "../../ledgers/platform-disputes/definition.ts";
import { plainText } from "../../rules/plain-text.ts";
import { isUndecided } from "./is-undecided.ts";
import { SUBJECTS } from "./subjects.ts";
import { defineWorklist, shown, waiting } from "../worklist.ts";

/** 小二介入每日查看: the disputes that are open on a day, and who has looked at each that day. */
export const disputes = defineWorklist("disputes", {
  title: { zh: "小二介入每日查看", en: "Disputes, looked at daily" },
  purpose: {
    zh: "第一行是当天本身，没有小二介入也要看一遍后台；其余每行是一件还没结案的。看过就填已查看，记下谁、几点看的。",
    en: "The first line is the day itself, looked at without any dispute too; each other one is a dispute that is open that day. Whoever has looked says so, and it is kept who and when.",
  },
  sheetName: { zh: "小二介入查看", en: "Disputes of the day" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  answers: ["clerk", "supervisor"],
  byDay: true,

  waiting: waiting(platformDisputes, {
    since: "openedAt",
    open: isUndecided,
  }),

  columns: {
    what: optional(choice(Object.values(SUBJECTS), { zh: "看什么", en: "To look at" })),
    ...shown(
      platformDisputes,
      "openedAt",
      "platform",
      "shop",
      "orderNo",
      "caseNo",
      "buyer",
      "amount",
      "reason",
      "stage",
      "evidenceDue",
      "evidencedAt",
      "ruling",
      "owner",
      "handler",
      "note",
    ),
  },

  asks: {
    looked: choice({ 已查看: ["看过", "已看"] }, { zh: "查看", en: "Looked at" }),
    remark: optional(text({ zh: "查看说明", en: "What was seen" })),
  },

  rules: [plainText("remark")],

  english: {
    what: { 当天有没有新的: "Whether there are new ones that day", 这一件: "This one" },
    stage: {
      无客服介入: "Platform not involved",
      需要客服介入: "Platform to step in",
      客服已介入: "Platform stepped in",
      初审完成: "First review done",
      复审失败: "Supervisor review failed",
      处理完成: "Settled",
    },
    ruling: { 支持买家: "For the buyer", 支持卖家: "For the seller", 部分支持: "In part" },
    looked: { 已查看: "Looked at" },
  },

  reasons: {
    future: { zh: "还没到那一天。", en: "That day has not come yet." },
    over: { zh: "这件小二介入已经结案了。", en: "This dispute is closed." },
  },
});
