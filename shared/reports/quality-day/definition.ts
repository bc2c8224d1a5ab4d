import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, perDay, text, word } from "../report-columns.ts";
import { saysYesOrNo } from "../yes-no.ts";
import { BASELINE_DAYS } from "./baseline.ts";

const blank = { zh: "(未填)", en: "(blank)" };

/** How a defect of a product stands to what is usual, the gravest first. */
const marks: Readonly<Record<string, Localized>> = {
  "1-unusual-common": { zh: "异常，共性", en: "Unusual, common" },
  "2-unusual": { zh: "异常", en: "Unusual" },
  "3-common": { zh: "共性", en: "Common" },
  "4-usual": { zh: "平常", en: "As usual" },
};

const saysMark = (code: string, language: Language) => marks[code]?.[language] ?? code;

/** Of when a line is: those of the days before stand for many. */
const spans: Readonly<Record<string, Localized>> = {
  day: { zh: "当天", en: "Day" },
  before: { zh: "前 7 天", en: "Seven days before" },
};

const saysSpan = (code: string, language: Language) => spans[code]?.[language] ?? code;

/**
 * 质量异常分析日报表: the defects of a day against the seven days before, by product and defect, and what is done
 * about each. What the seven days had is a line for all that has product, defect, batch and liable party in common.
 */
export const qualityDay = defineReport("quality-day", {
  title: { zh: "质量异常分析日报表", en: "Quality of the day" },
  purpose: {
    zh: "当天的质量问题，按商品和问题类型跟前 7 天的平均比：明显多的是异常，一段时间里反复出现的是共性；每条有没有原因、措施、效果，谁负责，哪天改完。",
    en: "A day’s defects by product and kind against the mean of the 7 days before: what is far above it is unusual, what came again and again is common; and of each, whether it has a cause, a measure and an effect, who owns it and by when.",
  },
  sees: "signed-in",
  parameters: { periods: ["day"], usual: "today" },
  columns: {
    span: word({ zh: "时间", en: "When", says: saysSpan }),
    mark: word({ zh: "判断", en: "Judged", width: 90, says: saysMark }),
    product: text({ zh: "商品", en: "Product", width: 120, blank }),
    kind: text({ zh: "问题类型", en: "Defect", blank }),
    batch: text({
      zh: "批次",
      en: "Batch",
      width: 90,
      blank: { zh: "(未填批次)", en: "(no batch)" },
    }),
    liable: text({
      zh: "责任方",
      en: "Liable",
      width: 90,
      blank: { zh: "(未填责任方)", en: "(nobody)" },
    }),
    shop: text({ zh: "店铺", en: "Shop", width: 110 }),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    severity: text({ zh: "严重度", en: "Severity" }),
    cause: word({ zh: "原因分析", en: "Cause", says: saysYesOrNo }),
    measure: word({ zh: "改善措施", en: "Measure", says: saysYesOrNo }),
    owner: text({ zh: "责任人", en: "Owner" }),
    due: day({ zh: "预计完成时间", en: "Due" }),
    finished: day({ zh: "完成时间", en: "Finished" }),
    effect: word({ zh: "改善效果", en: "Effect", says: saysYesOrNo }),
    count: count({ zh: "当天件数", en: "Of the day", width: 70 }),
    quantity: count({ zh: "不良数量", en: "Pieces", width: 70 }),
    usual: perDay({ zh: "前 7 天平均", en: "Mean of 7 days", width: 80, days: BASELINE_DAYS }),
    unusual: count({ zh: "异常件数", en: "Unusual", width: 70 }),
    common: count({ zh: "共性件数", en: "Common", width: 70 }),
    times: count({ zh: "近期次数", en: "Times lately", width: 70 }),
  },
  names: ["product", "kind", "reference", "span"],
  order: ["span", "mark", "product", "kind", "reference"],
  measures: [
    { header: { zh: "当天件数", en: "Of the day" }, of: ["count"], fold: "sum" },
    { header: { zh: "前 7 天平均", en: "Mean of 7 days" }, of: ["usual"], fold: "sum" },
    { header: { zh: "不良数量", en: "Pieces" }, of: ["quantity"], fold: "sum" },
    { header: { zh: "异常件数", en: "Unusual" }, of: ["unusual"], fold: "sum" },
    { header: { zh: "共性件数", en: "Common" }, of: ["common"], fold: "sum" },
    {
      header: { zh: "近期次数（最多的）", en: "Times lately, at most" },
      of: ["times"],
      fold: "most",
    },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    product: {
      title: { zh: "当天的问题，按商品和问题类型", en: "The day’s, by product and defect" },
      by: ["mark", "product", "kind"],
      // What only the days before had is not the day's.
      omits: { mark: [""] },
    },
    kind: { title: { zh: "按问题类型", en: "By defect" }, by: ["kind"] },
    liable: { title: { zh: "按责任方", en: "By liable party" }, by: ["liable"] },
    batch: {
      title: { zh: "按批次", en: "By batch" },
      by: ["batch", "product"],
      omits: { batch: [""] },
    },
  },
  charts: {
    kinds: {
      title: { zh: "当天的问题类型", en: "Defects of the day" },
      kind: "pareto",
      block: "kind",
      measure: 0,
    },
  },
});
