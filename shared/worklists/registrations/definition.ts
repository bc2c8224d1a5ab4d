import { date } from "../../columns/date.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { defineWorklist } from "../worklist.ts";

const named = (zh: string, en: string) => optional(text({ zh, en, isName: true }));

/** 待补台账: money that a statement tells of and no ledger does, which finance has asked the shop to register. */
export const registrations = defineWorklist("registrations", {
  title: { zh: "待补台账", en: "To be registered" },
  purpose: {
    zh: "一行是对账单上有、台账里没有的一笔，财务要求补登记。在台账里登记好、单号写全再推送，对上以后自己从这里消失；过了期限没补，财务会再看到。",
    en: "A line is money that a statement tells of and no ledger does, and that finance asks you to register. Put it into its ledger with its number and push: once it is matched it leaves this list. What is not there in time comes before finance again.",
  },
  sheetName: { zh: "待补台账", en: "To register" },
  sees: ["clerk", "supervisor", "finance", "admin", "auditor"],
  answers: [],
  columns: {
    since: optional(date({ zh: "要求日期", en: "Asked on" })),
    late: named("提醒", "Reminder"),
    shop: named("店铺", "Shop"),
    source: named("对账单", "Statement"),
    day: optional(date({ zh: "发生日期", en: "Day" })),
    way: named("收支", "In or out"),
    reference: named("单号", "Reference"),
    amount: optional(money({ zh: "金额", en: "Amount" })),
  },
  asks: {},
  rules: [],
});

/** What is said of one that was not registered in time. */
export const LATE = "已过期限";
