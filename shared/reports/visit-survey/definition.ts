import { defineReport } from "../report.ts";
import { count, day, shopColumn, text } from "../report-columns.ts";

const asked = (zh: string, en: string) =>
  count({ zh: `${zh}·问到`, en: `${en}, asked`, width: 70 });
const content = (zh: string, en: string) =>
  count({ zh: `${zh}·满意`, en: `${en}, content`, width: 70 });

/** 回访日报/周报/月报: the calls of a span of time, and what customers said of the four things that they are asked about. */
export const visitSurvey = defineReport("visit-survey", {
  title: { zh: "回访调查统计", en: "Visit survey" },
  purpose: {
    zh: "一天、一周（选起止日期）或一个月打了多少、接通多少，四项满意率各是多少，不满意的是哪些。",
    en: "How many calls a day, a week (by its first and last day) or a month had, how many were answered, the four satisfactions, and who was not content.",
  },
  sees: "signed-in",
  parameters: {
    periods: ["day", "range", "month", "quarter", "half"],
    usual: "today",
    compares: true,
  },
  columns: {
    kind: text({ zh: "回访类型", en: "Kind", blank: { zh: "(未填类型)", en: "(no kind)" } }),
    day: day({ zh: "回访日期", en: "Visited" }),
    visitor: text({ zh: "回访者", en: "Visitor", blank: { zh: "(未填回访者)", en: "(nobody)" } }),
    shop: shopColumn(),
    reference: text({ zh: "关联单号", en: "Case no.", width: 130 }),
    connection: text({
      zh: "接通状态",
      en: "Connection",
      blank: { zh: "(未填)", en: "(not said)" },
    }),
    calls: count({ zh: "外呼", en: "Calls" }),
    reached: count({ zh: "接通", en: "Answered" }),
    promptnessAsked: asked("迅速到达", "Promptness"),
    promptnessOk: content("迅速到达", "Promptness"),
    accuracyAsked: asked("准确回答", "Accuracy"),
    accuracyOk: content("准确回答", "Accuracy"),
    politenessAsked: asked("礼貌", "Politeness"),
    politenessOk: content("礼貌", "Politeness"),
    outcomeAsked: asked("解决结果", "Outcome"),
    outcomeOk: content("解决结果", "Outcome"),
    discontent: count({ zh: "有不满意", en: "Not content" }),
    score: count({ zh: "评分", en: "Score" }),
  },
  names: ["reference", "kind", "visitor", "connection"],
  order: ["day", "kind", "visitor", "reference"],
  measures: [
    { header: { zh: "回访", en: "Visits" }, of: ["calls"], fold: "sum" },
    {
      header: { zh: "接通率", en: "Answered" },
      of: ["reached"],
      over: ["calls"],
      fold: "rate",
    },
    {
      header: { zh: "迅速到达满意率", en: "Content with promptness" },
      of: ["promptnessOk"],
      over: ["promptnessAsked"],
      fold: "rate",
    },
    {
      header: { zh: "准确回答满意率", en: "Content with accuracy" },
      of: ["accuracyOk"],
      over: ["accuracyAsked"],
      fold: "rate",
    },
    {
      header: { zh: "礼貌满意率", en: "Content with politeness" },
      of: ["politenessOk"],
      over: ["politenessAsked"],
      fold: "rate",
    },
    {
      header: { zh: "解决结果满意率", en: "Content with the outcome" },
      of: ["outcomeOk"],
      over: ["outcomeAsked"],
      fold: "rate",
    },
    { header: { zh: "有不满意", en: "Not content" }, of: ["discontent"], fold: "sum" },
    { header: { zh: "平均评分", en: "Mean score" }, of: ["score"], fold: "mean" },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    kind: { title: { zh: "按回访类型", en: "By kind" }, by: ["kind"] },
    visitor: { title: { zh: "按回访者", en: "By visitor" }, by: ["visitor"] },
    day: { title: { zh: "按日", en: "By day" }, by: ["day"] },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop"] },
  },
  charts: {
    days: {
      title: { zh: "每天回访", en: "Visits by day" },
      kind: "line",
      block: "day",
      measure: 0,
    },
  },
});
