import type { Language } from "../localized.ts";
import type { DateOrder } from "../time/date-order.ts";
import { counted } from "./counted.ts";
import { showCount as n } from "./show-count.ts";

/** What the page says on which the department's sets of headings are listed. */
interface PlacementsPageWords {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly loading: string;
  readonly separator: string;
  /** So many headings, the first of them named. */
  readonly headings: (first: string, count: number) => string;
  readonly placed: (by: string, at: string) => string;
  /** So many columns that stand elsewhere than their names say. */
  readonly columns: (count: number) => string;
  readonly asNamed: string;
  readonly stands: (column: string, heading: string) => string;
  readonly constant: (column: string, value: string) => string;
  readonly left: (column: string) => string;
  readonly blank: (column: string) => string;
  readonly dates: (column: string, order: DateOrder) => string;
  /** What a word of the sheet's own means in a column. */
  readonly means: (column: string, word: string, meant: string) => string;
  /** Of a set of headings that another version has kept, and this one can't read. */
  readonly unreadable: string;
  readonly unreadableHint: string;
  readonly removeUnreadable: string;
  readonly remove: (ledger: string) => string;
  readonly removed: string;
}

const zh: PlacementsPageWords = {
  title: "全部门记住的表头",
  hint: "谁认过一种表头，同样表头的表以后都照着认，先在表里说清是谁认的。删掉以后，新的表重新按表头认；已经推送过的工作簿不变。",
  empty: "还没有",
  emptyHint: "登录后在「这张表怎么看」里改过列，就会记在这里。",
  loading: "正在取…",
  separator: "、",
  headings: (first, count) => `${first} 等 ${n(count)} 个表头`,
  placed: (by, at) => `${by} · ${at}`,
  columns: (count) => `另外说明的 ${n(count)} 列`,
  asNamed: "每一列都按表头认",
  stands: (column, heading) => `${column} ← ${heading}`,
  constant: (column, value) => `${column}：上次都是“${value}”，下一张表先问`,
  left: (column) => `${column}：表里没有`,
  blank: (column) => `${column}：空格就是空的`,
  dates: (column, order) =>
    `${column}：日期是${{ ymd: "年/月/日", mdy: "月/日/年", dmy: "日/月/年" }[order]}`,
  means: (column, word, meant) => `${column}：“${word}”就是“${meant}”`,
  unreadable: "读不出来的一种",
  unreadableHint:
    "是别的版本存的，这个版本读不了，也不会照它认表。可以删掉；换回那个版本还能用，就留着。",
  removeUnreadable: "删掉读不出来的这一种",
  remove: (ledger) => `删掉这一种（${ledger}）`,
  removed: "删掉了，新的表重新按表头认",
};

const en: PlacementsPageWords = {
  title: "Headings known to all",
  hint: "Once somebody has placed a set of headings, every sheet that has them is read the same way, and says who placed them. Remove one, and new sheets are read by their headings again; workbooks that were pushed stay as they are.",
  empty: "None yet",
  emptyHint: "What a signed-in person changes behind the ledger’s name stands here.",
  loading: "Loading…",
  separator: ", ",
  headings: (first, count) => `${first} and more, ${counted(count, "heading")}`,
  placed: (by, at) => `${by} · ${at}`,
  columns: (count) => `${counted(count, "column")} placed otherwise`,
  asNamed: "Every column as its heading says",
  stands: (column, heading) => `${column} ← ${heading}`,
  constant: (column, value) => `${column}: was “${value}” throughout; the next sheet is asked`,
  left: (column) => `${column}: not in the sheet`,
  blank: (column) => `${column}: blank cells are blank`,
  dates: (column, order) =>
    `${column}: dates are ${{ ymd: "year/month/day", mdy: "month/day/year", dmy: "day/month/year" }[order]}`,
  means: (column, word, meant) => `${column}: “${word}” means “${meant}”`,
  unreadable: "One that can’t be read",
  unreadableHint:
    "Another version kept it; this one can’t read it, and reads no sheet by it. Remove it, or leave it if that version is coming back.",
  removeUnreadable: "Remove what can’t be read",
  remove: (ledger) => `Remove (${ledger})`,
  removed: "Removed; new sheets are read by their headings again",
};

/** The words of the page, by language. */
export const placementsPageWords: Readonly<Record<Language, PlacementsPageWords>> = { zh, en };
