import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, money, shopColumn, text, word } from "../report-columns.ts";

/** Whether somebody had said yes before anybody went. */
const states: Readonly<Record<string, Localized>> = {
  "1-no-request": { zh: "没有申请单", en: "No request" },
  "2-not-approved": { zh: "没有核准", en: "Not approved" },
  "3-approved-late": { zh: "先出去后核准", en: "Approved afterwards" },
  "4-approved": { zh: "先核准后出去", en: "Approved before" },
};

const saysState = (code: string, language: Language) => states[code]?.[language] ?? code;
const header = (zh: string, en: string) => ({ zh, en });

/** 异地服务费用表 (E7): services away, whether they were approved before, and what travel and allowances add to their cost. */
export const awayServices = defineReport("away-services", {
  title: { zh: "异地服务费用表", en: "Services away" },
  purpose: {
    zh: "一段时间登记的异地服务：是不是先核准后出去，差旅费和补贴费列入服务成本，各多少；服务收费另列，不相抵。按登记日期。",
    en: "The services away that were registered in a span of time: whether they were approved before anybody went, and what travel and allowances add to the cost of service; fees stand apart and are never taken off. By the day of registration.",
  },
  counts: {
    zh: "按登记日期，不按财务日",
    en: "By the day of registration, not by finance day",
  },
  sees: ["supervisor", "finance", "admin", "auditor"],
  parameters: { periods: ["month", "quarter", "half", "range"], usual: "last" },
  columns: {
    state: word({ zh: "核准", en: "Approval", width: 110, says: saysState }),
    month: text({ zh: "月份", en: "Month", width: 60 }),
    technician: text({
      zh: "服务人员",
      en: "Technician",
      blank: { zh: "(未填服务人员)", en: "(nobody)" },
    }),
    shop: shopColumn(),
    reference: text({ zh: "凭证号", en: "Voucher", width: 110 }),
    request: text({ zh: "异地服务申请单", en: "Request", width: 110 }),
    registered: day({ zh: "登记日期", en: "Registered" }),
    approved: day({ zh: "异地核准日期", en: "Approved" }),
    went: day({ zh: "出去日期", en: "Went" }),
    count: count({ zh: "次数", en: "Services" }),
    inTime: count({ zh: "先核准", en: "Approved before", width: 70 }),
    travel: money({ zh: "差旅费", en: "Travel" }),
    allowance: money({ zh: "补贴费", en: "Allowance" }),
    fee: money({ zh: "收费金额", en: "Fee" }),
  },
  names: ["reference", "technician", "registered", "travel"],
  order: ["state", "technician", "registered", "reference"],
  measures: [
    { header: header("次数", "Services"), of: ["count"], fold: "sum" },
    {
      header: header("先核准率", "Approved before"),
      of: ["inTime"],
      over: ["count"],
      fold: "rate",
    },
    { header: header("差旅费", "Travel"), of: ["travel"], fold: "sum" },
    { header: header("补贴费", "Allowance"), of: ["allowance"], fold: "sum" },
    { header: header("服务成本", "Cost of service"), of: ["travel", "allowance"], fold: "sum" },
    { header: header("收费金额", "Fees"), of: ["fee"], fold: "sum" },
  ],
  blocks: {
    total: { title: header("合计", "Total"), by: [] },
    state: { title: header("按核准", "By approval"), by: ["state"] },
    technician: { title: header("按服务人员", "By technician"), by: ["technician"] },
    shop: { title: header("按店铺", "By shop"), by: ["shop"] },
    month: { title: header("按月", "By month"), by: ["month"] },
  },
  charts: {
    technicians: {
      title: header("各人的异地服务成本", "Cost of services away, by technician"),
      kind: "pareto",
      block: "technician",
      measure: 4,
    },
  },
});
