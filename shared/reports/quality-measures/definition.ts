import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, text, word } from "../report-columns.ts";
import { saysYesOrNo } from "../yes-no.ts";

const blank = { zh: "(未填)", en: "(blank)" };

/** What became of a measure, by the day that was promised first. */
const states: Readonly<Record<string, Localized>> = {
  overdue: { zh: "逾期未完成", en: "Late, not carried out" },
  late: { zh: "逾期完成", en: "Carried out late" },
  running: { zh: "还没到时间", en: "Still in time" },
  timely: { zh: "按时完成", en: "Carried out in time" },
  waived: { zh: "已豁免", en: "Waived" },
};

const saysState = (code: string, language: Language) => states[code]?.[language] ?? code;

/** 质量整改月报: of what was to be put right in a span of time, what was carried out, when, and with what effect. */
export const qualityMeasures = defineReport("quality-measures", {
  title: { zh: "质量整改报表", en: "Quality measures" },
  monthTitle: { zh: "质量整改月报", en: "Quality measures, month" },
  purpose: {
    zh: "预计完成时间在这段时间里的质量问题：按时完成、逾期完成、还没完成各多少，填了改善效果的有多少，按责任人、责任方。以第一次填的预计完成时间为准；没定时间的另外数。",
    en: "The defects that were to be put right in a span of time: how many in time, late, not yet, and how many say what came of it, by owner and liable party. By the day that was promised first; those without a day are counted apart.",
  },
  sees: "signed-in",
  parameters: {
    periods: ["month", "quarter", "half", "range"],
    usual: "last",
    compares: true,
  },
  columns: {
    owner: text({ zh: "责任人", en: "Owner", blank: { zh: "(未填责任人)", en: "(nobody)" } }),
    liable: text({
      zh: "责任方",
      en: "Liable",
      width: 90,
      blank: { zh: "(未填责任方)", en: "(nobody)" },
    }),
    state: word({ zh: "情况", en: "State", width: 90, says: saysState }),
    product: text({ zh: "商品", en: "Product", width: 120, blank }),
    kind: text({ zh: "问题类型", en: "Defect", blank }),
    shop: text({ zh: "店铺", en: "Shop", width: 110 }),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    registered: day({ zh: "登记日期", en: "Registered" }),
    due: day({ zh: "最初预计完成", en: "Promised first" }),
    finished: day({ zh: "完成时间", en: "Finished" }),
    cause: word({ zh: "原因分析", en: "Cause", says: saysYesOrNo }),
    measure: word({ zh: "改善措施", en: "Measure", says: saysYesOrNo }),
    effect: word({ zh: "改善效果", en: "Effect", says: saysYesOrNo }),
    count: count({ zh: "件数", en: "Count" }),
    timed: count({ zh: "到期", en: "Due" }),
    timely: count({ zh: "按时完成", en: "In time", width: 70 }),
    late: count({ zh: "逾期完成", en: "Late", width: 70 }),
    open: count({ zh: "逾期未完成", en: "Late and open", width: 80 }),
    done: count({ zh: "已完成", en: "Carried out" }),
    effective: count({ zh: "完成并填了效果", en: "With an effect", width: 90 }),
    moved: count({ zh: "改过时间", en: "Day moved", width: 70 }),
    lateBy: count({ zh: "晚了几天", en: "Days late", width: 70 }),
  },
  names: ["product", "kind", "owner", "due"],
  order: ["state", "owner", "due", "reference"],
  measures: [
    { header: { zh: "件数", en: "Count" }, of: ["count"], fold: "sum" },
    { header: { zh: "按时完成", en: "In time" }, of: ["timely"], fold: "sum" },
    {
      header: { zh: "按时完成率", en: "In time, of those due" },
      of: ["timely"],
      over: ["timed"],
      fold: "rate",
    },
    { header: { zh: "逾期完成", en: "Late" }, of: ["late"], fold: "sum" },
    { header: { zh: "逾期未完成", en: "Late and open" }, of: ["open"], fold: "sum" },
    { header: { zh: "完成率", en: "Carried out" }, of: ["done"], over: ["count"], fold: "rate" },
    {
      header: { zh: "有改善效果", en: "With an effect, of those" },
      of: ["effective"],
      over: ["done"],
      fold: "rate",
    },
    { header: { zh: "平均晚几天", en: "Days late" }, of: ["lateBy"], fold: "mean" },
    { header: { zh: "改过时间", en: "Day moved" }, of: ["moved"], fold: "sum" },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    state: { title: { zh: "按情况", en: "By state" }, by: ["state"] },
    owner: { title: { zh: "按责任人", en: "By owner" }, by: ["owner"] },
    liable: { title: { zh: "按责任方", en: "By liable party" }, by: ["liable"] },
    kind: { title: { zh: "按问题类型", en: "By defect" }, by: ["kind"] },
  },
  charts: {
    states: {
      title: { zh: "改善措施的情况", en: "Measures by state" },
      kind: "column",
      block: "state",
      measure: 0,
    },
  },
  leftOut: {
    unplanned: {
      zh: "这段时间登记、没有预计完成时间",
      en: "registered in this time, without a day to be put right by",
    },
    off: {
      zh: "这段时间登记、期限已停用",
      en: "registered in this time, with the deadline switched off",
    },
  },
});
