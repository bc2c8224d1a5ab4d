import type { Language, Localized } from "../../localized.ts";
import { directionName } from "../../messages/directions.ts";
import { postingKindName } from "../../messages/posting-kinds.ts";
import { directions, type Direction } from "../../money/direction.ts";
import { held } from "../held.ts";
import { ledgerTitle } from "../ledger-title.ts";
import { defineReport } from "../report.ts";
import { count, day, money, shopColumn, text, word } from "../report-columns.ts";

const header = (zh: string, en: string) => ({ zh, en });

/** By which days an amount is of the month; those of the month before stand for many. */
const spans: Readonly<Record<string, Localized>> = {
  "1-both": { zh: "本月", en: "Of the month" },
  "2-only": { zh: "本月，按另一种日期不在", en: "Of the month, not by the other day" },
  "3-other": { zh: "只按另一种日期在本月", en: "Of the month by the other day alone" },
  "4-before": { zh: "上月", en: "Month before" },
  "5-sales": { zh: "本月销售额", en: "Sales of the month" },
};

const saysSpan = (code: string, language: Language) => spans[code]?.[language] ?? code;

/** 售后月结 (F6): what a month cost by shop, kind, liable party and reason, against the month before. */
export const afterSalesMonth = defineReport("after-sales-month", {
  title: { zh: "售后月结", en: "After-sales month" },
  purpose: {
    zh: "一个月的金额按店铺、类型、责任方、原因各多少笔、多少钱，跟上月比；占多少、占销售额多少（月订单量里填了销售额的店铺）；花钱最多的商家编码；按财务日和按登记日期差在哪几笔。",
    en: "What a month came to by shop, kind, liable party and reason, against the month before, as a share of all and of sales (of shops whose sales the ledger “Orders of a month” tells); the SKUs that cost most; and which amounts lie between finance day and business day.",
  },
  sees: "signed-in",
  parameters: { periods: ["month"], usual: "last", basis: "told", ledger: true },
  columns: {
    span: word({ zh: "时间", en: "When", width: 130, says: saysSpan }),
    shop: shopColumn(),
    kind: word({ zh: "类型", en: "Kind", says: postingKindName }),
    direction: word({
      zh: "方向",
      en: "Direction",
      says: (code, language) => directionName(code as Direction, language),
    }),
    liable: text({ zh: "责任方", en: "Liable", blank: { zh: "(未填责任方)", en: "(nobody)" } }),
    reason: text({
      zh: "原因",
      en: "Reason",
      width: 100,
      blank: { zh: "(未填原因)", en: "(no reason)" },
    }),
    sku: text({
      zh: "商家编码",
      en: "SKU",
      width: 110,
      blank: { zh: "(未填商品)", en: "(no goods)" },
    }),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    day: day({ zh: "登记日期", en: "Registered" }),
    financeDay: day({ zh: "财务日", en: "Finance day" }),
    count: count({ zh: "笔数", en: "Count" }),
    amount: money({ zh: "金额", en: "Amount" }),
    beforeCount: count({ zh: "上月笔数", en: "Count before", width: 70 }),
    before: money({ zh: "上月金额", en: "Month before" }),
    other: money({ zh: "按另一种日期", en: "By the other day" }),
    ofSales: money({ zh: "有销售额的", en: "Where sales are known" }),
    sales: money({ zh: "销售额", en: "Sales" }),
    ledger: word({ zh: "台账", en: "Ledger", says: ledgerTitle }),
  },
  names: ["reference", "day", "financeDay", "amount", "other"],
  order: ["span", "shop", "kind", "liable", "reason", "day", "reference"],
  measures: [
    { header: header("笔数", "Count"), of: ["count"], fold: "sum" },
    { header: header("金额", "Amount"), of: ["amount"], fold: "sum" },
    { header: header("上月笔数", "Count before"), of: ["beforeCount"], fold: "sum" },
    { header: header("上月金额", "Month before"), of: ["before"], fold: "sum" },
    { header: header("比上月", "Change"), of: ["amount"], less: ["before"], fold: "sum" },
    { header: header("按另一种日期", "By the other day"), of: ["other"], fold: "sum" },
    {
      header: header("两种日期之差", "Between the two"),
      of: ["amount"],
      less: ["other"],
      fold: "sum",
    },
    {
      header: header("占比", "Share"),
      of: ["amount"],
      over: ["amount"],
      within: ["direction"],
      fold: "share",
    },
    {
      header: header("占销售额", "Of sales"),
      of: ["ofSales"],
      over: ["sales"],
      within: ["shop"],
      fold: "share",
      small: true,
    },
    { header: header("销售额", "Sales"), of: ["sales"], fold: "sum" },
  ],
  blocks: {
    total: {
      title: header("合计", "Total"),
      by: ["direction"],
      omits: { direction: [""] },
      measures: [0, 1, 2, 3, 4, 5, 6, 8],
      always: directions.map((each) => [each]),
    },
    shop: {
      title: header("按店铺", "By shop"),
      by: ["shop", "direction"],
      omits: { direction: [""] },
      measures: [0, 1, 2, 3, 4, 5, 6, 7, 8],
    },
    reason: {
      title: header("按店铺、类型、责任方和原因", "By shop, kind, liable party and reason"),
      by: ["shop", "kind", "direction", "liable", "reason"],
      omits: { direction: [""] },
      measures: [0, 1, 2, 3, 4, 7, 8],
    },
    liable: {
      title: header("按责任方", "By who is liable"),
      by: ["liable", "direction"],
      omits: { direction: [""] },
      measures: [0, 1, 2, 3, 4, 7, 8],
    },
    // A list by size adds up as it goes: each direction has one of its own.
    paidSku: {
      title: header("打款最多的商家编码", "SKUs that were paid most for"),
      by: ["direction", "sku"],
      omits: { direction: ["", "platform", "receipt"] },
      measures: [0, 1, 3, 4, 7],
    },
    platformSku: {
      title: header("平台退款最多的商家编码", "SKUs that platforms paid most for"),
      by: ["direction", "sku"],
      omits: { direction: ["", "payout", "receipt"] },
      measures: [0, 1, 3, 4, 7],
    },
    // What the shares of sales are of.
    shopSales: { title: header("各店铺销售额", "Sales by shop"), by: ["shop"], measures: [9] },
    sales: { title: header("销售额合计", "Sales in all"), by: [], measures: [9] },
    between: {
      title: header("两种日期之间", "Between the two days"),
      by: ["span", "direction"],
      omits: { span: ["1-both", "4-before"], direction: [""] },
      measures: [0, 1, 5, 6],
    },
  },
  charts: {
    paidSkus: {
      title: header("打款最多的商家编码", "SKUs that were paid most for"),
      kind: "pareto",
      block: "paidSku",
      measure: 1,
    },
    platformSkus: {
      title: header("平台退款最多的商家编码", "SKUs that platforms paid most for"),
      kind: "pareto",
      block: "platformSku",
      measure: 1,
    },
  },
  leftOut: held,
});
