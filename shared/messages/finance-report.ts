import type { Basis } from "../api/finance.ts";
import type { Settings } from "../settings/settings.ts";
import type { Language } from "../localized.ts";
import type { Handover } from "../settings/handover.ts";
import { directions } from "../money/direction.ts";
import { counted } from "./counted.ts";
import { directionName } from "./directions.ts";
import { showCount } from "./show-count.ts";

interface ReportWords {
  readonly name: (period: string, basis: Basis) => string;
  readonly basis: (basis: Basis, hours: Pick<Settings, Handover>) => string;
  readonly asOf: (moment: string, postings: number) => string;
  readonly totals: (amounts: string, payoutInWords: string) => string;
  readonly noShop: string;
  readonly subtotal: (kind: string) => string;
  readonly total: string;
  readonly headings: readonly string[];
  readonly empty: string;
}

const isMonth = (period: string) => period.length === 7;

const zh: ReportWords = {
  name: (period, basis) => {
    const day = basis === "finance" ? "" : "按登记日";
    return isMonth(period)
      ? `售后月报${day}-${period.slice(2).replace("-", "")}`
      : `售后日报${day}-${period.slice(5).replace("-", "")}`;
  },
  basis: (basis, { cutoff, exchangeCutoff }) =>
    basis === "finance"
      ? `按财务日:前一日 ${cutoff} 起,到当日 ${cutoff} 前送达的行${exchangeCutoff === cutoff ? "" : `;换货以 ${exchangeCutoff} 为界`}`
      : "按登记日:以行上的日期为准",
  asOf: (moment, postings) => `截至 ${moment} · ${showCount(postings)} 条明细`,
  totals: (amounts, payoutInWords) => `${amounts}（元）· 打款合计大写：${payoutInWords}`,
  noShop: "(未填店铺)",
  subtotal: (kind) => `${kind} 小计`,
  total: "合计",
  headings: [
    "店铺",
    "类型",
    "单号",
    "登记日期",
    ...directions.map((each) => directionName(each, "zh")),
    "笔数",
    "快递",
    "原因",
    "责任方",
    "登记人",
    "推送人",
  ],
  empty: "这段时间没有金额",
};

const en: ReportWords = {
  name: (period, basis) => {
    const day = basis === "finance" ? "" : " by row date";
    return `${isMonth(period) ? "Month" : "Day"}${day} ${period}`;
  },
  basis: (basis, { cutoff, exchangeCutoff }) =>
    basis === "finance"
      ? `By finance day: rows that arrived from ${cutoff} the day before until ${cutoff}${exchangeCutoff === cutoff ? "" : `, exchanges until ${exchangeCutoff}`}`
      : "By the day that stands on the row",
  asOf: (moment, postings) => `As of ${moment} · ${counted(postings, "amount")}`,
  totals: (amounts, payoutInWords) => `${amounts} · to pay, in words: ${payoutInWords}`,
  noShop: "(no shop)",
  subtotal: (kind) => `${kind}, subtotal`,
  total: "Total",
  headings: [
    "Shop",
    "Kind",
    "Reference",
    "Registered",
    ...directions.map((each) => directionName(each, "en")),
    "Count",
    "Courier",
    "Reason",
    "Liable",
    "Registered by",
    "Pushed by",
  ],
  empty: "No amounts in this period",
};

/** The words of a pulled finance sheet. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { zh, en };
