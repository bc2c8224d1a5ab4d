import type { Fen } from "../money/fen.ts";
import type { ProblemCode } from "../problem.ts";
import { plain } from "./plain.ts";

/** An amount in 分, or the code of what is wrong with it. */
export type MoneyReading = Fen | Extract<ProblemCode, "R020" | "R021" | "R026">;

const PLAIN_AMOUNT = /^(\d{1,13})(?:\.(\d{0,2}))?$/;
const AMOUNT = /^([-+]?)((?:\d+|\d{1,3}(?:[, ]\d{3})+)?)(?:\.(\d*))?$/;
const CURRENCY = /^(?:¥|rmb|cny|人民币)\s*|\s*(?:元整?|块钱?|rmb|cny)$/gi;
const SEVERAL = /\d\s*(?:元|块)?\s*[+、/;&]\s*(?:¥\s*)?\d/;

function fen(yuan: string, decimals: string): Fen {
  return Number(yuan + decimals.padEnd(2, "0"));
}

/**
 * Reads an amount exactly from its letters: `1,234.50`, `￥12`, `12.5元`, `(12.00)`, full-width.
 * R026 for two amounts in one cell, R021 for more than two decimals, R020 for anything else.
 */
export function parseMoney(text: string): MoneyReading {
  const simple = PLAIN_AMOUNT.exec(text);
  if (simple !== null) return fen(simple[1] ?? "", simple[2] ?? "");
  let amount = plain(text).replace(/\u2212/g, "-");
  if (SEVERAL.test(amount)) return "R026";
  const inBrackets = /^\((.*)\)$/.exec(amount);
  if (inBrackets !== null) amount = inBrackets[1] ?? "";
  let minus = inBrackets !== null;
  if (amount.startsWith("-")) {
    if (minus) return "R020";
    minus = true;
    amount = amount.slice(1).trim();
  }
  const match = AMOUNT.exec(amount.replace(CURRENCY, "").trim());
  if (match === null) return "R020";
  const [, sign, grouped = "", decimals = ""] = match;
  if (grouped === "" && decimals === "") return "R020";
  if (sign === "-" && minus) return "R020";
  if (/[1-9]/.test(decimals.slice(2))) return "R021";
  const whole = grouped.replace(/[, ]/g, "");
  if (whole.length > 13) return "R020";
  const size = fen(whole, decimals.slice(0, 2));
  return size !== 0 && (minus || sign === "-") ? -size : size;
}

/** The one amount among words, such as 「约12元」; undefined when there is none or there are more numbers. */
export function amountAmongWords(text: string): Fen | undefined {
  const numbers = plain(text).match(/[\d.,]*\d/g) ?? [];
  const [only, ...others] = numbers;
  if (only === undefined || others.length > 0) return undefined;
  const amount = parseMoney(only);
  return typeof amount === "number" ? amount : undefined;
}

/** Reads an amount that a cell holds as a number of 元; the noise of binary fractions is no decimal. */
export function moneyOfNumber(yuan: number): MoneyReading {
  const rounded = Math.round(yuan * 100);
  // Division rounds correctly: it gives the same double back just when the cell holds these two decimals.
  if (rounded / 100 === yuan && Number.isSafeInteger(rounded)) return rounded === 0 ? 0 : rounded;
  const digits = String(Number(yuan.toPrecision(15)));
  return /e/.test(digits) && Math.abs(yuan) < 1e-6 ? "R021" : parseMoney(digits);
}
