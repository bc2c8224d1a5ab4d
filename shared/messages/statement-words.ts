import type { Language } from "../localized.ts";
import type { StatementFault } from "../statements/read.ts";
import type { LineKind } from "../statements/statement.ts";
import { counted } from "./counted.ts";
import { showCount } from "./show-count.ts";

/** The words of what is said about a statement in front; loaded with it. */
interface StatementWords {
  readonly is: (title: string) => string;
  readonly never: string;
  readonly account: (account: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly lines: (count: number) => string;
  readonly kinds: Readonly<Record<LineKind, string>>;
  readonly figure: (count: number, amount: string) => string;
  readonly own: string;
  readonly noOwn: string;
  readonly all: string;
  readonly agrees: (said: string) => string;
  readonly differs: (said: string, found: string) => string;
  readonly cutOff: string;
  readonly said: (count: number | null, sum: string | null) => string;
  readonly faults: (count: number) => string;
  readonly fault: (fault: StatementFault) => string;
  readonly more: (count: number) => string;
}

const zh: StatementWords = {
  is: (title) => `这是${title}`,
  never: "对账单不是台账，不会当台账推送。",
  account: (account) => `账户 ${account}`,
  span: (from, to) => `${from} 到 ${to}`,
  lines: (count) => `${showCount(count)} 笔`,
  kinds: {
    sale: "收款",
    refund: "退款",
    payout: "付出",
    fee: "手续费、服务费",
    freight: "运费",
    claim: "快递冲减",
    deduction: "平台扣款",
    income: "收入",
    transfer: "提现、充值、转存（不算业务）",
    other: "其他",
  },
  figure: (count, amount) => `${showCount(count)} 笔 ${amount}`,
  own: "文件自己写的合计",
  noOwn: "文件里没写合计，没法核对有没有被截断。",
  all: "全部",
  agrees: (said) => `${said}，和下面的行一致`,
  differs: (said, found) => `文件写的是 ${said}，下面的行是 ${found}`,
  cutOff: "合计对不上：可能导出时被截断、删过行或改过数。请重新导出再用。",
  said: (count, sum) =>
    [count === null ? "" : `${showCount(count)} 笔`, sum ?? ""]
      .filter((part) => part !== "")
      .join(" "),
  faults: (count) => `读不懂 ${showCount(count)} 处`,
  fault: ({ column, value, why }) =>
    ({
      "no-amount": `「${column}」写的「${value}」不是金额`,
      "no-day": `「${column}」写的「${value}」不是日期`,
      "month-needed": `「${column}」写的「${value}」没有年份：在工作表名里写上账单的月份，比如 2026-10`,
    })[why],
  more: (count) => `还有 ${showCount(count)} 处`,
};

const en: StatementWords = {
  is: (title) => `This is a statement: ${title}`,
  never: "A statement is no ledger, and is never pushed as one.",
  account: (account) => `Account ${account}`,
  span: (from, to) => `${from} to ${to}`,
  lines: (count) => counted(count, "line"),
  kinds: {
    sale: "Received from buyers",
    refund: "Refunds",
    payout: "Paid out",
    fee: "Fees",
    freight: "Freight",
    claim: "Credited by the courier",
    deduction: "Deducted by the platform",
    income: "Income",
    transfer: "Own transfers (no business)",
    other: "Other",
  },
  figure: (count, amount) => `${counted(count, "line")} ${amount}`,
  own: "The file's own totals",
  noOwn: "The file gives no totals, so nothing tells whether it was cut off.",
  all: "All",
  agrees: (said) => `${said}, as the rows below`,
  differs: (said, found) => `The file says ${said}, the rows come to ${found}`,
  cutOff:
    "The totals differ: the file may have been cut off, or rows deleted or changed. Export it again.",
  said: (count, sum) =>
    [count === null ? "" : counted(count, "line"), sum ?? ""]
      .filter((part) => part !== "")
      .join(" "),
  faults: (count) => counted(count, "cell") + " not understood",
  fault: ({ column, value, why }) =>
    ({
      "no-amount": `${column}: “${value}” is no amount`,
      "no-day": `${column}: “${value}” is no date`,
      "month-needed": `${column}: “${value}” has no year: name the sheet by the month of the bill, such as 2026-10`,
    })[why],
  more: (count) => `${showCount(count)} more`,
};

export const statementWords: Readonly<Record<Language, StatementWords>> = { zh, en };
