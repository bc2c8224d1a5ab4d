import type { Language, Localized } from "../../localized.ts";
import { directionName } from "../../messages/directions.ts";
import { postingKindName } from "../../messages/posting-kinds.ts";
import { directions, type Direction } from "../../money/direction.ts";
import { ledgerTitle } from "../ledger-title.ts";
import { count, money, shopColumn, text, word } from "../report-columns.ts";
import { defineReport } from "../report.ts";

const header = (zh: string, en: string) => ({ zh, en });

/** How a month stands: the figures of a closed one are those that it was closed with. */
const states = {
  closed: { zh: "已关账", en: "Closed" },
  reopened: { zh: "关账后又打开", en: "Opened again" },
  open: { zh: "未关账", en: "Open" },
  running: { zh: "进行中", en: "Running" },
} as const satisfies Readonly<Record<string, Localized>>;

export type MonthState = keyof typeof states;

const saysState = (code: string, language: Language): string =>
  states[code as MonthState]?.[language] ?? code;

/** The months of one direction, so that a chart of them never stands two beside each other. */
const monthsOf = (direction: Direction, zh: string, en: string) => ({
  title: header(zh, en),
  by: ["month", "state", "direction"] as const,
  omits: { direction: directions.filter((each) => each !== direction) },
  heads: [0, 3],
});

/** 全年分月表: a year's figures month by month, closed months as they were closed, and the change from month to month. */
export const yearMonths = defineReport("year-months", {
  title: { zh: "全年分月表", en: "The year by months" },
  purpose: {
    zh: "一年里每个月的金额，按方向、店铺、类型，跟上个月比；关了账的月份照关账时的数，关账后又打开的月份看得出改了多少。",
    en: "What each month of a year came to by direction, shop and kind, against the month before; closed months as they were closed, and by how much those that were opened again have moved.",
  },
  sees: ["supervisor", "finance", "admin", "auditor"],
  parameters: { periods: ["year"], usual: "today", basis: true },
  columns: {
    month: text({ zh: "月份", en: "Month", width: 70 }),
    state: word({ zh: "关账", en: "State", says: saysState }),
    direction: word({
      zh: "方向",
      en: "Direction",
      says: (code, language) => directionName(code as Direction, language),
    }),
    shop: shopColumn(),
    kind: word({ zh: "类型", en: "Kind", width: 100, says: postingKindName }),
    count: count({ zh: "笔数", en: "Count" }),
    amount: money({ zh: "金额", en: "Amount" }),
    before: money({ zh: "上月金额", en: "Month before" }),
    asClosed: money({ zh: "关账时", en: "When closed" }),
    since: money({ zh: "关账后变动", en: "Since closed" }),
    ledger: word({ zh: "台账", en: "Ledger", says: ledgerTitle }),
  },
  names: ["month", "shop", "kind", "amount", "before"],
  order: ["month", "direction", "shop", "kind"],
  measures: [
    { header: header("金额", "Amount"), of: ["amount"], fold: "sum" },
    { header: header("笔数", "Count"), of: ["count"], fold: "sum" },
    { header: header("上月金额", "Month before"), of: ["before"], fold: "sum" },
    { header: header("比上月", "Change"), of: ["amount"], less: ["before"], fold: "sum" },
    { header: header("关账时", "When closed"), of: ["asClosed"], fold: "sum" },
    { header: header("关账后变动", "Since closed"), of: ["since"], fold: "sum" },
  ],
  blocks: {
    total: {
      title: header("全年合计", "The year"),
      by: ["direction"],
      measures: [0, 1],
      always: directions.map((each) => [each]),
    },
    payouts: monthsOf("payout", "打款各月", "To pay, by month"),
    platform: monthsOf("platform", "平台核对各月", "Paid by platforms, by month"),
    receipts: monthsOf("receipt", "进账各月", "Money in, by month"),
    shop: {
      title: header("按店铺", "By shop"),
      by: ["shop", "direction", "month"],
      measures: [0, 2, 3],
    },
    kind: {
      title: header("按类型", "By kind"),
      by: ["kind", "direction", "month"],
      measures: [0, 2, 3],
    },
  },
  charts: {
    payoutMonths: {
      title: header("打款各月", "To pay, by month"),
      kind: "column",
      block: "payouts",
      measure: 0,
    },
    platformMonths: {
      title: header("平台核对各月", "Paid by platforms, by month"),
      kind: "column",
      block: "platform",
      measure: 0,
    },
  },
});
