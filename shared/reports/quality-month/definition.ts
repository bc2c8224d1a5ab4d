import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, money, perDay, text, word } from "../report-columns.ts";
import { BASELINE_MONTHS } from "./baseline.ts";

const blank = { zh: "(未填)", en: "(blank)" };
const header = (zh: string, en: string) => ({ zh, en });

/** How a defect of a product stands to the months before, the gravest first. */
const marks: Readonly<Record<string, Localized>> = {
  "1-unusual": { zh: "异常", en: "Unusual" },
  "2-new": { zh: "新出现", en: "New" },
  "3-usual": { zh: "平常", en: "As usual" },
  "4-gone": { zh: "本月没有", en: "None this month" },
};

const saysMark = (code: string, language: Language) => marks[code]?.[language] ?? code;

/** Of when a line is: those of the months before stand for many. */
const spans: Readonly<Record<string, Localized>> = {
  month: { zh: "本月", en: "Month" },
  before: { zh: "上月", en: "Month before" },
  earlier: { zh: "更早", en: "Earlier" },
};

const saysSpan = (code: string, language: Language) => spans[code]?.[language] ?? code;

/** 质量月报 (F14): the defects of a month by product and type, against the month before and the mean of three. */
export const qualityMonth = defineReport("quality-month", {
  title: { zh: "质量月报", en: "Quality of the month" },
  purpose: {
    zh: "一个月的质量问题，按商品和问题类型，跟上月比，跟前 3 个月的平均比；明显多的是异常，前 3 个月没有过的是新出现；赔偿和考核金额各多少。按登记日期。",
    en: "The defects of a month by product and type, against the month before and the mean of the 3 months before: far above it is unusual, never seen in them is new; and what they cost in compensation and assessments. By the day of registration.",
  },
  counts: {
    zh: "按登记日期",
    en: "By the day of registration",
  },
  sees: "signed-in",
  parameters: { periods: ["month"], usual: "last" },
  columns: {
    span: word({ zh: "时间", en: "When", says: saysSpan }),
    mark: word({ zh: "判断", en: "Judged", says: saysMark }),
    product: text({ zh: "商品", en: "Product", width: 120, blank }),
    kind: text({ zh: "问题类型", en: "Defect", blank }),
    liable: text({
      zh: "责任方",
      en: "Liable",
      width: 90,
      blank: { zh: "(未填责任方)", en: "(nobody)" },
    }),
    batch: text({
      zh: "批次",
      en: "Batch",
      width: 90,
      blank: { zh: "(未填批次)", en: "(no batch)" },
    }),
    shop: text({ zh: "店铺", en: "Shop", width: 110 }),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    severity: text({ zh: "严重度", en: "Severity" }),
    registered: day({ zh: "登记日期", en: "Registered" }),
    count: count({ zh: "本月件数", en: "Of the month", width: 70 }),
    before: count({ zh: "上月件数", en: "Month before", width: 70 }),
    usual: perDay({
      zh: "前 3 个月平均",
      en: "Mean of 3 months",
      width: 90,
      days: BASELINE_MONTHS,
    }),
    quantity: count({ zh: "不良数量", en: "Pieces", width: 70 }),
    unusual: count({ zh: "异常件数", en: "Unusual", width: 70 }),
    compensation: money({ zh: "赔偿金额", en: "Compensation" }),
    assessed: money({ zh: "考核金额", en: "Assessed" }),
  },
  names: ["product", "kind", "reference", "span"],
  order: ["span", "mark", "product", "kind", "reference"],
  measures: [
    { header: header("本月件数", "Of the month"), of: ["count"], fold: "sum" },
    { header: header("上月件数", "Month before"), of: ["before"], fold: "sum" },
    { header: header("比上月", "Change"), of: ["count"], less: ["before"], fold: "sum" },
    { header: header("前 3 个月平均", "Mean of 3 months"), of: ["usual"], fold: "sum" },
    { header: header("不良数量", "Pieces"), of: ["quantity"], fold: "sum" },
    { header: header("异常件数", "Unusual"), of: ["unusual"], fold: "sum" },
    { header: header("赔偿金额", "Compensation"), of: ["compensation"], fold: "sum" },
    { header: header("考核金额", "Assessed"), of: ["assessed"], fold: "sum" },
  ],
  blocks: {
    total: { title: header("合计", "Total"), by: [] },
    product: {
      title: header("按商品和问题类型", "By product and defect"),
      by: ["mark", "product", "kind"],
    },
    kind: { title: header("按问题类型", "By defect"), by: ["kind"] },
    liable: { title: header("按责任方", "By liable party"), by: ["liable"] },
    batch: {
      title: header("本月，按批次", "The month’s, by batch"),
      by: ["span", "batch", "product"],
      omits: { span: ["before", "earlier"] },
      measures: [0, 4, 6],
    },
  },
  charts: {
    kinds: {
      title: header("本月的问题类型", "Defects of the month"),
      kind: "pareto",
      block: "kind",
      measure: 0,
    },
  },
});
