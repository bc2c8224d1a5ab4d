import { account } from "../../columns/account.ts";
import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { payeeName } from "../../columns/payee-name.ts";
import { quantity } from "../../columns/quantity.ts";
import { text } from "../../columns/text.ts";
import { blankWhen } from "../../rules/blank-when.ts";
import { needs } from "../../rules/needs.ts";
import { FAULT_NAMES, sentBack } from "../faults.ts";
import { monthFilter } from "../month-filter.ts";
import { defineWorklist } from "../worklist.ts";

const named = (zh: string, en: string) => optional(text({ zh, en, isName: true }));

/** 待确认: payments that a second person has to let go before finance gets them. */
export const confirmations = defineWorklist("confirmations", {
  title: { zh: "待确认", en: "To be confirmed" },
  purpose: {
    zh: "一行是一笔要第二个人确认的打款：金额大，或收款人有疑问。自己登记、推送的不能自己确认。",
    en: "A line is a payment that a second person confirms: its amount is large, or its payee doubtful. Nobody confirms what they registered or pushed.",
  },
  sheetName: { zh: "待确认", en: "To be confirmed" },
  sees: ["supervisor", "finance", "admin", "auditor"],
  answers: ["supervisor", "admin"],
  filters: { month: monthFilter },

  columns: {
    why: named("为什么要确认", "Why"),
    ledger: named("台账", "Ledger"),
    shop: named("店铺", "Shop"),
    reference: named("单号", "Reference"),
    amount: optional(money({ zh: "打款金额", en: "To be paid", negative: true })),
    payeeName: optional(payeeName({ zh: "收款实名", en: "Payee name", privacy: "sensitive" })),
    // What a doubted payee is held against stands beside it: the row that has the account under another name,
    other: named("同账号别的户名在", "Other name is in"),
    otherName: optional(
      payeeName({ zh: "那一行的实名", en: "Name in that row", privacy: "sensitive" }),
    ),
    // and the payee before it was changed.
    formerName: optional(payeeName({ zh: "改前的实名", en: "Name before", privacy: "sensitive" })),
    formerPayee: optional(
      account({ zh: "改前的账号", en: "Account before", privacy: "sensitive" }),
    ),
    payee: optional(account({ zh: "收款账号", en: "Payee account", privacy: "sensitive" })),
    otherDay: optional(date({ zh: "那一行的登记日期", en: "That row’s day" })),
    otherBy: named("那一行的登记人", "That row registered by"),
    kinds: named("款项", "For"),
    day: optional(date({ zh: "登记日期", en: "Registered" })),
    reason: named("原因", "Reason"),
    liable: named("责任方", "Liable"),
    registrant: named("登记人", "Registered by"),
    pushedBy: named("最后推送人", "Last pushed by"),
    // Whoever confirms has seen this version, and no later one.
    version: optional(quantity({ zh: "第几版", en: "Version" })),
  },

  asks: {
    outcome: choice(
      { 确认: ["同意", "通过"], 退回客服: ["退回", "不同意"] },
      { zh: "处理结果", en: "Outcome" },
    ),
    ...sentBack,
  },

  rules: [
    needs({ when: "outcome", is: "退回客服" }, ["fault"], "error"),
    blankWhen({ when: "outcome", is: "确认" }, ["fault", "remark"]),
  ],

  english: {
    outcome: { 确认: "Confirmed", 退回客服: "Back to the clerk" },
    fault: FAULT_NAMES,
  },

  reasons: {
    answered: {
      zh: "这一笔已经不用确认了。",
      en: "This payment waits for nobody any more.",
    },
  },
});
