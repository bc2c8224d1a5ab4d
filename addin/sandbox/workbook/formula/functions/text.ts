import { cellError, isCellError, type CellValue } from "../../cell-value.ts";
import { displayText } from "../../display-text.ts";
import { numberOfText, toNumber, toText, toTruth } from "../coerce.ts";
import type { Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import { toMatrix, toValue } from "../read-operand.ts";
import { wildcardPattern } from "../wildcards.ts";
import { roundAt } from "./arithmetic.ts";
import {
  firstError,
  ofTexts,
  ofValues,
  toWhole,
  type Functions,
  type SheetFunction,
} from "./define.ts";

const WRONG = cellError("#VALUE!");
const LONGEST = 32_767;

const fitting = (text: string): CellValue => (text.length > LONGEST ? WRONG : text);

/** A function of a text and whole numbers from 0 up. */
function ofTextAndNumbers(
  work: (text: string, ...numbers: number[]) => CellValue,
  ...defaults: number[]
): SheetFunction {
  return ofValues(([text = null, ...rest]) => {
    const read = defaults.map((preset, i) => {
      const value = rest[i];
      return value === undefined ? preset : toWhole(value);
    });
    const error = firstError(read);
    if (error) return error;
    const numbers = read.map(Number);
    return numbers.some((number) => number < 0) ? WRONG : work(toText(text), ...numbers);
  });
}

/** Where `FIND` (exactly) or `SEARCH` (with wildcards) finds a text in another. */
function finding(find: (what: string, text: string) => number): SheetFunction {
  return ofValues(([what = null, within = null, start = 1]) => {
    const from = toWhole(start);
    if (typeof from !== "number") return from;
    const text = toText(within);
    if (from < 1 || from > text.length + 1) return WRONG;
    const at = find(toText(what), text.slice(from - 1));
    return at < 0 ? WRONG : at + from;
  });
}

const substitute = ofValues(([text = null, old = null, fresh = null, which]) => {
  const [whole, from, to] = [toText(text), toText(old), toText(fresh)];
  if (from === "") return whole;
  if (which === undefined) return fitting(whole.replaceAll(from, () => to));
  const nth = toWhole(which);
  if (typeof nth !== "number") return nth;
  if (nth < 1) return WRONG;
  let at = -1;
  for (let n = 0; n < nth; n++) {
    at = whole.indexOf(from, n === 0 ? 0 : at + from.length);
    if (at < 0) return whole;
  }
  return fitting(whole.slice(0, at) + to + whole.slice(at + from.length));
});

function valuesOf(args: readonly Operand[], place: FormulaPlace): CellValue[] {
  return args.flatMap((argument) => toMatrix(argument, place).flat());
}

const concat: SheetFunction = (args, place) => {
  const values = valuesOf(args, place);
  return values.find(isCellError) ?? fitting(values.map(toText).join(""));
};

const textJoin: SheetFunction = ([separator = null, skip = null, ...args], place) => {
  const between = valuesOf([separator], place);
  const skips = toTruth(toValue(skip, place));
  if (typeof skips !== "boolean") return skips;
  const values = valuesOf(args, place);
  const error = values.find(isCellError);
  if (error) return error;
  const texts = values.map(toText).filter((text) => !skips || text !== "");
  const separators = between.map(toText);
  return fitting(
    texts
      .map((text, i) => (i === 0 ? text : `${separators[(i - 1) % separators.length]}${text}`))
      .join(""),
  );
};

const fixed = ofValues(([value = null, decimals = 2, plain = false]) => {
  const [number, places] = [toNumber(value), toWhole(decimals)];
  if (typeof number !== "number") return number;
  if (typeof places !== "number") return places;
  // Excel takes 127 at most; behind the 100th no number of ours has a digit.
  if (places > 127) return WRONG;
  const rounded = roundAt(number, places, Math.round).toFixed(Math.min(100, Math.max(0, places)));
  return toTruth(plain) === true
    ? rounded
    : rounded.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
});

/** The text before (or after) the n-th place where another stands; counted from the end below 0. */
function beside(side: "before" | "after"): SheetFunction {
  return ofValues(([text = null, mark = null, which = 1]) => {
    const [whole, sign] = [toText(text), toText(mark)];
    const nth = toWhole(which);
    if (typeof nth !== "number") return nth;
    const pieces = whole.split(sign);
    const at = nth < 0 ? pieces.length + nth : nth;
    if (nth === 0 || sign === "") return WRONG;
    if (at < 1 || at >= pieces.length) return cellError("#N/A");
    return (side === "before" ? pieces.slice(0, at) : pieces.slice(at)).join(sign);
  });
}

const text: SheetFunction = (args, place) =>
  ofValues(([value = null, format = null]) => {
    const shown = typeof value === "string" ? (numberOfText(value) ?? value) : (value ?? 0);
    return fitting(displayText(shown, toText(format), place.sheet.workbook.date1904));
  })(args, place);

/** Texts. */
export const TEXT: Functions = {
  LEFT: ofTextAndNumbers((whole, count = 1) => whole.slice(0, count), 1),
  RIGHT: ofTextAndNumbers((whole, count = 1) => whole.slice(Math.max(0, whole.length - count)), 1),
  MID: ofTextAndNumbers(
    (whole, start = 0, count = 0) =>
      start < 1 ? WRONG : whole.slice(start - 1, start - 1 + count),
    0,
    0,
  ),
  REPLACE: ofValues(([whole = null, start = null, count = null, fresh = null]) => {
    const [from, length] = [toWhole(start), toWhole(count)];
    if (typeof from !== "number") return from;
    if (typeof length !== "number") return length;
    if (from < 1 || length < 0) return WRONG;
    const old = toText(whole);
    return old.slice(0, from - 1) + toText(fresh) + old.slice(from - 1 + length);
  }),
  REPT: ofTextAndNumbers(
    (whole, count = 0) => (whole.length * count > LONGEST ? WRONG : whole.repeat(count)),
    0,
  ),
  LEN: ofTexts((whole = "") => whole.length),
  TRIM: ofTexts((whole = "") => whole.replace(/^ +| +$/g, "").replace(/ +/g, " ")),
  // oxlint-disable-next-line no-control-regex -- they are what it takes out
  CLEAN: ofTexts((whole = "") => whole.replace(/[\u0000-\u001f]/g, "")),
  UPPER: ofTexts((whole = "") => whole.toUpperCase()),
  LOWER: ofTexts((whole = "") => whole.toLowerCase()),
  PROPER: ofTexts((whole = "") =>
    whole.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
  ),
  EXACT: ofTexts((a = "", b = "") => a === b),
  FIND: finding((what, whole) => whole.indexOf(what)),
  SEARCH: finding((what, whole) => whole.search(wildcardPattern(what, false))),
  SUBSTITUTE: substitute,
  CONCAT: concat,
  CONCATENATE: ofTexts((...texts) => fitting(texts.join(""))),
  TEXTJOIN: textJoin,
  TEXTBEFORE: beside("before"),
  TEXTAFTER: beside("after"),
  TEXT: text,
  FIXED: fixed,
  VALUE: ofValues(([value = null]) => toNumber(value)),
  NUMBERVALUE: ofTexts((whole = "", point = ".", group = ",") => {
    const plain = whole.replaceAll(/\s/g, "").replaceAll(group, "").replace(point, ".");
    return plain === "" ? 0 : (numberOfText(plain) ?? WRONG);
  }),
  CHAR: ofValues(([code = null]) => character(code, 255)),
  CODE: ofTexts((whole = "") => whole.codePointAt(0) ?? WRONG),
  UNICHAR: ofValues(([code = null]) => character(code, 0x10ffff)),
  UNICODE: ofTexts((whole = "") => whole.codePointAt(0) ?? WRONG),
  T: ([value = null], place) => {
    const first = toMatrix(value, place)[0]?.[0] ?? null;
    return typeof first === "string" || isCellError(first) ? first : "";
  },
};

function character(value: CellValue, last: number): CellValue {
  const code = toWhole(value);
  if (typeof code !== "number") return code;
  return code < 1 || code > last ? WRONG : String.fromCodePoint(code);
}
