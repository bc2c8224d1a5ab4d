import { choice } from "../../columns/choice.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { returnedParcels } from "../../ledgers/returned-parcels/definition.ts";
import { plainText } from "../../rules/plain-text.ts";
import { defineWorklist, shown, waiting } from "../worklist.ts";
import { YES_NO_NAMES } from "../yes-no-names.ts";
import { isToHandle } from "./is-to-handle.ts";

/** 退件交接: opened parcels that pre-sales deals with in the platform's back office, the oldest first. */
export const returns = defineWorklist("returns", {
  title: { zh: "退件交接", en: "Returns to hand over" },
  purpose: {
    zh: "一行是一个拆开的退回件：售前在后台处理好售后，就填上。",
    en: "A line is an opened parcel: pre-sales deals with its case in the back office, and says so.",
  },
  sheetName: { zh: "退件交接", en: "Returns to hand over" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  answers: ["clerk", "supervisor"],

  waiting: waiting(returnedParcels, { since: "openedOn", open: isToHandle }),

  columns: shown(
    returnedParcels,
    "openedOn",
    "shop",
    "platform",
    "orderNo",
    "caseNo",
    "buyer",
    "courier",
    "returnNo",
    "goods",
    "sku",
    "quantity",
    "condition",
    "quality",
    "ownerless",
    "request",
    "reason",
    "slip",
    "opener",
    "note",
  ),

  asks: {
    outcome: choice(
      { 后台已处理: ["已处理", "处理好"], 不用处理: ["无需处理"] },
      { zh: "后台处理", en: "Back office" },
    ),
    remark: optional(text({ zh: "怎么处理的", en: "What was done" })),
  },

  rules: [plainText("remark")],

  english: {
    quality: YES_NO_NAMES,
    ownerless: YES_NO_NAMES,
    request: { 退货: "Return", 换货: "Exchange", 维修: "Repair", 无: "None" },
    slip: YES_NO_NAMES,
    outcome: { 后台已处理: "Done in the back office", 不用处理: "Nothing to do" },
  },

  reasons: {
    handled: {
      zh: "这个退回件已经处理过了。",
      en: "This parcel was dealt with before.",
    },
  },
});
