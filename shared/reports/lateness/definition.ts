import { ledgerById } from "../../ledgers/index.ts";
import type { Language, Localized } from "../../localized.ts";
import { ledgerTitle } from "../ledger-title.ts";
import { defineReport } from "../report.ts";
import { count, day, hours, shopColumn, text, word } from "../report-columns.ts";

/** How a clock ended, or stands. */
const ends: Readonly<Record<string, Localized>> = {
  "in-time": { zh: "准时", en: "In time" },
  "closed-late": { zh: "逾期办结", en: "Closed late" },
  open: { zh: "逾期未办", en: "Late and open" },
  paused: { zh: "暂停中", en: "Paused" },
  waived: { zh: "已豁免", en: "Waived" },
};

/** What is to be known besides. */
const marks: Readonly<Record<string, Localized>> = {
  entered: { zh: "补填", en: "entered afterwards" },
  ahead: { zh: "提前填", en: "entered ahead" },
  moved: { zh: "承诺已改", en: "promise moved" },
};

const saysEnd = (code: string, language: Language) => ends[code]?.[language] ?? code;

const saysMarks = (codes: string, language: Language) =>
  codes
    .split(" ")
    .map((code) => marks[code]?.[language] ?? code)
    .join(language === "zh" ? "，" : ", ");

/** What a clock of a ledger is called, by `ledger/clock`. */
function saysClock(code: string, language: Language): string {
  const [ledger = "", clock = ""] = code.split("/");
  const title = ledgerById(ledger)?.deadlines[clock]?.title[language] ?? clock;
  return `${ledgerTitle(ledger, language)} · ${title}`;
}

/**
 * 逾期统计: of all that was due in a span of time by what was first promised, how much was late, and how late. What
 * was done in time is a line for all that has ledger, clock, shop and person in common; what was late a line each.
 */
export const lateness = defineReport("lateness", {
  title: { zh: "逾期统计", en: "Lateness" },
  purpose: {
    zh: "任意一段时间里到期的事：准时多少、逾期办结多少、还没办多少，平均晚多久；按期限、登记人、店铺、台账。以最初承诺的时间为准。",
    en: "Of all that was due in any span of time: how much in time, closed late, still open, and how late on average; by deadline, person, shop and ledger. By what was first promised.",
  },
  sees: ["supervisor", "finance", "admin", "auditor"],
  parameters: {
    periods: ["month", "quarter", "half", "range", "day"],
    usual: "today",
    ledger: true,
  },
  columns: {
    ledger: word({ zh: "台账", en: "Ledger", width: 110, says: ledgerTitle }),
    clock: word({ zh: "期限", en: "Deadline", width: 200, says: saysClock }),
    shop: shopColumn(),
    person: text({ zh: "经办人", en: "Person", blank: { zh: "(未填经办人)", en: "(nobody)" } }),
    reference: text({ zh: "单号", en: "Reference", width: 140 }),
    end: word({ zh: "情况", en: "State", says: saysEnd }),
    dueDay: day({ zh: "到期日", en: "Due" }),
    count: count({ zh: "件数", en: "Count" }),
    inTime: count({ zh: "准时", en: "In time" }),
    late: count({ zh: "逾期", en: "Late" }),
    closedLate: count({ zh: "逾期办结", en: "Closed late" }),
    open: count({ zh: "逾期未办", en: "Late and open" }),
    lateBy: hours({ zh: "晚了几小时", en: "Hours late", width: 80 }),
    entered: count({ zh: "补填", en: "Entered after" }),
    ahead: count({ zh: "提前填", en: "Entered ahead" }),
    moved: count({ zh: "承诺已改", en: "Promise moved" }),
    waived: count({ zh: "豁免", en: "Waived" }),
    paused: count({ zh: "暂停", en: "Paused" }),
    marks: word({ zh: "说明", en: "Marks", says: saysMarks }),
  },
  names: ["reference", "person", "dueDay", "lateBy"],
  order: ["end", "ledger", "clock", "dueDay", "reference"],
  measures: [
    { header: { zh: "件数", en: "Count" }, of: ["count"], fold: "sum" },
    { header: { zh: "逾期", en: "Late" }, of: ["late"], fold: "sum" },
    { header: { zh: "逾期率", en: "Late, of all" }, of: ["late"], over: ["count"], fold: "rate" },
    { header: { zh: "逾期办结", en: "Closed late" }, of: ["closedLate"], fold: "sum" },
    { header: { zh: "逾期未办", en: "Late and open" }, of: ["open"], fold: "sum" },
    { header: { zh: "平均晚几小时", en: "Hours late" }, of: ["lateBy"], fold: "mean" },
    {
      header: { zh: "晚几小时的中位数", en: "Hours late, median" },
      of: ["lateBy"],
      fold: "median",
    },
    { header: { zh: "补填", en: "Entered after" }, of: ["entered"], fold: "sum" },
    { header: { zh: "承诺已改", en: "Promise moved" }, of: ["moved"], fold: "sum" },
    { header: { zh: "豁免", en: "Waived" }, of: ["waived"], fold: "sum" },
    { header: { zh: "暂停", en: "Paused" }, of: ["paused"], fold: "sum" },
    { header: { zh: "提前填", en: "Entered ahead" }, of: ["ahead"], fold: "sum" },
  ],
  blocks: {
    total: { title: { zh: "合计", en: "Total" }, by: [] },
    clock: { title: { zh: "按期限", en: "By deadline" }, by: ["clock"] },
    person: { title: { zh: "按经办人", en: "By person" }, by: ["person"] },
    shop: { title: { zh: "按店铺", en: "By shop" }, by: ["shop"] },
    ledger: { title: { zh: "按台账", en: "By ledger" }, by: ["ledger"] },
    day: {
      title: { zh: "逾期的按到期日", en: "What was late, by the day it was due" },
      by: ["dueDay"],
      // What was in time has no day of its own here.
      omits: { dueDay: [""] },
    },
  },
  charts: {
    day: {
      title: { zh: "每天到期而逾期的件数", en: "Late, by the day it was due" },
      kind: "line",
      block: "day",
      measure: 1,
    },
  },
});
