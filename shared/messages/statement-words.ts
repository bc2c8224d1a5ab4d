import type { Language, Localized } from "../localized.ts";
import { statements } from "../statements/index.ts";
import type { LostDigits } from "../statements/lost-digits.ts";
import type { ReadStatement, StatementFault } from "../statements/read.ts";
import type { StatementDifferences, StatementReply, StatementSeen } from "../api/statements.ts";
import type { StatementAsk, StatementPlace } from "../statements/document.ts";
import type { StatementDoubt } from "../statements/doubts.ts";
import { counted } from "./counted.ts";
import { showCount } from "./show-count.ts";

/** The words of what is said about a statement in front; loaded with it. */
interface StatementWords {
  readonly is: (title: string) => string;
  readonly never: string;
  readonly account: (account: string) => string;
  readonly span: (from: string, to: string) => string;
  /** How many lines there are, and of how many rows, where that is not the same. */
  readonly lines: (read: Pick<ReadStatement, "rows" | "idle" | "lines">) => string;
  readonly figure: (count: number, amount: string) => string;
  readonly own: string;
  readonly noOwn: string;
  readonly all: string;
  /** What a total that the file gives is of, before what it comes to. */
  readonly totalOf: (group: string) => string;
  readonly agrees: (said: string) => string;
  readonly differs: (said: string, found: string) => string;
  readonly cutOff: string;
  readonly said: (count: number | null, sum: string | null) => string;
  readonly faults: (count: number) => string;
  readonly fault: (fault: StatementFault) => string;
  /** Above the numbers that a spreadsheet has cut. */
  readonly lost: string;
  readonly lostIn: (lost: LostDigits) => string;
  readonly lostHint: string;
  readonly more: (count: number) => string;
  /** What is asked before it is sent. */
  readonly courierFrom: Readonly<Record<NonNullable<StatementPlace["courierFrom"]>, string>>;
  readonly asks: Readonly<Record<StatementAsk, string>>;
  readonly period: (period: string) => string;
  readonly severalShops: string;
  readonly choose: string;
  readonly doubt: (doubt: StatementDoubt) => string;
  readonly push: (count: number) => string;
  readonly pushAnyway: (count: number) => string;
  readonly pushing: (done: number, total: number) => string;
  readonly reading: (done: number, total: number) => string;
  /** Once sending was stopped. */
  readonly stopped: string;
  readonly nothing: string;
  readonly tooMany: (most: number) => string;
  readonly whoMay: string;
  readonly firstSay: string;
  readonly readAnew: string;
  readonly outcomes: Readonly<Record<StatementReply["outcome"], string>>;
  /** Of one that was pushed, and has too many lines to be matched at once. */
  readonly matchedLater: string;
  /** Who sent which version, and when. */
  readonly sent: (seen: StatementSeen, when: string) => string;
  readonly cameTo: (seen: StatementSeen, paidIn: string, paidOut: string) => string;
  readonly howItDiffers: (counts: StatementDifferences["counts"]) => string;
  readonly differences: Readonly<Record<keyof StatementDifferences["counts"], string>>;
  readonly replace: (version: number) => string;
  readonly earlier: (count: number) => string;
  readonly asked: (statement: string, ledger: string) => string;
  readonly askedHint: string;
  readonly as: Readonly<Record<"statement" | "ledger", string>>;
}

