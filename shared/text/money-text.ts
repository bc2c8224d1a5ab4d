import { type Fen, fen, negated, NO_MONEY } from "../money/fen.ts";
import type { ProblemCode } from "../problem.ts";
import { normalised, numberText } from "./normalise.ts";

/** An amount in 分, or the code of what is wrong with it. */
export type MoneyReading = Fen | Extract<ProblemCode, "R020" | "R021" | "R026">;

const PLAIN_AMOUNT = /^(\d{1,13})(?:\.(\d{0,2}))?$/;
const AMOUNT = /^([-+]?)((?:\d+|\d{1,3}(?:[, ]\d{3})+)?)(?:\.(\d*))?$/;
const CURRENCY = /^(?:¥|rmb|cny|人民币)\s*|\s*(?:元整?|块钱?|rmb|cny)$/gi;
const SEVERAL = /\d\s*(?:元|块)?\s*[+、/;&]\s*(?:¥\s*)?\d/;

function ofDigits(yuan: string, decimals: string): Fen {
  return fen(Number(yuan + decimals.padEnd(2, "0")));
}

/** An amount as it is written, to any number of decimals. */
interface Written {
  readonly minus: boolean;
  readonly yuan: string;
  readonly decimals: string;
}

/** The parts of a written amount, or the code of what is wrong with it. */
function partsOf(text: string): Written | Extract<ProblemCode, "R020" | "R026"> {
  let amount = normalised(text).replace(/\u2212/g, "-");
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
  const yuan = grouped.replace(/[, ]/g, "");
  return yuan.length > 13 ? "R020" : { minus: minus || sign === "-", yuan, decimals };
}

const signed = (minus: boolean, size: Fen): Fen => (minus && size !== 0 ? negated(size) : size);

/**
 * Reads an amount exactly from its letters: `1,234.50`, `￥12`, `12.5元`, `(12.00)`, full-width.
 * R026 for two amounts in one cell, R021 for more than two decimals, R020 for anything else.
 */
export function parseMoney(text: string): MoneyReading {
  const simple = PLAIN_AMOUNT.exec(text);
  if (simple !== null) return ofDigits(simple[1] ?? "", simple[2] ?? "");
  const parts = partsOf(text);
  if (typeof parts === "string") return parts;
  const { minus, yuan, decimals } = parts;
  if (/[1-9]/.test(decimals.slice(2))) return "R021";
  return signed(minus, ofDigits(yuan, decimals.slice(0, 2)));
}

/** An amount of any number of decimals, rounded to 分 by what is written: a half goes away from zero. */
function roundedText(text: string): Fen | undefined {
  const parts = partsOf(text);
  if (typeof parts === "string") return undefined;
  const { minus, yuan, decimals } = parts;
  const up = (decimals[2] ?? "0") >= "5" ? 1 : 0;
  return signed(minus, fen(ofDigits(yuan, decimals.slice(0, 2)) + up));
}

/**
 * What may stand beside an amount and leaves it what it is. Anything else may be a multiplier (万, 折, %),
 * another unit or currency (毛, 件, $), a minus or a negation, so that nothing but these words will do.
 */
const HARMLESS = new RegExp(
  `^(?:${[
    "元整?|块钱?|¥|rmb|cny|人民币",
    "大约|约|左右|共计|总共|一共|合计|共",
    "已经|已|需|应|待|实|给|付|支付|打款|转账|转|到账|收到",
    "退款|退还|退|赔偿|赔付|赔|补偿|补|差价|返现|返",
    "邮费|运费|快递费|邮资|寄回|到付|垫付|货款",
    "客户|顾客|买家|卖家|商家|店铺|客服|平台|微信|支付宝|线下|线上|红包|金额|了|的",
    "[\\s,、。;:!()\\[\\]【】]",
  ].join("|")})*$`,
  "i",
);

/**
 * The one amount among words that say nothing about how much it is, such as 「约12元」; undefined when there
 * is none, there are more numbers, or what is left over might change it.
 */
export function amountAmongWords(text: string): Fen | undefined {
  const written = normalised(text);
  const [only, ...others] = written.match(/[\d.,]*\d/g) ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const at = written.indexOf(only);
  const before = written.slice(0, at);
  const behind = written.slice(at + only.length);
  // An amount in brackets is one below zero.
  if (before.includes("(") || !HARMLESS.test(before) || !HARMLESS.test(behind)) return undefined;
  const amount = parseMoney(only);
  return typeof amount === "number" ? amount : undefined;
}

/** So far from whole 分 may be what a formula leaves: nobody types a ninth decimal. */
const NOISE = 1e-6;

/** Reads an amount that a cell holds as a number of 元; the noise of binary fractions is no decimal. */
export function moneyOfNumber(yuan: number): MoneyReading {
  const rounded = Math.round(yuan * 100);
  const near = Math.abs(yuan * 100 - rounded) < NOISE && (rounded !== 0 || yuan === 0);
  if (near && Number.isSafeInteger(rounded)) return rounded === 0 ? NO_MONEY : fen(rounded);
  return isTiny(yuan) ? "R021" : parseMoney(numberText(yuan));
}

/** True for a number that only an exponent could write, so far below a 分 it is. */
const isTiny = (yuan: number): boolean => Math.abs(yuan) < 1e-6;

/**
 * A written amount or a number of 元 rounded to 分, as a person would round the digits that Excel shows;
 * undefined where it is no amount.
 */
export function roundedMoney(written: string | number): Fen | undefined {
  if (typeof written === "string") return roundedText(written);
  return isTiny(written) ? NO_MONEY : roundedText(numberText(written));
}
