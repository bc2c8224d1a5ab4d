import type { Language, Localized } from "../../localized.ts";
import { ledgerTitle } from "../ledger-title.ts";
import { defineReport } from "../report.ts";
import { count, day, shopColumn, text, word } from "../report-columns.ts";

/** How an exchange that went out and its blue slip stand to each other, what is wrong first. */
const states: Readonly<Record<string, Localized>> = {
  "no-slip": { zh: "缺蓝单", en: "No slip" },
  "no-exchange": { zh: "蓝单没有换货", en: "Slip without an exchange" },
  extra: { zh: "多出的蓝单", en: "Further slip of an exchange" },
  "other-month": { zh: "跨期", en: "In another period" },
  right: { zh: "说明过不用对", en: "Called right" },
  matched: { zh: "相符", en: "Agrees" },
};

const saysState = (code: string, language: Language) => states[code]?.[language] ?? code;

/**
 * 蓝单月表: exchanges that went out held against the blue slips, both ways. Each exchange that went out in the span of
 * time is in one line, with its slip where it has one; each slip filed in it that is no such exchange's is in one of its
 * own.
 */
export const blueSlipCheck = defineReport("blue-slip-check", {
  title: { zh: "蓝单核对", en: "Blue slips checked" },
  monthTitle: { zh: "蓝单月表", en: "Blue slips of the month" },
  purpose: {
    zh: "发出的换货和登记的蓝单两头核对：缺哪几张、哪几张没有换货、哪些跨月，和交没交财务。",
    en: "Exchanges that went out held against the slips that were filed, both ways: which slips lack, which have no exchange, which are of another month, and what finance has got.",
  },
  sees: "signed-in",
  parameters: { periods: ["month", "day", "quarter", "range"], usual: "today" },
  columns: {
    state: word({ zh: "核对", en: "Result", width: 110, says: saysState }),
    reference: text({ zh: "订单号", en: "Order no.", width: 150 }),
    slipNo: text({ zh: "蓝单号", en: "Slip no.", width: 110 }),
    shipNo: text({ zh: "发出单号", en: "Tracking no.", width: 130 }),
    ledger: word({ zh: "来自", en: "From", width: 100, says: ledgerTitle }),
    shop: shopColumn(),
    shippedOn: day({ zh: "发出日期", en: "Shipped" }),
    filedOn: day({ zh: "蓝单登记日期", en: "Filed" }),
    handedOn: day({ zh: "交财务日期", en: "To finance" }),
    person: text({
      zh: "登记人",
      en: "Registered by",
      blank: { zh: "(未填登记人)", en: "(nobody)" },
    }),
    shipped: count({ zh: "发出换货", en: "Exchanges out" }),
    filed: count({ zh: "登记蓝单", en: "Slips filed" }),
    handed: count({ zh: "已交财务", en: "With finance" }),
    noSlip: count({ zh: "缺蓝单", en: "No slip" }),
    noExchange: count({ zh: "没有换货", en: "No exchange" }),
    agrees: count({ zh: "相符", en: "Agree" }),
  },
  names: ["reference", "slipNo", "shippedOn", "filedOn"],
  order: ["state", "shop", "shippedOn", "reference"],
  measures: [
    { header: { zh: "发出换货", en: "Exchanges out" }, of: ["shipped"], fold: "sum" },
    { header: { zh: "登记蓝单", en: "Slips filed" }, of: ["filed"], fold: "sum" },
    { header: { zh: "已交财务", en: "With finance" }, of: ["handed"], fold: "sum" },
    { header: { zh: "缺蓝单", en: "No slip" }, of: ["noSlip"], fold: "sum" },
    { header: { zh: "没有换货", en: "No exchange" }, of: ["noExchange"], fold: "sum" },
    {
      header: { zh: "相符率", en: "Agree, of those out" },
      of: ["agrees"],
      over: ["shipped"],
      fold: "rate",
    },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    state: {
      title: { zh: "按核对结果", en: "By result" },
      by: ["state"],
      always: Object.keys(states).map((state) => [state]),
    },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop"] },
    person: { title: { zh: "按登记人", en: "By person" }, by: ["person", "state"] },
  },
  charts: {
    states: {
      title: { zh: "核对结果", en: "Exchanges and slips by result" },
      kind: "column",
      block: "state",
      measure: 0,
    },
  },
});
