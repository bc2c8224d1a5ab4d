import type { Direction } from "../money/direction.ts";
import type { Language } from "../localized.ts";
import type { Level } from "../problem.ts";
import type { Span } from "../time/span.ts";
import { counted } from "./counted.ts";
import { hourText } from "./span-text.ts";

/** The words of the handbook around what the ledgers say of themselves. */
export interface HandbookWords {
  readonly title: string;
  readonly intro: string;
  readonly otherLanguage: string;
  readonly allLedgers: string;
  readonly shortcuts: string;
  readonly shortcutsIntro: string;
  readonly contents: string;
  readonly columns: string;
  readonly columnsIntro: string;
  readonly headings: string;
  readonly choices: string;
  readonly ownList: string;
  readonly required: string;
  readonly masked: string;
  readonly written: string;
  readonly read: string;
  readonly asNumber: string;
  readonly notRead: string;
  readonly rules: string;
  readonly rulesIntro: string;
  readonly duplicates: string;
  readonly duplicatesIntro: string;
  readonly links: string;
  readonly linksIntro: string;
  /** Which ledger is looked into, by which columns, within how many days; null for never. */
  readonly link: (ledger: string, by: readonly string[], days: number | null) => string;
  readonly deadlines: string;
  readonly deadlinesIntro: string;
  readonly noDeadlines: string;
  readonly money: string;
  readonly noMoney: string;
  readonly sheet: string;
  readonly sheetIntro: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly destinations: Readonly<Record<Direction | "nothing", string>>;
  readonly blank: string;
  readonly notRunning: string;
  readonly waits: string;
  readonly handover: (hour: string) => string;
  /** What applies when a column holds one of some values. */
  readonly when: (column: string, values: readonly string[], what: string) => string;
  readonly deadline: (from: string, until: string) => string;
  /** What else ends it. */
  readonly until: (column: string) => string;
  readonly span: (span: Span) => string;
}

const zh: HandbookWords = {
  title: "台账手册",
  intro: "每种台账有哪些列、怎么写都认得、查什么、什么时候到期、钱到哪里去。",
  otherLanguage: "English",
  allLedgers: "全部台账",
  shortcuts: "快捷键",
  shortcutsIntro:
    "光标在表格里时按；Mac 上 Alt 是 Option。别的加载项也用这个键时，Excel 会问一次用哪个。",
  contents: "本页",
  columns: "列",
  columnsIntro: "表头不用改成一样的，下面列出的写法都认得。",
  headings: "也认得的表头",
  choices: "可以填",
  ownList: "名单由部门自己维护，名单外的也能填，会提醒一声。",
  required: "必填",
  masked: "个人信息，查看和导出时打码",
  written: "写成",
  read: "读作",
  asNumber: "数值",
  notRead: "读不了",
  rules: "每一行查什么",
  rulesIntro: "下面是各条规则发现问题时说的话，拿一行有毛病的数据举例。轻重和数字可由管理员调整。",
  duplicates: "同一件事登了两次",
  duplicatesIntro: "先在表里比，推送时再跟服务器上的旧记录比。",
  links: "别的台账里该有的",
  linksIntro: "拉取逾期时一起查，缺了就提醒；补登以后自己会消失。",
  link: (ledger, by, days) =>
    days === null
      ? `按${by.map((column) => `「${column}」`).join("、")}在《${ledger}》里找，找到就提醒`
      : `按${by.map((column) => `「${column}」`).join("、")}在《${ledger}》里找，${days} 天内该有`,
  deadlines: "什么时候到期",
  deadlinesIntro: "晚了才办的，一直算曾逾期；行关闭、取消以后也一样。",
  noDeadlines: "这种台账没有期限。",
  money: "钱到哪里去",
  noMoney: "这种台账的金额只登记，不进财务汇总。",
  sheet: "整张表的提示",
  sheetIntro: "哪种台账都可能出现。",
  levels: { error: "错误，改好才能推送", warning: "提醒，看过可以照常推送", note: "说明" },
  destinations: {
    payout: "打款：财务要付",
    platform: "平台核对：平台付，财务只核对",
    receipt: "进账：收到的钱，财务核对到账",
    nothing: "不算",
  },
  blank: "空着",
  notRunning: "不计时",
  waits: "等客户、等快递这类状态下停表。",
  handover: (hour) => `当天 ${hour} 前交财务（部门可以改），过了算第二天的。`,
  when: (column, values, what) => `「${column}」是${values.join("、")}：${what}`,
  deadline: (from, until) => `从「${from}」算起，填上「${until}」为止`,
  until: (column) => `填上「${column}」为止`,
  span(span) {
    if (span.unit === "day") return "到这一行上写的那一刻为止";
    if (span.unit === "month-end") return "当月月底前";
    const { unit, count, at } = span;
    if (at !== undefined) return zhByHour(count, hourText(at, "zh"), unit === "workdays");
    if (unit === "days") return count === 0 ? "当天" : `${count} 天内，当天不算`;
    return {
      months: `${count} 个月内`,
      hours: `${count} 小时内`,
      workdays: `${count} 个工作日内，当天不算`,
      workhours: `${count} 个工作小时内`,
    }[unit];
  },
};

