import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { FAULT_NAMES, FAULTS, sentBack } from "../faults.ts";
import { monthFilter } from "../month-filter.ts";
import { defineWorklist } from "../worklist.ts";

/** Why a payment came back that the bank sent back: it gives no reason. */
export const BOUNCED = "退票";

const named = (zh: string, en: string) => optional(text({ zh, en, isName: true }));

/** 退回待改: rows that finance or a supervisor sent back; a clerk sees their own, and answers with the row's next version. */
export const corrections = defineWorklist("corrections", {
  title: { zh: "退回待改", en: "Sent back" },
  purpose: {
    zh: "一行是一条被退回的登记：在台账里改好再推送，就从这里消失，进后面的批次。",
    en: "A line is a row that was sent back: corrected in its ledger and pushed again, it leaves this list and goes into a later batch.",
  },
  sheetName: { zh: "退回待改", en: "Sent back" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  answers: [],
  filters: {
    month: monthFilter,
    from: {
      title: { zh: "谁退回的", en: "Came back from" },
      values: {
        bank: { zh: "银行退票", en: "The bank" },
        people: { zh: "财务、主管退回", en: "Finance or a supervisor" },
      },
    },
  },

  columns: {
    since: optional(date({ zh: "退回日期", en: "Sent back on" })),
    why: optional(choice({ ...FAULTS, [BOUNCED]: [] }, { zh: "退回原因", en: "Why" })),
    remark: sentBack.remark,
    by: named("谁退回的", "By"),
    ledger: named("台账", "Ledger"),
    shop: named("店铺", "Shop"),
    reference: named("单号", "Reference"),
    amount: optional(money({ zh: "打款金额", en: "To be paid", negative: true })),
    registrant: named("登记人", "Registered by"),
    pushedBy: named("最后推送人", "Last pushed by"),
  },
  asks: {},
  rules: [],
  english: { why: { ...FAULT_NAMES, [BOUNCED]: "Bounced" } },
});
