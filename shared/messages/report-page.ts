import type { Language } from "../localized.ts";
import type { PeriodKind } from "../time/period.ts";
import { counted } from "./counted.ts";
import { showCount } from "./show-count.ts";

interface ReportPageWords {
  readonly span: string;
  readonly spans: Readonly<Record<PeriodKind, string>>;
  /** What is chosen of those that are offered by name. */
  readonly which: Readonly<Record<"quarter" | "half" | "year", string>>;
  readonly from: string;
  readonly until: string;
  readonly beside: string;
  readonly besides: Readonly<Record<"nothing" | "before" | "year", string>>;
  readonly asOf: (title: string, period: string, time: string) => string;
  readonly part: (shops: string) => string;
  readonly separator: string;
  readonly ties: (lines: number) => string;
  readonly tiesNot: (differences: string) => string;
  readonly control: string;
  readonly typedInto: (sheet: string) => string;
  readonly notes: (count: number) => string;
  readonly newSheet: string;
  readonly overwrite: string;
  readonly batch: (number: string) => string;
  readonly tieOut: string;
  readonly same: (sheet: string, lines: number) => string;
  readonly differs: (sheet: string) => string;
  readonly missing: (lines: number) => string;
  readonly since: (lines: number) => string;
  readonly sealed: (lines: number) => string;
  readonly cell: (row: number, heading: string, has: string, should: string) => string;
  readonly foreign: (row: number) => string;
  readonly leftOut: (why: string, lines: number) => string;
}

const zh: ReportPageWords = {
  span: "时间",
  spans: {
    day: "按天",
    month: "按月",
    quarter: "按季度",
    half: "按半年",
    year: "按年",
    range: "任意起止",
  },
  which: { quarter: "季度", half: "半年", year: "年份" },
  from: "从",
  until: "到（含当天）",
  beside: "对比",
  besides: { nothing: "不对比", before: "上一期", year: "去年同期" },
  asOf: (title, period, time) => `${title} · ${period} · 截至 ${time}`,
  part: (shops) => `只有店铺：${shops}`,
  separator: "、",
  ties: (lines) => `拉取时对得上：${showCount(lines)} 条明细，每个合计都和服务器一致`,
  tiesNot: (differences) => `对不上：${differences}。请把这页截图给管理员`,
  control: "总数核对",
  typedInto: (sheet) => `「${sheet}」拉下来以后有人改过，还没有更新它。`,
  notes: (count) => `另有 ${showCount(count)} 行旁边写了字，而这些明细已经没有了。`,
  newSheet: "写到新表，旧表不动",
  overwrite: "更新旧表，改过的格不要了",
  batch: (number) => `只拉取 ${number}`,
  tieOut: "和服务器核对",
  same: (sheet, lines) => `「${sheet}」${showCount(lines)} 条明细，每一格都和服务器一致`,
  differs: (sheet) => `「${sheet}」和服务器不一样：`,
  missing: (lines) => `少了 ${showCount(lines)} 条明细`,
  since: (lines) =>
    lines > 0
      ? `拉取以后又多了 ${showCount(lines)} 条，重新拉取就有`
      : `拉取以后少了 ${showCount(-lines)} 条，重新拉取会更新`,
  sealed: (lines) => `拉取以后封存了 ${showCount(lines)} 条，重新拉取就写上批次`,
  cell: (row, heading, has, should) =>
    `第 ${showCount(row)} 行「${heading}」：表里 ${has === "" ? "空白" : has}，应为 ${should === "" ? "空白" : should}`,
  foreign: (row) => `第 ${showCount(row)} 行不是这张报表的明细`,
  leftOut: (why, lines) => `未列入（${why}）${showCount(lines)} 条`,
};

const en: ReportPageWords = {
  span: "Time",
  spans: {
    day: "A day",
    month: "A month",
    quarter: "A quarter",
    half: "Half a year",
    year: "A year",
    range: "Any days",
  },
  which: { quarter: "Quarter", half: "Half-year", year: "Year" },
  from: "From",
  until: "Until, with that day",
  beside: "Beside",
  besides: {
    nothing: "Nothing",
    before: "The one before",
    year: "The same a year before",
  },
  asOf: (title, period, time) => `${title} · ${period} · as of ${time}`,
  part: (shops) => `These shops alone: ${shops}`,
  separator: ", ",
  ties: (lines) =>
    `Tied out when it was pulled: ${counted(lines, "line")}, every figure as the server has it`,
  tiesNot: (differences) => `Doesn’t tie out: ${differences}. Send a picture of this to an admin`,
  control: "the totals",
  typedInto: (sheet) =>
    `Somebody has typed into “${sheet}” since it was pulled. It has not been renewed.`,
  notes: (count) =>
    `And there are notes beside ${counted(count, "line")} that ${count === 1 ? "is" : "are"} gone.`,
  newSheet: "Into a new sheet, leave the old one",
  overwrite: "Renew the old one, drop what was typed",
  batch: (number) => `Pull ${number} alone`,
  tieOut: "Held against the server",
  same: (sheet, lines) => `“${sheet}”: ${counted(lines, "line")}, every cell as the server has it`,
  differs: (sheet) => `“${sheet}” differs from the server:`,
  missing: (lines) => `${counted(lines, "line")} missing`,
  since: (lines) =>
    lines > 0
      ? `${counted(lines, "line")} more since it was pulled: pull again`
      : `${counted(-lines, "line")} fewer since it was pulled: pull again`,
  sealed: (lines) =>
    `${counted(lines, "line")} sealed since it was pulled: pull again for the batch`,
  cell: (row, heading, has, should) =>
    `Row ${showCount(row)}, ${heading}: ${has === "" ? "blank" : has} here, should be ${should === "" ? "blank" : should}`,
  foreign: (row) => `Row ${showCount(row)} is no line of this report`,
  leftOut: (why, lines) => `Left out (${why}) ${counted(lines, "line")}`,
};

/** The words of a report's page in the pane. */
export const reportPageWords: Readonly<Record<Language, ReportPageWords>> = { zh, en };
