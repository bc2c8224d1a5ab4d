import type { Language } from "../localized.ts";
import type { ResultFault } from "../worklists/payments/payment-result.ts";
import type { FileEncoding, LeftOut } from "../worklists/payments/to-be-paid.ts";
import { counted } from "./counted.ts";
import { showCount as n } from "./show-count.ts";

const zh = {
  save: "存打款文件",
  paste: "贴付款结果",
  of: (chosen: number, total: number) =>
    chosen > 0 ? `选中的 ${n(chosen)} 条` : `能付的 ${n(total)} 条，按现在的筛选，各页都算`,
  template: "模板",
  encoding: "编码",
  encodings: {
    gbk: "GBK（网银、支付宝多用）",
    "utf-8": "UTF-8",
  } satisfies Readonly<Record<FileEncoding, string>>,
  payerAccount: "付款账号",
  payerName: "付款账户名称",
  reason: "为什么要完整账号",
  reasonExample: "例如：今天打款",
  logged: "文件里是完整账号和实名，取用会记入审计日志。",
  making: "正在写文件…",
  made: (count: number, sum: string) => `文件里 ${n(count)} 笔，合计 ${sum} 元`,
  noneMade: "没有能放进这个文件的，没有存",
  tooMany: (count: number, most: number) =>
    `这个模板一次最多 ${n(most)} 笔，现在有 ${n(count)} 笔。请按店铺或选中一部分分开存。`,
  useAsIs: "直接上传，不要用 Excel 打开再存：长号码会变。付完把结果文件贴回来。",
  again: "再存一次",
  copy: "复制内容",
  copied: "已复制",
  copyByHand: "不让复制。请在下面全选后复制。",
  content: "文件内容",
  left: (count: number) => `没放进去 ${n(count)} 条`,
  leftOut: {
    "no-alipay": "收款账号不是支付宝账号（手机号或邮箱）。",
    "no-card": "收款账号不是银行卡号。",
    "not-gbk": "实名里有 GBK 写不出的字，请改用 UTF-8。",
  } satisfies Readonly<Record<LeftOut, string>>,
  gone: (count: number) => `选中的有 ${n(count)} 条已不在清单里`,
  fileName: "打款",
  result: "结果文件的内容",
  resultHint: "把结果表连表头一起复制，贴在这里；也可以选 CSV 文件。Excel 文件请打开后复制。",
  choose: "选文件…",
  paidOn: "打款日期",
  read: "看一看",
  notAResult: "认不出：要有一行表头，里面有「商户流水号」或「客户业务编号」，还有「状态」。",
  empty: "表头下面没有一行是打款文件里的。",
  matched: (paid: number, sum: string, bounced: number) =>
    `已付 ${n(paid)} 笔，合计 ${sum} 元${bounced === 0 ? "" : ` · 退票 ${n(bounced)} 笔`}`,
  faults: (count: number) => `对不上，不送 ${n(count)} 行`,
  row: (row: number) => `第 ${n(row)} 行`,
  fault: {
    "unknown-line": "不在待打款里：已处理过，或者号码被改过",
    twice: "同一笔出现了两次",
    "another-amount": "金额和应付的不一样",
    "another-name": "收款人和清单里的不一样",
    "unknown-status": "看不出付成没有",
    "no-number": "没有流水号",
    "same-number": "流水号和另一个收款人的相同",
  } satisfies Readonly<Record<ResultFault, string>>,
  send: (count: number) => `答复这 ${n(count)} 条`,
  notTaken: (count: number) => `没收下 ${n(count)} 条`,
  notSent: (count: number) => `${n(count)} 条还没送到。再按一次「看一看」，会接着送。`,
  some: (count: number) => `…还有 ${n(count)} 条`,
};

/** What is said of batch-payment files and their results; it comes with their forms. */
export type PaymentFileWords = typeof zh;

const en: PaymentFileWords = {
  save: "Save a payment file",
  paste: "Paste payment results",
  of: (chosen, total) =>
    chosen > 0
      ? counted(chosen, "selected line")
      : `${counted(total, "line")} that can be paid, as found now, on all pages`,
  template: "Template",
  encoding: "Encoding",
  encodings: { gbk: "GBK (most banks, Alipay)", "utf-8": "UTF-8" },
  payerAccount: "Account to pay from",
  payerName: "Name of that account",
  reason: "Why accounts are needed whole",
  reasonExample: "e.g. today’s payments",
  logged: "The file holds whole accounts and names; that goes into the audit log.",
  making: "Writing the file…",
  made: (count, sum) => `${counted(count, "payment")} in the file, ${sum} yuan in all`,
  noneMade: "Nothing can go into this file; none was saved",
  tooMany: (count, most) =>
    `This template takes up to ${counted(most, "payment")} at once, and there are ${n(count)}. Save them by shop, or select some.`,
  useAsIs:
    "Upload it as it is: Excel would change long numbers. Once it is paid, paste the result here.",
  again: "Save once more",
  copy: "Copy the content",
  copied: "Copied",
  copyByHand: "Copying is not allowed here. Select it all below and copy it.",
  content: "What the file holds",
  left: (count) => `Left out ${n(count)}`,
  leftOut: {
    "no-alipay": "The payee’s account is not one of Alipay (a mobile number or e-mail).",
    "no-card": "The payee’s account is not a bank card.",
    "not-gbk": "GBK can’t write a letter of the payee’s name: use UTF-8.",
  },
  gone: (count) => `${counted(count, "selected line")} no longer on the list`,
  fileName: "payments",
  result: "What the result file holds",
  resultHint:
    "Copy the result with its headings and paste it here, or choose a CSV file. Open an Excel file and copy from it.",
  choose: "Choose a file…",
  paidOn: "Paid on",
  read: "Look at it",
  notAResult:
    "This can’t be read: it needs headings, among them 商户流水号 or 客户业务编号, and 状态.",
  empty: "No row below the headings is of a payment file.",
  matched: (paid, sum, bounced) =>
    `Paid ${n(paid)}, ${sum} yuan in all${bounced === 0 ? "" : ` · bounced ${n(bounced)}`}`,
  faults: (count) => `Don’t match and are not sent: ${n(count)}`,
  row: (row) => `Row ${n(row)}`,
  fault: {
    "unknown-line": "Not to be paid: answered before, or its number was changed",
    twice: "The same payment twice",
    "another-amount": "Not the amount that is due",
    "another-name": "Not the payee of the line",
    "unknown-status": "It doesn’t say whether it was paid",
    "no-number": "It has no payment number",
    "same-number": "Its payment number is also another payee’s",
  },
  send: (count) => (count === 1 ? "Answer this one" : `Answer these ${n(count)}`),
  notTaken: (count) => `Not taken ${n(count)}`,
  notSent: (count) => `${n(count)} not sent yet. Look at it once more to go on with them.`,
  some: (count) => `…and ${n(count)} more`,
};

/** These words in each language. */
export const paymentFileWords: Readonly<Record<Language, PaymentFileWords>> = { zh, en };
