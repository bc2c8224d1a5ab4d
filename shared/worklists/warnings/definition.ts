import { date } from "../../columns/date.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { monthFilter } from "../month-filter.ts";
import { defineWorklist } from "../worklist.ts";

const named = (zh: string, en: string) => optional(text({ zh, en, isName: true }));

const LONGEST_REASON = 500;

/** 没答复的提醒: rows with warnings that nobody has called right, of a year, as far as their months are not closed. */
export const warnings = defineWorklist("warnings", {
  title: { zh: "没答复的提醒", en: "Unanswered warnings" },
  purpose: {
    zh: "一行是一条带着提醒的登记，推送时提醒还在，也没人说过为什么没问题。改好再推送就不再列；没问题的，写上原因。",
    en: "A line is a row that was pushed with warnings which nobody has called right. Corrected and pushed it is listed no more; where it is right, say why.",
  },
  sheetName: { zh: "没答复的提醒", en: "Unanswered warnings" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  // As in the check of a sheet: who may push.
  answers: ["clerk", "supervisor", "admin"],
  filters: { month: monthFilter },

  columns: {
    day: optional(date({ zh: "登记日期", en: "Registered", future: true })),
    ledger: named("台账", "Ledger"),
    shop: named("店铺", "Shop"),
    reference: named("单号", "Reference"),
    warnings: named("提醒", "Warnings"),
    person: named("经办人", "In charge"),
    pushedBy: named("最后推送人", "Last pushed by"),
  },

  asks: {
    reason: text({ zh: "没问题，因为", en: "Right, because", max: LONGEST_REASON }),
  },

  rules: [],

  reasons: {
    answered: {
      zh: "这一行的提醒已经答复过，或者已经改好了。",
      en: "The warnings of this row were answered, or the row was corrected.",
    },
  },
});
