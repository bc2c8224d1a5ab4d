import type { Basis } from "../api/finance.ts";
import type { Settings } from "../settings/settings.ts";
import type { Language } from "../localized.ts";
import type { Handover } from "../settings/handover.ts";
import { counted } from "./counted.ts";
import { showCount } from "./show-count.ts";

interface ReportWords {
  readonly name: (period: string, basis: Basis) => string;
  readonly basis: (basis: Basis, hours: Pick<Settings, Handover>) => string;
  readonly asOf: (moment: string, postings: number) => string;
  readonly totals: (pay: string, words: string, check: string) => string;
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
  totals: (pay, words, check) => `需打款 ${pay} 元(${words}) · 仅核对 ${check} 元`,
  noShop: "(未填店铺)",
  subtotal: (kind) => `${kind} 小计`,
  total: "合计",
  headings: [
    "店铺",
    "类型",
    "单号",
    "登记日期",
    "需打款",
    "仅核对",
    "笔数",
    "快递",
    "原因",
    "责任方",
    "登记人",
  ],
  empty: "这段时间没有要打款或核对的金额",
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
  totals: (pay, words, check) => `To pay ${pay} (${words}) · to check ${check}`,
  noShop: "(no shop)",
  subtotal: (kind) => `${kind}, subtotal`,
  total: "Total",
  headings: [
    "Shop",
    "Kind",
    "Reference",
    "Registered",
    "To pay",
    "To check",
    "Count",
    "Courier",
    "Reason",
    "Liable",
    "By",
  ],
  empty: "Nothing to pay or to check in this period",
};

/** The words of a pulled finance sheet. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { zh, en };