const zh: StatementWords = {
  is: (title) => `这是${title}`,
  never: "对账单不是台账，不会当台账推送。",
  account: (account) => `账户 ${account}`,
  span: (from, to) => `${from} 到 ${to}`,
  lines: ({ rows, idle, lines }) => {
    const count = `${showCount(lines.length)} 笔`;
    if (rows === lines.length && idle === 0) return count;
    return [
      `文件里 ${showCount(rows)} 行`,
      ...(idle > 0 ? [`${showCount(idle)} 行没有动钱（关闭、失败或零元）`] : []),
      ...(lines.length > rows - idle ? ["手续费另算一笔"] : []),
      `共 ${count}`,
    ].join("，");
  },
  figure: (count, amount) => `${showCount(count)} 笔 ${amount}`,
  own: "文件自己写的合计",
  noOwn: "文件里没写合计，没法核对有没有被截断。",
  all: "全部",
  totalOf: (group) => `${group}：`,
  agrees: (said) => `${said}，和下面的行一致`,
  differs: (said, found) => `文件写的是 ${said}，读到的是 ${found}`,
  cutOff: "合计对不上：可能导出时被截断、删过行或改过数。请重新导出再用。",
  said: (count, sum) =>
    [count === null ? "" : `${showCount(count)} 行`, sum ?? ""]
      .filter((part) => part !== "")
      .join(" "),
  faults: (count) => `读不懂 ${showCount(count)} 处`,
  fault: ({ column, value, why }) =>
    ({
      "no-amount": `「${column}」写的「${value}」不是金额`,
      "no-day": `「${column}」写的「${value}」不是日期`,
      "no-days":
        "没有日期列：选账单月份，或写在工作表名里，比如 2026-10；每一行就按那个月的最后一天算",
      "other-currency": `「${column}」是「${value}」，这一行不是人民币，没有算进来`,
      "month-needed": `「${column}」写的「${value}」没有年份：选账单月份，或写在工作表名里，比如 2026-10`,
    })[why],
  lost: "丢了尾数或成了公式的号码",
  lostIn: ({ column, value, rows }) => `「${column}」${showCount(rows.length)} 个，比如 ${value}`,
  lostHint:
    "用 Excel 直接打开 CSV，长号码会变成数值，丢掉尾数，= 开头的名字会变成公式。这些行照样推送，只是不按它们核对。要按号码核对：数据 → 从文本/CSV → 转换数据，把这一列改成「文本」，重新导入；没有原文件就再导出一次。",
  more: (count) => `还有 ${showCount(count)} 处`,
  courierFrom: { title: "账单抬头上写的", sheet: "账单抬头没写，按工作表名认的" },
  asks: { month: "账单月份", account: "账户", courier: "快递公司", shop: "店铺" },
  period: (period) => `账期 ${period}`,
  severalShops: "几个店共用",
  choose: "请选择",
  doubt: (doubt) => {
    switch (doubt.code) {
      case "totals":
        return "文件自己的合计和下面的行对不上，可能不完整";
      case "faults":
        return `${showCount(doubt.count)} 处读不懂，这些行不会推送`;
      case "broken-off":
        return `到第 ${doubt.row} 行就断了：有单号没有金额，下面也没有了。可能没下载完，请重新导出`;
      case "column-gone":
        return `上次有「${doubt.headings.join("」「")}」，这次没有：表头可能改名了，或者导出时没勾这一列`;
      case "no-numbers":
        return "一个单号都没有，只能按金额和日期核对：导出时把订单号、流水号的列也勾上";
      case "several-owners":
        return `里面有几家的：${doubt.names.join("、")}。一份只能是一家的，请分开导出`;
      case "shop-inside":
        return `文件里写的店铺是 ${doubt.shop}：是不是选错了店铺`;
      case "courier-inside":
        return `账单抬头写的是${doubt.courier}：是不是选错了快递公司`;
      case "other-platform":
        return `这个店铺以前推送的是${titleOf(doubt.before).zh}：是不是拿错了平台或店铺`;
      case "lost-digits":
        return `${showCount(doubt.count)} 个号码丢了尾数或成了公式，这些行不按号码核对`;
      case "month":
        return `账期是 ${doubt.says}，大部分行却是 ${doubt.lines.join("、")} 的：是不是拿错了月份`;
      case "other-account":
        return `这个店铺以前推送的是账户 ${doubt.before}：是不是拿错了账户或店铺`;
      case "other-shop":
        return doubt.before === ""
          ? "这个账户以前记的是几个店共用：是不是选错了店铺"
          : `这个账户以前记在 ${doubt.before}：是不是选错了店铺`;
      case "same-cash":
        return `${nameOf(doubt.seen)} 已经推送过笔数和金额完全一样的一份（${doubt.seen.by}）：同一笔钱推送两次会重复`;
    }
  },
  push: (count) => `推送 ${showCount(count)} 笔`,
  pushAnyway: (count) => `仍然推送 ${showCount(count)} 笔`,
  reading: (done, total) => `正在读 ${showCount(done)} / ${showCount(total)} 行`,
  pushing: (done, total) => `正在推送 ${showCount(done)} / ${showCount(total)} 笔`,
  stopped: "停下了，已传的不用再传，再推送会接着传",
  nothing: "没有可以推送的行。",
  tooMany: (most) => `一份对账单最多 ${showCount(most)} 笔：请按半个月或一周分开导出，分几次推送。`,
  whoMay: "对账单由财务或管理员推送。",
  firstSay: "先填好上面的，再推送。",
  readAnew: "表刚改过，已经重新读了一遍，请看过再推送",
  outcomes: {
    arriving: "还没传完，请再推送一次",
    stored: "对账单已推送",
    unchanged: "和已推送的一样，没有变化",
    "version-conflict": "已有同一份对账单，内容不一样",
  },
  matchedLater: "对账单已推送，笔数多，过几分钟在「对账差异」里看结果",
  sent: ({ version, by }, when) => `第 ${version} 版 · ${by} · ${when}`,
  cameTo: ({ lines }, paidIn, paidOut) => `${showCount(lines)} 笔 · 收 ${paidIn} · 付 ${paidOut}`,
  howItDiffers: ({ added, gone, changed }) =>
    `这份多 ${showCount(added)} 笔，少 ${showCount(gone)} 笔，改了 ${showCount(changed)} 笔`,
  differences: { added: "多出来的", gone: "没有了的", changed: "改了的" },
  replace: (version) => `用这份替换第 ${version} 版`,
  earlier: (count) => `推送过的对账单 ${showCount(count)}`,
  asked: (statement, ledger) => `这张表是${statement}，表头也像${ledger}`,
  askedHint: "对账单只用来核对，不会变成台账的行。选一次，以后同样表头的文件照此处理。",
  as: { statement: "当对账单", ledger: "当台账" },
};