const en: HandbookWords = {
  title: "Ledger handbook",
  intro:
    "What each ledger’s columns are, which spellings are understood, what is checked, when a row is due, and where its money goes.",
  otherLanguage: "中文",
  allLedgers: "All ledgers",
  shortcuts: "Keyboard shortcuts",
  shortcutsIntro:
    "They work while the cursor is in the sheet; on a Mac, Alt is Option. Where another add-in has the same keys, Excel asks once which one you mean.",
  contents: "On this page",
  columns: "Columns",
  columnsIntro: "Headings may stay as they are: all those listed here are understood.",
  headings: "Other headings",
  choices: "May hold",
  ownList: "The department keeps this list; another value can be typed and is asked about.",
  required: "required",
  masked: "personal, masked in lists and exports",
  written: "Written",
  read: "Read as",
  asNumber: "number",
  notRead: "not read",
  rules: "What is checked in each row",
  rulesIntro:
    "What each rule says about a row that breaks it. An admin can change how grave a rule is, and its numbers.",
  duplicates: "The same thing twice",
  duplicatesIntro: "Compared within the sheet, and on pushing with what the server has.",
  links: "What other ledgers should have",
  linksIntro:
    "Looked for when overdue rows are pulled; a flag clears itself when the row is there.",
  link: (ledger, by, days) =>
    days === null
      ? `Looked for in ${ledger} by ${by.join(" or ")}; finding it is what is wrong`
      : `Looked for in ${ledger} by ${by.join(" or ")}, within ${counted(days, "day")}`,
  deadlines: "When a row is due",
  deadlinesIntro:
    "What was done too late stays told as late, when the row is closed or cancelled too.",
  noDeadlines: "This ledger has no deadlines.",
  money: "Where the money goes",
  noMoney: "Amounts in this ledger are recorded only; finance’s figures leave them out.",
  sheet: "About the whole sheet",
  sheetIntro: "Any ledger may have these.",
  levels: {
    error: "an error: mend it before pushing",
    warning: "a warning: look, then push",
    note: "a note",
  },
  destinations: {
    payout: "finance pays it",
    platform: "the platform pays it; finance checks that it did",
    receipt: "it comes in; finance checks that it did",
    nothing: "not counted",
  },
  blank: "blank",
  notRunning: "no deadline",
  waits: "Waits while the status says that somebody else is awaited.",
  handover: (hour) =>
    `Goes to finance by ${hour}, unless the department has another hour; later rows count for the next day.`,
  when: (column, values, what) => `${column} is ${values.join(" or ")}: ${what}`,
  deadline: (from, until) => `From ${from} until ${until} is filled in`,
  until: (column) => `until ${column} is filled in`,
  span(span) {
    if (span.unit === "day") return "by the moment that stands on the row";
    if (span.unit === "month-end") return "by the end of the month";
    const { unit, count, at } = span;
    if (at !== undefined) return enByHour(count, hourText(at, "en"), unit === "workdays");
    if (unit === "days")
      return count === 0 ? "the same day" : `within ${counted(count, "day")} after it`;
    return {
      months: `within ${counted(count, "month")}`,
      hours: `within ${counted(count, "hour")}`,
      workdays: `within ${counted(count, "working day")} after it`,
      workhours: `within ${counted(count, "working hour")}`,
    }[unit];
  },
};

function zhByHour(count: number, hour: string, isOfWork: boolean): string {
  if (count === 0) return `当天 ${hour} 前，过了这个点登记的算下一天`;
  return `之后第 ${count} 个${isOfWork ? "工作日" : "自然日"} ${hour} 前`;
}

function enByHour(count: number, hour: string, isOfWork: boolean): string {
  if (count === 0) return `by ${hour} the same day, or the next when that is over`;
  return `by ${hour}, ${counted(count, isOfWork ? "working day" : "day")} after it`;
}

const words: Readonly<Record<Language, HandbookWords>> = { zh, en };

/** The handbook's words in a language. */
export function handbookWords(language: Language): HandbookWords {
  return words[language];
}
