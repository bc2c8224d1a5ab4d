import { readError } from "./cell-value.ts";
import type { Input, InputContext } from "./input.ts";
import { parseTypedDate } from "./parse-typed-date.ts";

const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** How everything begins that is not just text; most texts of a ledger need no closer look. */
const MAY_BE_MORE = /^\s*[\d+\-.(¥￥$#tTfF]/;

/** Excel keeps 15 significant digits; the rest become zeros, not rounded. */
function keepFifteenDigits(whole: string, fraction: string): { whole: string; fraction: string } {
  let kept = 0;
  let started = false;
  const keep = (digits: string) =>
    digits.replace(/\d/g, (digit) => {
      if (digit !== "0") started = true;
      if (started) kept++;
      return kept > 15 ? "0" : digit;
    });
  return { whole: keep(whole), fraction: keep(fraction) };
}

function readNumber(text: string): number | null {
  const match = NUMBER.exec(text);
  if (!match || (match[2] === undefined && !match[3])) return null;
  const digits = keepFifteenDigits((match[2] ?? "0").replaceAll(",", ""), match[3] ?? "");
  const value = Number(`${match[1]}${digits.whole}.${digits.fraction || "0"}e${match[4] ?? "0"}`);
  return Number.isFinite(value) ? value : null;
}

function readDecorated(text: string): Input | null {
  const negative = /^\((.+)\)$/.exec(text);
  const bare = negative?.[1] ?? text;
  const currency = /^([+-]?)([¥￥$])\s*(.+)$/.exec(bare);
  const percent = /^(.+?)\s*%$/.exec(bare);
  const digits = currency ? `${currency[1]}${currency[3]}` : (percent?.[1] ?? bare);
  const value = readNumber(digits);
  if (value === null || (negative && (percent || /^[+-]/.test(bare)))) return null;
  const decimals = digits.includes(".") ? ".00" : "";
  const number = percent ? Number((value / 100).toPrecision(15)) : negative ? -value : value;
  if (currency) return { value: number, numberFormat: `"${currency[2]}"#,##0${decimals}` };
  if (percent) return { value: number, numberFormat: `0${decimals}%` };
  if (/e/i.test(digits)) return { value: number, numberFormat: "0.00E+00" };
  if (digits.includes(",")) return { value: number, numberFormat: `#,##0${decimals}` };
  return { value: number };
}

/** Reads a typed text as Excel does: text, number, date, percentage, truth, error or formula. */
export function parseInput(text: string, context: InputContext): Input {
  if (text === "") return { value: null };
  if (context.numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  if (!MAY_BE_MORE.test(text)) return { value: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  return (
    readDecorated(trimmed) ??
    parseTypedDate(trimmed, context) ?? { value: readError(trimmed) ?? text }
  );
}
