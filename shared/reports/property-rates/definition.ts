import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, hours, text, word } from "../report-columns.ts";

/** How a report of something to be repaired stands to its time. */
const states: Readonly<Record<string, Localized>> = {
  timely: { zh: "及时", en: "In time" },
  late: { zh: "超时完成", en: "Finished late" },
  overdue: { zh: "超时未完成", en: "Late, not finished" },
  running: { zh: "还没到时间", en: "Still in time" },
  waived: { zh: "已豁免", en: "Waived" },
};

const saysState = (code: string, language: Language) => states[code]?.[language] ?? code;

/** 报修及时率和成功率: of the reports of a span of time, by area and by who repaired. */
export const propertyRates = defineReport("property-rates", {
  title: { zh: "报修及时率和成功率", en: "Repairs in time, solved" },
  purpose: {
    zh: "这段时间登记的报修，多少按时修好、多少处理成功，按责任片区、维修人员、小区。",
    en: "How many of the reports of a span of time were finished in time, and how many were solved, by area, technician and estate.",
  },
  sees: "signed-in",
  parameters: {
    periods: ["month", "quarter", "half", "range", "day"],
    usual: "last",
    compares: true,
  },
  columns: {
    area: text({ zh: "责任片区", en: "Area", blank: { zh: "(未填片区)", en: "(no area)" } }),
    technician: text({
      zh: "维修人员",
      en: "Technician",
      blank: { zh: "(未填维修人员)", en: "(nobody)" },
    }),
    estate: text({
      zh: "小区",
      en: "Estate",
      width: 110,
      blank: { zh: "(未填小区)", en: "(no estate)" },
    }),
    reference: text({ zh: "报修单号", en: "Report no.", width: 120 }),
    reported: day({ zh: "报修日期", en: "Reported" }),
    due: text({ zh: "最迟", en: "Due by", width: 110 }),
    finished: text({ zh: "完成时间", en: "Finished", width: 110 }),
    took: hours({ zh: "用时（小时）", en: "Hours" }),
    state: word({ zh: "及时与否", en: "Time", says: saysState }),
    reports: count({ zh: "报修", en: "Reports" }),
    timed: count({ zh: "计时", en: "Timed" }),
    timely: count({ zh: "及时", en: "In time" }),
    judged: count({ zh: "问到结果", en: "Result known" }),
    solved: count({ zh: "成功", en: "Solved" }),
  },
  names: ["reference", "estate", "technician", "reported"],
  order: ["state", "area", "reported", "reference"],
  measures: [
    { header: { zh: "报修", en: "Reports" }, of: ["reports"], fold: "sum" },
    { header: { zh: "及时", en: "In time" }, of: ["timely"], fold: "sum" },
    {
      header: { zh: "及时率", en: "In time, of those timed" },
      of: ["timely"],
      over: ["timed"],
      fold: "rate",
    },
    {
      header: { zh: "成功率", en: "Solved, where known" },
      of: ["solved"],
      over: ["judged"],
      fold: "rate",
    },
    { header: { zh: "平均用时", en: "Mean hours" }, of: ["took"], fold: "mean" },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    area: { title: { zh: "按责任片区", en: "By area" }, by: ["area"] },
    technician: { title: { zh: "按维修人员", en: "By technician" }, by: ["technician"] },
    estate: { title: { zh: "按小区", en: "By estate" }, by: ["estate"] },
    state: { title: { zh: "按及时与否", en: "By time" }, by: ["state"] },
  },
  charts: {
    areas: {
      title: { zh: "各片区及时率", en: "In time, by area" },
      kind: "column",
      block: "area",
      measure: 2,
    },
  },
  leftOut: { cancelled: { zh: "已取消", en: "cancelled" } },
});
