import type { Language, Localized } from "../../localized.ts";
import { defineReport } from "../report.ts";
import { count, day, money, shopColumn, text, word } from "../report-columns.ts";

/** What a claim waits for when the span of time is over. */
const stages: Readonly<Record<string, Localized>> = {
  "1-open": { zh: "待快递认可", en: "To be recognised" },
  "2-recognised": { zh: "认可未到账", en: "Recognised, not paid" },
};

const ages: Readonly<Record<string, Localized>> = {
  "1": { zh: "0–7 天", en: "0 to 7 days" },
  "2": { zh: "8–15 天", en: "8 to 15 days" },
  "3": { zh: "16–30 天", en: "16 to 30 days" },
  "4": { zh: "30 天以上", en: "Over 30 days" },
};

const saysStage = (code: string, language: Language) => stages[code]?.[language] ?? code;
const saysAge = (code: string, language: Language) => ages[code]?.[language] ?? code;

const header = (zh: string, en: string) => ({ zh, en });

/**
 * 快递理赔结算单: what stood open with each courier, what moved in a span of time, and what stands open after it. The
 * claims of a line go by their days; what came in by the amounts that finance has, by finance day or by business day.
 */
export const courierSettlement = defineReport("courier-settlement", {
  title: { zh: "快递理赔结算单", en: "Courier settlement" },
  purpose: {
    zh: "每家快递一段时间的理赔：期初 + 新增 + 认可增减 − 拒赔 − 到账 = 期末，轧差应为 0；未了结的账龄、追偿率；有当期快递账单的，应付运费减理赔后的应结。新增、认可、拒赔按台账上的日期，到账可按财务日或业务日。",
    en: "The claims against each courier in a span of time: opening + new + change by recognition − refused − received = closing, with a proof that has to be 0; the age of what stands open, what was recovered; and, where the courier’s bill is there, freight less claims. New, recognised and refused go by the ledger’s days, received by finance day or by business day.",
  },
  counts: {
    zh: "到账按上面的口径；登记、认可、拒赔按台账上的日期；账单按它的账期",
    en: "Received as said above; registered, recognised and refused by the days in the ledger; bills by their own period",
  },
  sees: ["supervisor", "finance", "admin", "auditor"],
  parameters: { periods: ["month", "quarter", "half", "range"], usual: "last", basis: true },
  columns: {
    courier: text({
      zh: "快递公司",
      en: "Courier",
      width: 100,
      blank: { zh: "(未填快递)", en: "(no courier)" },
    }),
    billed: text({ zh: "有账单的快递", en: "Billed by" }),
    stage: word({ zh: "期末等什么", en: "Waits for", width: 90, says: saysStage }),
    age: word({ zh: "账龄", en: "Age", says: saysAge }),
    shop: shopColumn(),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    registered: day({ zh: "登记日期", en: "Registered" }),
    answered: day({ zh: "答复日期", en: "Answered" }),
    receivedOn: day({ zh: "到账日期", en: "Received on" }),
    status: text({ zh: "理赔状态", en: "Status" }),
    count: count({ zh: "笔数", en: "Claims" }),
    opening: money({ zh: "期初", en: "Opening" }),
    added: money({ zh: "新增", en: "New" }),
    accepted: money({ zh: "认可增减", en: "By recognition" }),
    rejected: money({ zh: "拒赔、撤销、少付", en: "Refused" }),
    received: money({ zh: "到账", en: "Received" }),
    closing: money({ zh: "期末", en: "Closing" }),
    recognised: money({ zh: "认可金额", en: "Recognised" }),
    open: money({ zh: "待认可", en: "To be recognised" }),
    receivable: money({ zh: "认可未到账", en: "Recognised, not paid" }),
    recovered: money({ zh: "累计到账", en: "Recovered" }),
    customerPaid: money({ zh: "客户已赔", en: "Paid to customers" }),
    freight: money({ zh: "应付运费", en: "Freight" }),
    deducted: money({ zh: "抵扣理赔", en: "Claims taken off" }),
  },
  names: ["courier", "reference", "registered", "closing"],
  order: ["courier", "stage", "age", "registered", "reference"],
  measures: [
    { header: header("笔数", "Claims"), of: ["count"], fold: "sum" },
    { header: header("期初", "Opening"), of: ["opening"], fold: "sum" },
    { header: header("新增", "New"), of: ["added"], fold: "sum" },
    { header: header("认可增减", "By recognition"), of: ["accepted"], fold: "sum" },
    { header: header("拒赔、撤销、少付", "Refused"), of: ["rejected"], fold: "sum" },
    { header: header("到账", "Received"), of: ["received"], fold: "sum" },
    { header: header("期末", "Closing"), of: ["closing"], fold: "sum" },
    {
      header: header("轧差（应为 0）", "Proof, to be 0"),
      of: ["opening", "added", "accepted"],
      less: ["rejected", "received", "closing"],
      fold: "sum",
    },
    { header: header("认可金额", "Recognised"), of: ["recognised"], fold: "sum" },
    { header: header("待认可", "To be recognised"), of: ["open"], fold: "sum" },
    { header: header("认可未到账", "Recognised, not paid"), of: ["receivable"], fold: "sum" },
    {
      header: header("追偿率（占客户已赔）", "Recovered, of paid to customers"),
      of: ["recovered"],
      over: ["customerPaid"],
      fold: "share",
    },
    { header: header("应付运费", "Freight"), of: ["freight"], fold: "sum" },
    { header: header("抵扣理赔", "Claims taken off"), of: ["deducted"], fold: "sum" },
    {
      header: header("应结（运费减理赔）", "Due, freight less claims"),
      of: ["freight"],
      less: ["deducted"],
      fold: "sum",
    },
  ],
  blocks: {
    total: { title: header("合计", "Total"), by: [], measures: [0, 1, 2, 3, 4, 5, 6, 7, 8, 11] },
    courier: {
      title: header("按快递公司", "By courier"),
      by: ["courier"],
      measures: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    },
    ageing: {
      title: header("账龄，按等什么", "Age, by what is waited for"),
      by: ["stage", "age"],
      omits: { stage: [""] },
      measures: [0, 9, 10],
      always: Object.keys(stages).flatMap((stage) => Object.keys(ages).map((age) => [stage, age])),
    },
    age: {
      title: header("未了结的账龄", "Age of all that stands open"),
      by: ["age"],
      omits: { age: [""] },
      measures: [0, 6],
      always: Object.keys(ages).map((age) => [age]),
    },
    courierAgeing: {
      title: header("各快递的账龄", "Age by courier"),
      by: ["stage", "courier", "age"],
      omits: { stage: [""] },
      measures: [0, 9, 10],
    },
    net: {
      title: header("应结（有当期账单的快递）", "Due, where the courier’s bill is there"),
      by: ["billed"],
      // Without its bill nobody knows what a courier is owed.
      omits: { billed: [""] },
      measures: [12, 13, 14],
    },
    shop: { title: header("按店铺", "By shop"), by: ["shop"], measures: [0, 1, 2, 3, 4, 5, 6, 7] },
  },
  charts: {
    couriers: {
      title: header("各快递期末未了结", "Open with each courier"),
      kind: "pareto",
      block: "courier",
      measure: 6,
    },
    ages: {
      title: header("未了结的账龄（笔数）", "Age of what stands open, claims"),
      kind: "column",
      block: "age",
      measure: 0,
    },
  },
});
