import type { Localized } from "../../localized.ts";
import { showFen, type Fen, NO_MONEY, plus } from "../../money/fen.ts";
import type { Day } from "../../time/day.ts";

/** A line of the worklist that is to be paid by a file. */
export interface FilePayment {
  /** The id of the line. */
  readonly line: string;
  readonly account: string;
  readonly name: string;
  readonly amount: Fen;
  readonly purpose: string;
}

/** From which account, on which day. */
export interface FilePayer {
  /** An Alipay account, or the number of a bank's. */
  readonly account: string;
  readonly name: string;
  readonly day: Day;
}

interface FileFormat {
  readonly title: Localized;
  /** The rows above the payments: what the file says of all of them. */
  readonly head: (payments: readonly FilePayment[], payer: FilePayer) => readonly Cells[];
  readonly headings: Cells;
  readonly row: (payment: FilePayment, payer: FilePayer) => Cells;
  /** The most payments of a file. */
  readonly most: number;
}

type Cells = readonly string[];

const compact = (day: Day) => day.replaceAll("-", "");
const totalOf = (payments: readonly FilePayment[]): string =>
  yuan(payments.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY));
const yuan = (amount: Fen): string => showFen(amount).replaceAll(",", "");

/** Most names of purposes are cut at so many letters by those who pay. */
const MOST_OF_PURPOSE = 30;

/**
 * The templates of batch payments, by their own headings. Sources: 批量付款到支付宝账户, the rules of its fields in Alipay's
 * help of 2015 (批量付款到支付宝账户操作流程: 批次号 of 11 to 32 letters and digits, 商户流水号 up to 22, at most 3,000
 * payments) and its two rows of headings as shops write them; 批量付款到银行卡, its headings as shops write them
 * (商户流水号,收款银行户名,…,对公对私标志,备注; 2 is a person); 中国银行 batch transfers, the 14 columns of its template
 * as companies' payment programs fill it.
 */
export const paymentFiles = {
  "alipay-account": {
    title: { zh: "支付宝：批量付款到支付宝账户", en: "Alipay: to Alipay accounts" },
    head: (payments, { account, name, day }) => [
      ["批次号", "付款日期", "付款人email", "账户名称", "总金额（元）", "总笔数"],
      [
        batchNumber(payments, day),
        compact(day),
        account,
        name,
        totalOf(payments),
        String(payments.length),
      ],
    ],
    headings: ["商户流水号", "收款人email", "收款人姓名", "付款金额（元）", "付款理由"],
    row: ({ line, account, name, amount, purpose }) => [
      serialOf(line),
      account,
      name,
      yuan(amount),
      purpose,
    ],
    most: 3000,
  },
  "alipay-bank": {
    title: { zh: "支付宝：批量付款到银行卡", en: "Alipay: to bank cards" },
    head: (payments, { account, day }) => [
      ["日期", "总金额", "总笔数", "支付宝帐号(Email)"],
      [compact(day), totalOf(payments), String(payments.length), account],
    ],
    headings: [
      "商户流水号",
      "收款银行户名",
      "收款银行帐号",
      "收款开户银行",
      "收款银行所在省份",
      "收款银行所在市",
      "收款支行名称",
      "金额",
      "对公对私标志",
      "备注",
    ],
    row: ({ line, account, name, amount, purpose }) => [
      serialOf(line),
      name,
      account,
      "",
      "",
      "",
      "",
      yuan(amount),
      "2",
      purpose,
    ],
    most: 3000,
  },
  "bank-of-china": {
    title: { zh: "中国银行：批量转账", en: "Bank of China: batch transfer" },
    head: () => [],
    headings: [
      "付款人账号",
      "收款人账号",
      "收款人户名",
      "收款人开户行",
      "收款行CNAPS行号",
      "收款行清算行号",
      "收款人类型",
      "付款金额",
      "付费账号",
      "指定付款日期",
      "用途",
      "客户业务编号",
      "收款人Email",
      "交易处理方式",
    ],
    row: ({ line, account, name, amount, purpose }, payer) => [
      payer.account,
      account,
      name,
      "",
      "",
      "",
      "个人",
      yuan(amount),
      "",
      compact(payer.day),
      purpose,
      serialOf(line),
      "",
      "",
    ],
    most: 1000,
  },
} as const satisfies Readonly<Record<string, FileFormat>>;

export type PaymentFileId = keyof typeof paymentFiles;

/** By which a payment is known in the result: letters and digits of the line's id, which has one point. */
export const serialOf = (line: string): string => line.replace(".", "N");

/** The id of the line with a serial number. */
export const lineOfSerial = (serial: string): string => {
  const at = serial.lastIndexOf("N");
  return at < 0 ? serial : `${serial.slice(0, at)}.${serial.slice(at + 1)}`;
};

/** A number that no other file has: it ends with that of the last payment in it. */
function batchNumber(payments: readonly FilePayment[], day: Day): string {
  const last = serialOf(payments.at(-1)?.line ?? "").slice(-12);
  return `${compact(day)}${String(payments.length).padStart(4, "0")}${last}`;
}

/** Why no file is made. */
export type NoFile = { readonly why: "too-many"; readonly most: number } | { readonly why: "none" };

/** The text of a batch-payment file, its payments in their order. */
export function writePaymentFile(
  id: PaymentFileId,
  payments: readonly FilePayment[],
  payer: FilePayer,
): { readonly text: string } | NoFile {
  const format: FileFormat = paymentFiles[id];
  if (payments.length === 0) return { why: "none" };
  if (payments.length > format.most) return { why: "too-many", most: format.most };
  const rows = [
    ...format.head(payments, payer),
    format.headings,
    ...payments.map((payment) =>
      format.row(
        {
          ...payment,
          account: payment.account.replace(/[\s-]/g, "").replace(/^\+86(?=1\d{10}$)/, ""),
          purpose: Array.from(payment.purpose).slice(0, MOST_OF_PURPOSE).join(""),
        },
        payer,
      ),
    ),
  ];
  return { text: rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("") };
}

const WIDE = new Map([
  ["=", "＝"],
  ["+", "＋"],
  ["-", "－"],
  ["@", "＠"],
]);

/**
 * A cell of a CSV that no program takes for a formula (OWASP, CSV injection): a sign with which one begins is written
 * wide, which a person reads the same and a bank compares as it does any odd name. Blanks and breaks are one blank.
 */
function csvCell(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const [first = ""] = plain;
  const wide = WIDE.get(first);
  const safe = wide === undefined ? plain : wide + plain.slice(1);
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