const en: StatementWords = {
  is: (title) => `This is a statement: ${title}`,
  never: "A statement is no ledger, and is never pushed as one.",
  account: (account) => `Account ${account}`,
  span: (from, to) => `${from} to ${to}`,
  lines: ({ rows, idle, lines }) => {
    const count = counted(lines.length, "line");
    if (rows === lines.length && idle === 0) return count;
    return [
      `${counted(rows, "row")} in the file`,
      ...(idle > 0 ? [`${showCount(idle)} moved no money (closed, failed or nothing)`] : []),
      ...(lines.length > rows - idle ? ["fees count by themselves"] : []),
      `${count} in all`,
    ].join(", ");
  },
  figure: (count, amount) => `${counted(count, "line")} ${amount}`,
  own: "The file’s own totals",
  noOwn: "The file gives no totals, so nothing tells whether it was cut off.",
  all: "All",
  totalOf: (group) => `${group}: `,
  agrees: (said) => `${said}, as the rows below`,
  differs: (said, found) => `The file says ${said}, the rows come to ${found}`,
  cutOff:
    "The totals differ: the file may have been cut off, or rows deleted or changed. Export it again.",
  said: (count, sum) =>
    [count === null ? "" : counted(count, "row"), sum ?? ""]
      .filter((part) => part !== "")
      .join(" "),
  faults: (count) => counted(count, "cell") + " not understood",
  fault: ({ column, value, why }) =>
    ({
      "no-amount": `${column}: “${value}” is no amount`,
      "no-day": `${column}: “${value}” is no date`,
      "no-days":
        "no column of days: choose the month of the bill, or name the sheet by it, such as 2026-10; each line is of that month’s last day",
      "other-currency": `${column}: “${value}” is no yuan, and the row is left out`,
      "month-needed": `${column}: “${value}” has no year: choose the month of the bill, or name the sheet by it, such as 2026-10`,
    })[why],
  lost: "Numbers that were cut or taken for formulas",
  lostIn: ({ column, value, rows }) => `${column}: ${showCount(rows.length)}, such as ${value}`,
  lostHint:
    "Opened in Excel directly, a CSV file’s long numbers become amounts, and all beyond the 15th digit is gone; names that begin with = become formulas. These lines are pushed, and not matched by that number. To have them matched by it, import the file anew: Data → From Text/CSV → Transform Data, with this column’s type as Text; without the file, export it again.",
  more: (count) => `${showCount(count)} more`,
  courierFrom: {
    title: "By the bill’s own title",
    sheet: "By the sheet’s name; the bill’s title does not say",
  },
  asks: { month: "Month of the bill", account: "Account", courier: "Courier", shop: "Shop" },
  period: (period) => `Period ${period}`,
  severalShops: "Several shops’",
  choose: "Choose",
  doubt: (doubt) => {
    switch (doubt.code) {
      case "totals":
        return "The file’s own totals are not those of its rows; it may not be whole";
      case "faults":
        return `${counted(doubt.count, "cell")} not understood; their rows are not sent`;
      case "broken-off":
        return `It breaks off at row ${doubt.row}, which has a number and no amount, with nothing below: it may not have been loaded whole; export it again`;
      case "column-gone":
        return `The last one had ${doubt.headings.join(", ")}, and this one has not: a heading was renamed, or the column not chosen for the export`;
      case "no-numbers":
        return "No line has any number, so only sums and days can be matched: export the columns of orders and flow numbers too";
      case "several-owners":
        return `It holds the lines of several: ${doubt.names.join(", ")}. Export each by itself`;
      case "shop-inside":
        return `The file says that it is ${doubt.shop}’s: the wrong shop?`;
      case "courier-inside":
        return `The bill’s title says that it is ${doubt.courier}’s: the wrong courier?`;
      case "other-platform":
        return `This shop’s statements were ${titleOf(doubt.before).en} before: the wrong platform or shop?`;
      case "lost-digits":
        return `${counted(doubt.count, "number")} cut, or taken for formulas: their lines are not matched by them`;
      case "month":
        return `The period is ${doubt.says}, and most rows are of ${doubt.lines.join(", ")}: is it the wrong month?`;
      case "other-account":
        return `This shop’s statements were account ${doubt.before}’s before: the wrong account or shop?`;
      case "other-shop":
        return doubt.before === ""
          ? "This account was several shops’ before: the wrong shop?"
          : `This account’s statements were ${doubt.before}’s before: the wrong shop?`;
      case "same-cash":
        return `${nameOf(doubt.seen)} was sent with as many lines that come to the same (${doubt.seen.by}): the same money would count twice`;
    }
  },
  push: (count) => `Push ${counted(count, "line")}`,
  pushAnyway: (count) => `Push ${counted(count, "line")} all the same`,
  reading: (done, total) => `Reading ${showCount(done)} of ${counted(total, "row")}`,
  pushing: (done, total) => `Pushing ${showCount(done)} of ${counted(total, "line")}`,
  stopped: "Stopped; what has arrived is kept, and pushing again goes on from there",
  nothing: "There is no row to push.",
  tooMany: (most) =>
    `A statement has at most ${counted(most, "line")}: export it by half-months or weeks, and push each.`,
  whoMay: "Finance and admins push statements.",
  firstSay: "Fill in the above first.",
  readAnew: "The sheet has just changed and was read anew; look at it, then push",
  outcomes: {
    arriving: "Not all has arrived; push once more",
    stored: "Statement pushed",
    unchanged: "The same as what was pushed; nothing has changed",
    "version-conflict": "The same statement was pushed with other content",
  },
  matchedLater: "Statement pushed; it is long, so look for its differences in some minutes",
  sent: ({ version, by }, when) => `Version ${version} · ${by} · ${when}`,
  cameTo: ({ lines }, paidIn, paidOut) =>
    `${counted(lines, "line")} · in ${paidIn} · out ${paidOut}`,
  howItDiffers: ({ added, gone, changed }) =>
    `This one has ${showCount(added)} more, lacks ${showCount(gone)}, and changes ${showCount(changed)}`,
  differences: { added: "Added", gone: "Gone", changed: "Changed" },
  replace: (version) => `Replace version ${version} by this`,
  earlier: (count) => `Statements pushed: ${showCount(count)}`,
  asked: (statement, ledger) => `This is ${statement}, and its headings fit ${ledger} too`,
  askedHint:
    "A statement is only held against ledgers and never becomes rows of one. Said once, it holds for the next files with these headings.",
  as: { statement: "A statement", ledger: "A ledger" },
};

/** What a statement is called among others: whose, and of when. */
const nameOf = ({ account, shop, period }: StatementSeen): string =>
  [shop, account, period].filter((text) => text !== "").join(" ");

/** A kind of statement that was sent before, by its id. */
const titleOf = (id: string): Localized =>
  statements.find((statement) => statement.id === id)?.title ?? { zh: id, en: id };

export const statementWords: Readonly<Record<Language, StatementWords>> = { zh, en };
