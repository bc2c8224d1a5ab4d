import { choice } from "../../columns/choice.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { complaints } from "../../ledgers/complaints/definition.ts";
import { blankWhen } from "../../rules/blank-when.ts";
import { needs } from "../../rules/needs.ts";
import { plainText } from "../../rules/plain-text.ts";
import { defineWorklist, shown, waiting } from "../worklist.ts";
import { YES_NO_NAMES } from "../yes-no-names.ts";
import { inspectionStep } from "./inspection-step.ts";

/** 投诉核查: grave complaints that a manager confirms, and solved ones whose result is looked at. */
export const inspections = defineWorklist("inspections", {
  title: { zh: "投诉核查", en: "Complaints to inspect" },
  purpose: {
    zh: "一行是一个要经理看的投诉：重大的先确认再转出去，解决了的看处理得有没有效。",
    en: "A line is a complaint for a manager: a grave one is confirmed before it is passed on, a solved one is looked at.",
  },
  sheetName: { zh: "投诉核查", en: "Complaints to inspect" },
  sees: ["clerk", "supervisor", "admin", "auditor"],
  answers: ["supervisor"],

  waiting: waiting(complaints, {
    since: "receivedAt",
    open: (row) => inspectionStep(row) !== null,
  }),

  columns: {
    step: optional(choice(["待确认", "待核查"], { zh: "到哪一步", en: "Step" })),
    ...shown(
      complaints,
      "complaintNo",
      "receivedAt",
      "channel",
      "nature",
      "shop",
      "customer",
      "vip",
      "major",
      "urgency",
      "product",
      "content",
      "request",
      "firstContact",
      "handler",
      "department",
      "otherUnit",
      "level",
      "measures",
      "result",
      "resolvedAt",
      "feedbackAt",
      "satisfied",
      "inspectionNote",
      "note",
    ),
  },

  // Who and when is who is signed in, and now: nobody types it.
  asks: {
    outcome: choice(
      { 确认: ["已确认", "同意"], 有效: ["处理有效"], 无效: ["处理无效"] },
      { zh: "核查意见", en: "Finding" },
    ),
    passedTo: optional(text({ isName: true, zh: "转给哪个部门", en: "Passed on to" })),
    remark: optional(text({ zh: "看到的情况", en: "What was found" })),
  },

  rules: [
    needs({ when: "outcome", is: "无效" }, ["remark"], "error"),
    blankWhen({ when: "outcome", is: ["有效", "无效"] }, ["passedTo"]),
    plainText("remark"),
  ],

  english: {
    step: { 待确认: "To be confirmed", 待核查: "To be checked" },
    urgency: { 一般: "Usual", 紧急: "Urgent", 特急: "Most urgent" },
    vip: YES_NO_NAMES,
    major: YES_NO_NAMES,
    outcome: { 确认: "Confirmed", 有效: "It helped", 无效: "It did not help" },
  },

  reasons: {
    done: {
      zh: "这个投诉已经确认、核查过，或者撤诉了。",
      en: "This complaint was confirmed or inspected before, or was withdrawn.",
    },
    unsolved: {
      zh: "还没解决，先确认；解决以后再看有没有效。",
      en: "It is not solved yet: confirm it now, and look at the result later.",
    },
    solved: {
      zh: "已经解决了，看处理得有没有效，填“有效”或“无效”。",
      en: "It is solved: say whether that helped or not.",
    },
  },
});
