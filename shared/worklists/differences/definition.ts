import { choice } from "../../columns/choice.ts";
import { date } from "../../columns/date.ts";
import { money } from "../../columns/money.ts";
import { optional } from "../../columns/optional.ts";
import { text } from "../../columns/text.ts";
import { blankWhen } from "../../rules/blank-when.ts";
import { needs } from "../../rules/needs.ts";
import { defineWorklist } from "../worklist.ts";
import { differenceClasses } from "./classes.ts";

const named = (zh: string, en: string) => optional(text({ zh, en, isName: true }));

const LONGEST_REASON = 500;

/** 对账差异: lines of statements and amounts of ledgers that are not the same on both sides. */
export const differences = defineWorklist("differences", {
  title: { zh: "对账差异", en: "Differences of statements" },
  purpose: {
    zh: "一行是对账单和台账对不上的一笔。可以手工匹配、核销、补台账，或等下月再对；说过的话重新对账后还在。版本冲突是已经对上或处理过、新一版却改了或没有了的一行，对方金额是原来那一版的；确认无误就填「按新版」。",
    en: "A line is money on which a statement and the ledgers differ. Match it by hand, write it off, have the row made, or wait for next month; what was said outlasts the next matching. A version conflict is a line that was matched or settled and that a newer version changes or lacks; on the other side stands what it said before. Say so where the newer one is right.",
  },
  sheetName: { zh: "对账差异", en: "Differences" },
  sees: ["supervisor", "finance", "admin", "auditor"],
  answers: ["finance"],

  columns: {
    class: named("对账结果", "Result"),
    shop: named("店铺", "Shop"),
    courier: named("快递", "Courier"),
    day: optional(date({ zh: "发生日期", en: "Day" })),
    reference: named("单号", "Reference"),
    way: named("收支", "In or out"),
    amount: optional(money({ zh: "金额", en: "Amount" })),
    other: optional(money({ zh: "对方金额", en: "On the other side" })),
    proposal: named("可能对应", "May be"),
    weight: named("账单重量", "Weight in the bill"),
    otherWeight: named("发货重量", "Weight when sent"),
    month: named("对账月份", "Month matched"),
    asked: named("已要求", "Asked for before"),
  },

  asks: {
    act: choice(
      { 手工匹配: ["匹配"], 核销: [], 补台账: [], 等下月: ["下月再对"], 按新版: ["以新版为准"] },
      { zh: "怎么办", en: "Do" },
    ),
    counterpart: optional(text({ zh: "对应单号", en: "Matched with", max: 100, isName: true })),
    writtenOff: optional(money({ zh: "核销金额", en: "Written off" })),
    reason: optional(text({ zh: "理由", en: "Reason", max: LONGEST_REASON })),
  },

  rules: [
    needs({ when: "act", is: "手工匹配" }, ["counterpart"], "error"),
    needs({ when: "act", is: "核销" }, ["reason"], "error"),
    blankWhen({ when: "act", is: "手工匹配" }, ["writtenOff"]),
    blankWhen({ when: "act", is: "补台账" }, ["counterpart", "writtenOff"]),
    blankWhen({ when: "act", is: "等下月" }, ["counterpart", "writtenOff"]),
    blankWhen({ when: "act", is: "按新版" }, ["counterpart", "writtenOff"]),
  ],

  filters: {
    class: { title: { zh: "对账结果", en: "Result" }, values: differenceClasses },
    month: { title: { zh: "对账月份", en: "Month matched" } },
  },

  english: {
    act: {
      手工匹配: "Match by hand",
      核销: "Write off",
      补台账: "Have it registered",
      等下月: "Wait for next month",
      按新版: "Take the newer version",
    },
  },

  reasons: {
    settled: {
      zh: "这一笔已经对上，或者已经处理了。",
      en: "This was matched or settled meanwhile.",
    },
    counterpart: {
      zh: "另一边没有这个单号，或者不止一笔。",
      en: "The other side has nothing of that number, or more than one.",
    },
    parcel: {
      zh: "这是发出的包裹，不是一笔钱，由快递账单来对，不能手工匹配；没有账单要付的，请填「核销」。",
      en: "This is a parcel that was sent, and no money: a courier’s bill is held against it. Where none will come, write it off.",
    },
    registered: {
      zh: "只有对账单上的一笔可以补台账；这一笔台账里已经有了。",
      en: "Only what a statement tells of can be registered; this is in a ledger.",
    },
    "one-version": {
      zh: "只有版本冲突的行可以填「按新版」。",
      en: "Only a version conflict has a newer version to be taken.",
    },
    beyond: {
      zh: "核销金额要大于零，不能超过差额。",
      en: "What is written off is more than nothing, and no more than the difference.",
    },
  },
});
