import type { Basis } from "../api/finance.ts";
import type { AskedReport } from "../api/reports.ts";
import type { Language } from "../localized.ts";
import type { Handover } from "../settings/handover.ts";
import type { Settings } from "../settings/settings.ts";
import { LONGEST_SHEET_NAME } from "../text/sheet-name.ts";
import { parsePeriod } from "../time/period.ts";
import { counted } from "./counted.ts";
import { shortPeriod } from "./period-text.ts";
import { showCount } from "./show-count.ts";

interface ReportSheetWords {
  /** The name of the sheet: what the report is called, and of when. */
  readonly sheetName: (title: string, asked: AskedReport) => string;
  readonly basis: (basis: Basis, hours: Pick<Settings, Handover>) => string;
  readonly ledger: (title: string | null) => string;
  readonly shops: (shops: readonly string[] | null) => string;
  readonly asOf: (moment: string, lines: number) => string;
  /** How many lines there were, or null where that says nothing, and what they come to; "" for nothing. */
  readonly found: (lines: number | null, values: string) => string;
  readonly leftOut: (why: string, lines: number, values: string) => string;
  readonly notYet: (what: string, rows: number) => string;
  readonly shown: (lines: number | null, values: string) => string;
  /** An amount in words, behind what it is called. */
  readonly inWords: (title: string, amount: string) => string;
  readonly server: string;
  readonly difference: string;
  /** The same of a figure that stands elsewhere. */
  readonly serverOf: (figure: string) => string;
  readonly differenceOf: (figure: string) => string;
  readonly n: string;
  /** The amount that something is a share of. */
  readonly whole: string;
  readonly together: string;
  readonly leastN: (least: number) => string;
  readonly lines: string;
  readonly noLines: string;
  /** The heading of what a line is known by. */
  readonly id: string;
}

/** Two sheets of one period beside different ones are two. */
const short = ({ period, compare }: AskedReport) =>
  [period, ...(compare === null ? [] : [compare])].map(shortPeriod).join("~");

/** As many whole words of a title as there is room for: what stands behind it is not cut off instead. */
const fitting = (title: string, room: number) =>
  title.length <= room ? title : title.slice(0, room + 1).replace(/[\s:,(]*\S*$/, "");

/** Of nothing, nothing is said, not even a colon. */
const behind = (colon: string, values: string) => (values === "" ? "" : `${colon}${values}`);

const zh: ReportSheetWords = {
  sheetName: (title, asked) => {
    const { basis, ledger, shops, batch } = asked;
    return `${title}${basis === "business" ? "按登记日" : ""}${ledger === null && shops === null ? "" : "(部分)"}-${batch ?? short(asked)}`;
  },
  basis: (basis, { cutoff, exchangeCutoff }) =>
    basis === "finance"
      ? `按财务日：前一日 ${cutoff} 起，到当日 ${cutoff} 前送达的行${exchangeCutoff === cutoff ? "" : `；换货以 ${exchangeCutoff} 为界`}`
      : "按登记日：以行上的日期为准",
  ledger: (title) => (title === null ? "全部台账" : `只有台账「${title}」`),
  shops: (shops) => (shops === null ? "全部店铺" : `只有店铺：${shops.join("、")}`),
  asOf: (moment, lines) => `截至 ${moment} · ${showCount(lines)} 条明细`,
  found: (lines, values) =>
    `应有${lines === null ? "" : ` ${showCount(lines)} 条`}${behind("：", values)}`,
  leftOut: (why, lines, values) => `未列入（${why}）${showCount(lines)} 条：${values}`,
  notYet: (what, rows) => `${showCount(rows)} 条${what}`,
  shown: (lines, values) =>
    `列出${lines === null ? "" : ` ${showCount(lines)} 条`}${behind("：", values)}`,
  inWords: (title, amount) => `${title}：${amount}`,
  server: "服务器",
  difference: "差",
  serverOf: (figure) => `服务器：${figure}`,
  differenceOf: (figure) => `差：${figure}`,
  n: "n",
  whole: "占的总额",
  together: "累计占比",
  leastN: (least) => `n 少于 ${showCount(least)} 时不显示比率和平均`,
  lines: "明细",
  noLines: "这段时间没有明细",
  id: "报表行标识",
};

const en: ReportSheetWords = {
  sheetName: (title, asked) => {
    const { period, basis, ledger, shops, batch } = asked;
    const plain = parsePeriod(period)?.kind !== "range" && asked.compare === null;
    const of = batch ?? (plain ? period : short(asked));
    const how = `${basis === "business" ? " by row" : ""}${ledger === null && shops === null ? "" : " part"}`;
    return `${of} ${fitting(title, LONGEST_SHEET_NAME - of.length - 1 - how.length)}${how}`;
  },
  basis: (basis, { cutoff, exchangeCutoff }) =>
    basis === "finance"
      ? `By finance day: rows that arrived from ${cutoff} the day before until ${cutoff}${exchangeCutoff === cutoff ? "" : `, exchanges until ${exchangeCutoff}`}`
      : "By the day that stands on the row",
  ledger: (title) => (title === null ? "All ledgers" : `The ledger “${title}” alone`),
  shops: (shops) => (shops === null ? "All shops" : `These shops alone: ${shops.join(", ")}`),
  asOf: (moment, lines) => `As of ${moment} · ${counted(lines, "line")}`,
  found: (lines, values) =>
    lines === null
      ? `In all: ${values}`
      : `There ${lines === 1 ? "is" : "are"} ${counted(lines, "line")}${behind(": ", values)}`,
  leftOut: (why, lines, values) => `Left out (${why}) ${counted(lines, "line")}: ${values}`,
  notYet: (what, rows) => `${counted(rows, "row")} ${what}`,
  shown: (lines, values) =>
    lines === null
      ? `Listed: ${values}`
      : `Listed ${counted(lines, "line")}${behind(": ", values)}`,
  inWords: (title, amount) => `${title}: ${amount}`,
  server: "Server",
  difference: "Off by",
  serverOf: (figure) => `Server: ${figure}`,
  differenceOf: (figure) => `Off by: ${figure}`,
  n: "n",
  whole: "Of",
  together: "Together",
  leastN: (least) => `No rate or mean is shown of fewer than ${counted(least, "case")}`,
  lines: "Lines",
  noLines: "No lines in this period",
  id: "Report line id",
};

/** The words of a report's sheet. */
export const reportSheetWords: Readonly<Record<Language, ReportSheetWords>> = { zh, en };
