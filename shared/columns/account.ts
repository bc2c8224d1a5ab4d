import type { Column, ColumnOptions } from "./column.ts";
import { normalised } from "../text/normalise.ts";
import { askedText } from "./asked-text.ts";

const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;
const MAIL = /^[^@]+@[^@]+\.[A-Za-z]{2,}$/;
/** Bank cards, accounts of companies, Alipay's own numbers. */
const ACCOUNT = /^\d{12,22}$/;
/** A mobile number with a digit or two too many: no bank's accounts begin like that and are so short. */
const LONG_MOBILE = /^1[3-9]\d{10,11}$/;
/** Whose account it is, written before it: 支付宝：, 工商银行. */
const LABEL = /^\p{Script=Han}+:?/u;

function isAccount(content: string): boolean {
  const account = normalised(content).replace(/[\s-]/g, "").replace(LABEL, "");
  // A masked account may be any.
  if (account.includes("*") || MOBILE.test(account) || MAIL.test(account)) return true;
  return ACCOUNT.test(account) && !LONG_MOBILE.test(account);
}

/** The account that finance pays into: a mobile number, an e-mail or a bank card; others are kept and asked about. */
export const account = (options: ColumnOptions): Column<string> =>
  askedText(options, {
    kind: "account",
    ownEachRow: true,
    expects: { code: "account" },
    examples: ["13800138000", "li.min@example.com", "6222 0212 3456 7890 123", "1380013800"],
    code: "R034",
    isUsual: isAccount,
  });
