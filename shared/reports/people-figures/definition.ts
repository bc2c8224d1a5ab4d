import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, shopColumn, text, word } from "../report-columns.ts";

/** What a line counts as. */
const items: Readonly<Record<string, Localized>> = {
  K1: { zh: "有效投诉", en: "Complaint" },
  K2: { zh: "没按首次承诺解决", en: "First promise broken" },
  K3: { zh: "回访满意度", en: "Visit" },
  K4: { zh: "财务退回", en: "Sent back by finance" },
  K5: { zh: "对处理结果的满意度", en: "Outcome" },
  K9: { zh: "客户表扬", en: "Praise" },
};

/** Why finance sent a line back, by the card's figures. */
const reasons: Readonly<Record<string, Localized>> = {
  K4a: { zh: "数据错误", en: "Wrong data" },
  K4b: { zh: "资料不全", en: "Incomplete" },
  K4c: { zh: "提交太晚", en: "Too late" },
};

const saysItem = (code: string, language: Language) => items[code]?.[language] ?? code;
const saysReason = (code: string, language: Language) => reasons[code]?.[language] ?? code;
const header = (zh: string, en: string) => ({ zh, en });

/** 投诉与考核 (F13): what each person's figures are, and what finance sent back, by its three reasons and by quarter. */
export const peopleFigures = defineReport("people-figures", {
  title: { zh: "投诉与考核", en: "Complaints and people" },
  purpose: {
    zh: "每个人的投诉、没守住的承诺、财务退回（数据错误、资料不全、提交太晚，每季合计不超过 1 次）、两种满意率和表扬，点开就是背后的行。投诉按接到的日期，承诺按到期日，退回按退回的日期，都不按财务日。",
    en: "Of each person: complaints, promises broken, what finance sent back (wrong, incomplete, too late: no more than 1 a quarter in all), both satisfactions and praise, each opening to its rows. Complaints by the day they came, promises by the day they were due, what was sent back by that day; never by finance day.",
  },
  counts: {
    zh: "投诉按接到的日期，承诺按到期日，退回按退回的日期，不按财务日",
    en: "Complaints by the day they came, promises by the day they were due, what was sent back by that day; not by finance day",
  },
  sees: ["supervisor", "finance", "admin", "auditor"],
  parameters: { periods: ["quarter", "month", "half", "range"], usual: "last" },
  columns: {
    item: word({ zh: "考核项", en: "Figure", width: 130, says: saysItem }),
    reason: word({ zh: "退回原因", en: "Sent back for", says: saysReason }),
    quarter: text({ zh: "季度", en: "Quarter", width: 70 }),
    month: text({ zh: "月份", en: "Month", width: 60 }),
    person: text({ zh: "人员", en: "Person", blank: { zh: "(没有写)", en: "(not said)" } }),
    shop: shopColumn(),
    reference: text({ zh: "单号", en: "Reference", width: 130 }),
    day: day({ zh: "日期", en: "Day" }),
    complaints: count({ zh: "有效投诉", en: "Complaints", width: 70 }),
    promises: count({ zh: "失约", en: "Broken", width: 50 }),
    sentBack: count({ zh: "财务退回", en: "Sent back", width: 70 }),
    wrong: count({ zh: "数据错误", en: "Wrong", width: 70 }),
    incomplete: count({ zh: "资料不全", en: "Incomplete", width: 70 }),
    tooLate: count({ zh: "提交太晚", en: "Too late", width: 70 }),
    over: count({ zh: "超出每季 1 次", en: "Over 1 a quarter", width: 90 }),
    outcomeAsked: count({ zh: "结果有答", en: "Outcome asked", width: 70 }),
    outcomeContent: count({ zh: "结果满意", en: "Outcome content", width: 70 }),
    visitAsked: count({ zh: "回访有答", en: "Visit asked", width: 70 }),
    visitContent: count({ zh: "回访满意", en: "Visit content", width: 70 }),
    praise: count({ zh: "表扬", en: "Praise" }),
  },
  names: ["item", "reference", "person", "day"],
  order: ["person", "item", "day", "reference"],
  measures: [
    { header: header("有效投诉", "Complaints"), of: ["complaints"], fold: "sum" },
    { header: header("没按首次承诺", "Promises broken"), of: ["promises"], fold: "sum" },
    { header: header("财务退回", "Sent back"), of: ["sentBack"], fold: "sum" },
    { header: header("数据错误", "Wrong data"), of: ["wrong"], fold: "sum" },
    { header: header("资料不全", "Incomplete"), of: ["incomplete"], fold: "sum" },
    { header: header("提交太晚", "Too late"), of: ["tooLate"], fold: "sum" },
    { header: header("超出每季 1 次", "Over 1 a quarter"), of: ["over"], fold: "sum" },
    {
      header: header("结果满意率", "Content with the outcome"),
      of: ["outcomeContent"],
      over: ["outcomeAsked"],
      fold: "rate",
    },
    {
      header: header("回访满意率", "Content in visits"),
      of: ["visitContent"],
      over: ["visitAsked"],
      fold: "rate",
    },
    { header: header("表扬", "Praise"), of: ["praise"], fold: "sum" },
  ],
  blocks: {
    total: { title: header("合计", "Total"), by: [] },
    person: { title: header("按人", "By person"), by: ["person"] },
    quarter: {
      title: header("财务退回，按季度（每季合计 ≤ 1）", "Sent back, by quarter (≤ 1 in all)"),
      by: ["quarter"],
      measures: [2, 3, 4, 5, 6],
    },
    reason: {
      title: header("财务退回，按原因和人", "Sent back, by reason and person"),
      by: ["reason", "person"],
      omits: { reason: [""] },
      measures: [2],
    },
    month: { title: header("按月", "By month"), by: ["month"] },
  },
  charts: {
    months: {
      title: header("每月有效投诉", "Complaints by month"),
      kind: "column",
      block: "month",
      measure: 0,
    },
    quarters: {
      title: header("每季财务退回", "Sent back by quarter"),
      kind: "column",
      block: "quarter",
      measure: 2,
    },
  },
});
