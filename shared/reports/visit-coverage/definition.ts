import type { Language, Localized } from "../../localized.ts";
import { ledgerTitle } from "../ledger-title.ts";
import { defineReport } from "../report.ts";
import { count, day, shopColumn, text, word } from "../report-columns.ts";

/** What became of a visit that was due, the best first. */
const states: Readonly<Record<string, Localized>> = {
  visited: { zh: "已回访", en: "Visited" },
  late: { zh: "过期才访", en: "Visited late" },
  refused: { zh: "拒访或空号", en: "Refused, or no such number" },
  unanswered: { zh: "三次没人接", en: "Three calls unanswered" },
  open: { zh: "未回访", en: "Not visited" },
};

const saysState = (code: string, language: Language) => states[code]?.[language] ?? code;

/** 回访完成率: of the visits that were due in a span of time, how many were made, in time, or have a reason. */
export const visitCoverage = defineReport("visit-coverage", {
  title: { zh: "回访完成率", en: "Visits made of due" },
  purpose: {
    zh: "到期的回访做了几成：按类型、回访者、店铺，和还没做的是哪些。",
    en: "How many of the visits that were due were made, by kind, visitor and shop, and which were not.",
  },
  sees: "signed-in",
  parameters: { periods: ["month", "day", "quarter", "half", "range"], usual: "today" },
  columns: {
    kind: text({ zh: "回访类型", en: "Kind", width: 80 }),
    reference: text({ zh: "关联单号", en: "Case no.", width: 130 }),
    ledger: word({ zh: "来自", en: "From", width: 100, says: ledgerTitle }),
    shop: shopColumn(),
    due: day({ zh: "最迟哪天", en: "Due by" }),
    visitedOn: day({ zh: "回访日期", en: "Visited on" }),
    visitor: text({
      zh: "回访者",
      en: "Visitor",
      blank: { zh: "(没有回访者)", en: "(nobody)" },
    }),
    attempts: count({ zh: "打了几次", en: "Calls" }),
    state: word({ zh: "结果", en: "Result", width: 100, says: saysState }),
    expected: count({ zh: "应回访", en: "Due" }),
    visited: count({ zh: "已回访", en: "Visited" }),
    explained: count({ zh: "未访有因", en: "Not, for a reason" }),
    onTime: count({ zh: "按时", en: "In time" }),
  },
  names: ["reference", "kind", "due", "visitor"],
  order: ["state", "kind", "due", "reference"],
  measures: [
    { header: { zh: "应回访", en: "Due" }, of: ["expected"], fold: "sum" },
    { header: { zh: "已回访", en: "Visited" }, of: ["visited"], fold: "sum" },
    { header: { zh: "未访有因", en: "Not, for a reason" }, of: ["explained"], fold: "sum" },
    {
      header: { zh: "回访率", en: "Visited of those due" },
      of: ["visited"],
      over: ["expected"],
      fold: "rate",
    },
    {
      header: { zh: "按时率", en: "In time, of those visited" },
      of: ["onTime"],
      over: ["visited"],
      fold: "rate",
    },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    kind: { title: { zh: "按回访类型", en: "By kind" }, by: ["kind"] },
    visitor: { title: { zh: "按回访者", en: "By visitor" }, by: ["visitor"] },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop"] },
    state: { title: { zh: "按结果", en: "By result" }, by: ["state"] },
  },
  charts: {
    states: {
      title: { zh: "回访结果", en: "Visits by result" },
      kind: "column",
      block: "state",
      measure: 0,
    },
  },
  leftOut: { right: { zh: "说明过不用回访", en: "called right without a visit" } },
});
