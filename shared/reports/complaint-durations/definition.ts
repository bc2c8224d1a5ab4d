import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, hours, shopColumn, text, word } from "../report-columns.ts";

/** The five that are to be timely (五个及时), in the order of a complaint's life. */
const steps: Readonly<Record<string, Localized>> = {
  "1-attend": { zh: "接待", en: "Attended to" },
  "2-follow": { zh: "跟进", en: "Followed up" },
  "3-coordinate": { zh: "协调", en: "Coordinated" },
  "4-resolve": { zh: "解决", en: "Resolved" },
  "5-feedback": { zh: "反馈", en: "Customer told" },
};

const saysStep = (code: string, language: Language) => steps[code]?.[language] ?? code;
const blank = { zh: "(未填)", en: "(blank)" };
const header = (zh: string, en: string) => ({ zh, en });

/** 投诉时长: how long each of the five steps of a complaint took, on average and in the middle. */
export const complaintDurations = defineReport("complaint-durations", {
  title: { zh: "投诉五个及时", en: "Complaints: five steps" },
  purpose: {
    zh: "一段时间接到的投诉，接待、跟进、协调、解决各用了多久（从接到算起），解决后多久反馈客户：平均、中位数和件数，按店铺、渠道、类型、经办人。",
    en: "Of the complaints of a span of time, how long it took from reception until somebody attended, followed up, coordinated and resolved, and from then until the customer was told: mean, median and n, by shop, channel, kind and handler.",
  },
  sees: "signed-in",
  parameters: { periods: ["month", "quarter", "half", "range", "day"], usual: "today" },
  columns: {
    step: word({ zh: "环节", en: "Step", says: saysStep }),
    shop: shopColumn(),
    channel: text({ zh: "渠道", en: "Channel", blank }),
    kind: text({ zh: "投诉类型", en: "Kind", width: 110, blank }),
    handler: text({ zh: "经办人", en: "Handler", blank: { zh: "(未填经办人)", en: "(nobody)" } }),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    day: day({ zh: "投诉日期", en: "Received" }),
    took: hours({ zh: "用了几小时", en: "Hours", width: 80 }),
    count: count({ zh: "件数", en: "Count" }),
  },
  names: ["reference", "step", "handler", "took"],
  order: ["step", "shop", "day", "reference"],
  measures: [
    { header: header("件数", "Count"), of: ["count"], fold: "sum" },
    { header: header("平均小时", "Mean, hours"), of: ["took"], fold: "mean" },
    { header: header("中位数小时", "Median, hours"), of: ["took"], fold: "median" },
    { header: header("最久小时", "Longest, hours"), of: ["took"], fold: "most" },
  ],
  blocks: {
    total: { title: header("按环节", "By step"), by: ["step"] },
    shop: { title: header("按店铺", "By shop"), by: ["step", "shop"] },
    channel: { title: header("按渠道", "By channel"), by: ["step", "channel"] },
    kind: { title: header("按投诉类型", "By kind"), by: ["step", "kind"] },
    handler: { title: header("按经办人", "By handler"), by: ["step", "handler"] },
  },
  charts: {
    steps: {
      title: header("各环节平均用时（小时）", "Mean time of each step, hours"),
      kind: "column",
      block: "total",
      measure: 1,
    },
  },
});
