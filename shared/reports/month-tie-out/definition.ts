import type { Language } from "../../localized.ts";
import { directionName } from "../../messages/directions.ts";
import { lineKindNames } from "../../messages/line-kinds.ts";
import { postingKindNames } from "../../messages/posting-kinds.ts";
import { directions, type Direction } from "../../money/direction.ts";
import type { PostingKind } from "../../money/posting.ts";
import type { LineKind } from "../../statements/statement.ts";
import { ledgerTitle } from "../ledger-title.ts";
import { defineReport } from "../report.ts";
import { day, money, shopColumn, text, word } from "../report-columns.ts";
import { saysReversal } from "../reversal-code.ts";
import { saysWhy } from "./why.ts";

const header = (zh: string, en: string) => ({ zh, en });

/** What a line of a statement was for has names of its own, where no ledger has such money. */
const saysKind = (code: string, language: Language): string =>
  postingKindNames[code as PostingKind]?.[language] ??
  lineKindNames[code as LineKind]?.[language] ??
  code;

const saysReversals = (codes: string, language: Language): string =>
  codes
    .split(" ")
    .map((code) => saysReversal(code, language) ?? code)
    .join(language === "zh" ? "；" : "; ");

/**
 * 三方核对表: what a month's rows say, what was handed over of them, and what statements tell, side by side; and the rows
 * that make the differences. A row stands there by itself where its numbers differ; those that agree are one line for
 * each shop and kind.
 */
export const monthTieOut = defineReport("month-tie-out", {
  title: { zh: "三方核对表", en: "Tie-out of the month" },
  purpose: {
    zh: "每个店铺一个月的三个数：表里现在写的、交给财务的（已封批和未封批，减去冲销的）、对账单上的；两个差额，和差在哪几行、为什么。",
    en: "Three numbers of a month for each shop: what the rows say now, what was handed over to finance (sealed and open, less what was reversed), and what statements tell; the two differences, the very rows that make them, and why.",
  },
  sees: ["supervisor", "finance", "admin", "auditor"],
  parameters: { periods: ["month"], usual: "last", basis: true },
  columns: {
    // The figures above the lines stand in the columns that they are of.
    shop: shopColumn(),
    direction: word({
      zh: "方向",
      en: "Direction",
      says: (code, language) => directionName(code as Direction, language),
    }),
    kind: word({ zh: "类型", en: "Kind", says: saysKind }),
    sheets: money({ zh: "表里", en: "Rows" }),
    booked: money({ zh: "台账", en: "Ledger" }),
    told: money({ zh: "对账单", en: "Statements" }),
    toLedger: money({ zh: "表里−台账", en: "Rows − ledger" }),
    toStatement: money({ zh: "台账−对账单", en: "Ledger − statements", width: 105 }),
    open: money({ zh: "未封批", en: "Not sealed" }),
    whyLedger: word({
      zh: "表里和台账为什么差",
      en: "Why rows and ledger differ",
      width: 150,
      says: saysWhy,
    }),
    whyStatement: word({
      zh: "台账和对账单为什么差",
      en: "Why ledger and statements differ",
      width: 150,
      says: saysWhy,
    }),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    day: day({ zh: "日期", en: "Day" }),
    orderNo: text({ zh: "订单号", en: "Order no.", width: 140 }),
    caseNo: text({ zh: "售后编号", en: "Case no.", width: 110 }),
    reversals: word({ zh: "冲销", en: "Reversals", width: 160, says: saysReversals }),
    ledger: word({ zh: "台账名", en: "Name of ledger", says: ledgerTitle }),
  },
  names: [
    "reference",
    "caseNo",
    "toLedger",
    "toStatement",
    "whyLedger",
    "whyStatement",
    "reversals",
    "day",
  ],
  order: ["shop", "direction", "whyLedger", "whyStatement", "day", "reference"],
  measures: [
    { header: header("表里", "Rows"), of: ["sheets"], fold: "sum" },
    { header: header("台账", "Ledger"), of: ["booked"], fold: "sum" },
    { header: header("对账单", "Statements"), of: ["told"], fold: "sum" },
    { header: header("表里−台账", "Rows − ledger"), of: ["toLedger"], fold: "sum" },
    { header: header("台账−对账单", "Ledger − statements"), of: ["toStatement"], fold: "sum" },
    { header: header("台账其中未封批", "Not sealed"), of: ["open"], fold: "sum" },
    // Each has to come to nothing: no difference is without the rows that make it.
    {
      header: header("表里−台账", "Rows − ledger"),
      of: ["sheets"],
      less: ["booked", "toLedger"],
      fold: "sum",
    },
    {
      header: header("台账−对账单", "Ledger − statements"),
      of: ["booked"],
      less: ["told", "toStatement"],
      fold: "sum",
    },
  ],
  printedTo: "day",
  blocks: {
    total: {
      title: header("合计", "Total"),
      by: ["direction"],
      measures: [0, 1, 2, 3, 4, 5],
      always: directions.map((each) => [each]),
    },
    shop: {
      title: header("按店铺", "By shop"),
      by: ["shop", "direction"],
      measures: [0, 1, 2, 3, 4],
      heads: [3, 4],
    },
    whyLedger: {
      title: header("表里和台账差在哪", "What makes rows and ledger differ"),
      by: ["whyLedger", "direction", "shop"],
      omits: { whyLedger: ["", "same"] },
      measures: [3],
    },
    whyStatement: {
      title: header("台账和对账单差在哪", "What makes ledger and statements differ"),
      by: ["whyStatement", "direction", "shop"],
      omits: { whyStatement: [""] },
      measures: [4],
    },
    kind: {
      title: header("按店铺和类型", "By shop and kind"),
      by: ["shop", "direction", "kind"],
      measures: [0, 1, 2, 3, 4],
      heads: [3, 4],
    },
    proof: {
      title: header("没有说明的差，应为 0", "Differences that nothing explains, to be 0"),
      by: ["direction"],
      measures: [6, 7],
    },
  },
  gathered: true,
  leftOut: {
    "no-business": { zh: "不是业务往来的流水", en: "no business of the shop’s" },
    duplicate: { zh: "对账单上重复的", en: "told twice" },
    unfinished: { zh: "还没完结的", en: "not finished" },
    "set-off": { zh: "收支互相冲掉的", en: "set off against another line" },
    freight: {
      zh: "运费，见快递理赔结算单和对账差异",
      en: "freight: see the settlement with couriers, and the differences",
    },
  },
});
