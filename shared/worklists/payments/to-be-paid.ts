import type { WorkLine } from "../../api/worklists.ts";
import { fen } from "../../money/fen.ts";
import { notInGbk } from "../../text/gbk.ts";
import type { FilePayment, PaymentFileId } from "./payment-file.ts";

/** In which letters a file is written. */
export const fileEncodings = ["gbk", "utf-8"] as const;
export type FileEncoding = (typeof fileEncodings)[number];

/** Why a line that nothing else keeps back is not in a file: the template pays into other accounts, or the name can't be written. */
export type LeftOut = "no-alipay" | "no-card" | "not-gbk";

/** A line that is not in the file, and why: the code of a reason of the worklist, or of the file. */
export interface LineLeft {
  readonly line: string;
  readonly reference: string;
  readonly why: string;
}

const plainAccount = (account: string) => account.replace(/[\s-]/g, "");
const CARD = /^\d{12,22}$/;
/** Alipay is known by a mobile number or an e-mail. */
const ALIPAY = /@|^(?:\+?86)?1[3-9]\d{9}$/;

const textIn = ({ cells }: WorkLine, key: string): string => {
  const value = cells[key];
  return typeof value === "string" ? value.trim() : "";
};

/** Which lines, seen whole, go into a file, and which do not. */
export function toBePaid(
  lines: readonly WorkLine[],
  template: PaymentFileId,
  encoding: FileEncoding,
): { readonly payments: readonly FilePayment[]; readonly left: readonly LineLeft[] } {
  const payments: FilePayment[] = [];
  const left: LineLeft[] = [];
  for (const line of lines) {
    const account = textIn(line, "payee");
    const name = textIn(line, "payeeName");
    const amount = fen(Number(line.cells["amount"] ?? 0));
    const reference = textIn(line, "reference");
    const why = whyNot({ blocked: line.blocked, account, name, amount }, template, encoding);
    if (why === null) {
      const purpose = `${kindsIn(textIn(line, "kinds"))} ${reference}`.trim();
      payments.push({ line: line.id, account, name, amount, purpose });
    } else left.push({ line: line.id, reference, why });
  }
  return { payments, left };
}

interface Payee {
  readonly blocked: string | null;
  readonly account: string;
  readonly name: string;
  readonly amount: number;
}

function whyNot(
  { blocked, account, name, amount }: Payee,
  template: PaymentFileId,
  encoding: FileEncoding,
): string | null {
  if (blocked !== null) return blocked;
  if (amount <= 0) return "negative";
  if (account === "" || name === "") return "payee-missing";
  if (account.includes("*") || name.includes("*")) return "payee-masked";
  const left: LeftOut | null = fits(account, template);
  if (left !== null) return left;
  // A name with a question mark in it is paid back.
  const isWritable = encoding !== "gbk" || notInGbk(account + name).length === 0;
  return isWritable ? null : ("not-gbk" satisfies LeftOut);
}

function fits(account: string, template: PaymentFileId): LeftOut | null {
  const plain = plainAccount(account);
  if (template === "alipay-account") return ALIPAY.test(plain) ? null : "no-alipay";
  return CARD.test(plain) ? null : "no-card";
}

/** 邮费 12.00、赔偿 30.00 without its amounts: a file has one for each line. */
const kindsIn = (kinds: string): string =>
  kinds
    .split("、")
    .map((kind) => kind.replace(/ \S*$/, ""))
    .join("、");
