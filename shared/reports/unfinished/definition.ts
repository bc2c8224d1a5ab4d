import { ledgerTitle } from "../ledger-title.ts";
import { defineReport } from "../report.ts";
import { count, day, shopColumn, text, word } from "../report-columns.ts";

/** 昨日未处理: the rows of a day that are not finished, by shift and by who has them. */
export const unfinished = defineReport("unfinished", {
  title: { zh: "昨日未处理", en: "Not finished" },
  purpose: {
    zh: "某一天登记、到现在还没处理完的售后行，按班次和登记人。",
    en: "After-sales rows of a day that are not finished by now, by shift and person.",
  },
  sees: "signed-in",
  parameters: { periods: ["day"], usual: "yesterday" },
  columns: {
    shift: text({ zh: "班次", en: "Shift", blank: { zh: "(未填班次)", en: "(no shift)" } }),
    person: text({ zh: "登记人", en: "By", blank: { zh: "(未填登记人)", en: "(nobody)" } }),
    shop: shopColumn(),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    status: text({ zh: "状态", en: "Status", blank: { zh: "(未填状态)", en: "(no status)" } }),
    day: day({ zh: "登记日期", en: "Registered" }),
    age: count({ zh: "天数", en: "Days" }),
    count: count({ zh: "件数", en: "Count" }),
    ledger: word({ zh: "台账", en: "Ledger", width: 110, says: ledgerTitle }),
  },
  names: ["reference", "shop", "status"],
  order: ["shift", "person", "shop", "reference"],
  measures: [
    { header: { zh: "件数", en: "Count" }, of: ["count"], fold: "sum" },
    { header: { zh: "最久天数", en: "Oldest, days" }, of: ["age"], fold: "most" },
  ],
  blocks: {
    shift: { title: { zh: "按班次", en: "By shift" }, by: ["shift"] },
    person: { title: { zh: "按班次和登记人", en: "By shift and person" }, by: ["shift", "person"] },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop"] },
    status: { title: { zh: "按状态", en: "By status" }, by: ["status"] },
  },
  leftOut: { finished: { zh: "已处理完", en: "finished" } },
});
