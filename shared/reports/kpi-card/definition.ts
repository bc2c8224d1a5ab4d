import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, money, shopColumn, text, word } from "../report-columns.ts";

/** What the department is measured by, each with its limit, in the order of the card. */
const items: Readonly<Record<string, Localized>> = {
  K1: { zh: "K1 有效投诉（每月 ≤ 5）", en: "K1 Complaints, not refuted (≤ 5 a month)" },
  K2: { zh: "K2 没按首次承诺解决（每月 ≤ 1）", en: "K2 First promises broken (≤ 1 a month)" },
  K3a: { zh: "K3 迅速到达满意率（≥ 95%）", en: "K3 Content with promptness (≥ 95%)" },
  K3b: { zh: "K3 准确回答满意率（≥ 95%）", en: "K3 Content with accuracy (≥ 95%)" },
  K3c: { zh: "K3 礼貌满意率（≥ 95%）", en: "K3 Content with politeness (≥ 95%)" },
  K3d: { zh: "K3 解决结果满意率（≥ 95%）", en: "K3 Content with the outcome (≥ 95%)" },
  K4a: {
    zh: "K4 财务退回：数据错误（每季合计 ≤ 1）",
    en: "K4 Sent back, wrong data (≤ 1 a quarter in all)",
  },
  K4b: { zh: "K4 财务退回：资料不全", en: "K4 Sent back, incomplete" },
  K4c: { zh: "K4 财务退回：提交太晚", en: "K4 Sent back, too late" },
  K5: { zh: "K5 对处理结果满意", en: "K5 Content with how it was solved" },
  K6: {
    zh: "K6 评分（主管 50、市场 20、生产 20、互评 10）",
    en: "K6 Score (head 50, marketing 20, production 20, peers 10)",
  },
  K7a: { zh: "K7 查证属实的罚款：当事人", en: "K7 Proven fines, the person" },
  K7b: { zh: "K7 查证属实的罚款：第一责任人", en: "K7 Proven fines, in charge" },
  K8: { zh: "K8 造成的损失", en: "K8 Losses caused" },
  K9a: {
    zh: "K9 客户表扬（半年 ≥ 2 可评最佳服务）",
    en: "K9 Praise by customers (best of the half-year: ≥ 2)",
  },
  K9b: { zh: "K9 书面表扬登记", en: "K9 Written praise on record" },
  K10: {
    zh: "K10 培训案例：特急或不满意的投诉",
    en: "K10 Cases for training: grave or unsatisfied",
  },
};

const saysItem = (code: string, language: Language) => items[code]?.[language] ?? code;
const every = Object.keys(items).map((item) => [item]);

/** 客服考核卡: K1 to K10 of a span of time, each figure with the rows that it is made of. */
export const kpiCard = defineReport("kpi-card", {
  title: { zh: "客服考核卡（K1–K10）", en: "KPI card (K1 to K10)" },
  purpose: {
    zh: "一个月、一季或半年的十项考核：件数、满意率和评分都带 n，点开就是背后的行。月度之星、半年最佳看「按人」。",
    en: "The ten figures of a month, quarter or half-year, rates and scores with their n, each opening to its rows. For the star of the month and the best of the half-year, look at them by person.",
  },
  sees: ["supervisor", "finance", "admin", "auditor"],
  parameters: { periods: ["month", "quarter", "half", "range"], usual: "last", compares: true },
  columns: {
    item: word({ zh: "考核项", en: "Figure", width: 190, says: saysItem }),
    month: text({ zh: "月份", en: "Month", width: 60 }),
    person: text({ zh: "人员", en: "Person", blank: { zh: "(没有写)", en: "(not said)" } }),
    shop: shopColumn(),
    reference: text({ zh: "单号", en: "Reference", width: 130 }),
    day: day({ zh: "日期", en: "Day" }),
    cases: count({ zh: "件数", en: "Cases" }),
    asked: count({ zh: "问到", en: "Asked" }),
    content: count({ zh: "满意", en: "Content" }),
    score: count({ zh: "评分", en: "Score" }),
    amount: money({ zh: "金额", en: "Amount" }),
  },
  names: ["reference", "person", "day", "amount"],
  order: ["item", "person", "day", "reference"],
  measures: [
    { header: { zh: "件数", en: "Cases" }, of: ["cases"], fold: "sum" },
    { header: { zh: "满意率", en: "Content" }, of: ["content"], over: ["asked"], fold: "rate" },
    { header: { zh: "平均评分", en: "Mean score" }, of: ["score"], fold: "mean" },
    { header: { zh: "金额", en: "Amount" }, of: ["amount"], fold: "sum" },
  ],
  blocks: {
    item: { title: { zh: "按考核项", en: "By figure" }, by: ["item"], always: every },
    month: { title: { zh: "按月", en: "By month" }, by: ["item", "month"] },
    person: { title: { zh: "按人", en: "By person" }, by: ["item", "person"] },
  },
  charts: {
    items: {
      title: { zh: "各考核项件数", en: "Cases by figure" },
      kind: "column",
      block: "item",
      measure: 0,
    },
  },
});
