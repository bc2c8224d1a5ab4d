import { cellError, isCellError, type CellValue } from "../../cell-value.ts";
import { toNumber } from "../coerce.ts";
import { equalNumbers } from "../compare.ts";
import { isValue, type Operand, Reference } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import { eachValue, toValue } from "../read-operand.ts";
import type { Functions, SheetFunction } from "./define.ts";
import { numbersOf, overNumbers } from "./numbers-of.ts";

const NONE = cellError("#DIV/0!");
const WRONG = cellError("#NUM!");

/** The sum. */
export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const ascending = (list: readonly number[]) => list.toSorted((a, b) => a - b);

function squares(list: readonly number[]): number {
  const mean = sum(list) / list.length;
  return sum(list.map((number) => (number - mean) ** 2));
}

const variance = (list: readonly number[]) =>
  list.length < 2 ? NONE : squares(list) / (list.length - 1);
const wholeVariance = (list: readonly number[]) =>
  list.length === 0 ? NONE : squares(list) / list.length;
const root = (value: CellValue) => (typeof value === "number" ? Math.sqrt(value) : value);

/** The value that a share of the others does not exceed, between two of them in proportion. */
export function percentile(list: readonly number[], share: number): CellValue {
  if (list.length === 0 || share < 0 || share > 1) return WRONG;
  const ordered = ascending(list);
  const at = share * (ordered.length - 1);
  const low = ordered[Math.floor(at)] ?? 0;
  return low + ((ordered[Math.ceil(at)] ?? 0) - low) * (at % 1);
}

function mode(list: readonly number[]): CellValue {
  const counts = new Map<number, number>();
  for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: [number, number] = [0, 1];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  return best[1] > 1 ? best[0] : cellError("#N/A");
}

/** What a statistic is worked out from: the numbers alone. */
export const STATISTICS_OF_NUMBERS = {
  AVERAGE: (list: readonly number[]) => (list.length === 0 ? NONE : sum(list) / list.length),
  MIN: (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b), list[0] ?? 0),
  MAX: (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b), list[0] ?? 0),
  MEDIAN: (list: readonly number[]) => percentile(list, 0.5),
  STDEV: (list: readonly number[]) => root(variance(list)),
  STDEVP: (list: readonly number[]) => root(wholeVariance(list)),
  VAR: variance,
  VARP: wholeVariance,
} as const;

/** A function of a list and one more number, such as the second largest. */
function withOne(work: (list: number[], number: number) => CellValue): SheetFunction {
  return ([list = null, one = null], place) => {
    const numbers = numbersOf([list], place);
    if (!Array.isArray(numbers)) return numbers;
    const value = toValue(one, place);
    const number = toNumber(value);
    return typeof number === "number" ? work(numbers, number) : number;
  };
}

const nth = (list: readonly number[], n: number): CellValue => list[Math.ceil(n) - 1] ?? WRONG;

function rank([what = null, list = null, order = null]: readonly Operand[], place: FormulaPlace) {
  const numbers = numbersOf([list], place);
  if (!Array.isArray(numbers)) return numbers;
  const value = toValue(what, place);
  if (isCellError(value)) return value;
  const up = Boolean(toValue(order, place));
  if (!numbers.some((number) => equalNumbers(number, Number(value)))) return cellError("#N/A");
  return (
    1 + numbers.filter((number) => (up ? number < Number(value) : number > Number(value))).length
  );
}

function countWhere(counts: (value: CellValue, direct: boolean) => boolean): SheetFunction {
  return (args, place) => {
    let count = 0;
    for (const argument of args) {
      const direct = isValue(argument);
      eachValue(argument, place, (value) => {
        if (counts(value, direct)) count++;
      });
    }
    return count;
  };
}

function countBlank([range = null]: readonly Operand[], place: FormulaPlace): CellValue {
  if (!(range instanceof Reference)) return cellError("#VALUE!");
  let cells = 0;
  for (const box of range.boxes) cells += box.rows * box.columns;
  eachValue(range, place, (value) => {
    if (value !== null && value !== "") cells--;
  });
  return cells;
}

/** In `AVERAGEA` and its like, texts count as 0 and truths as 1. */
function withTexts(work: (list: number[]) => CellValue): SheetFunction {
  return (args, place) => {
    const list: number[] = [];
    let error: CellValue = null;
    for (const argument of args) {
      eachValue(argument, place, (value) => {
        if (isCellError(value)) error ??= value;
        else if (value !== null) list.push(typeof value === "string" ? 0 : Number(value));
      });
    }
    return error ?? work(list);
  };
}

const { AVERAGE, MIN, MAX, MEDIAN, STDEV, STDEVP, VAR, VARP } = STATISTICS_OF_NUMBERS;
const PERCENTILE = withOne(percentile);
const QUARTILE = withOne((list, quarter) => percentile(list, Math.trunc(quarter) / 4));

/** Counting and statistics. */
export const STATISTICS: Functions = {
  AVERAGE: overNumbers(AVERAGE),
  MIN: overNumbers(MIN),
  MAX: overNumbers(MAX),
  MEDIAN: overNumbers(MEDIAN),
  MODE: overNumbers(mode),
  "MODE.SNGL": overNumbers(mode),
  STDEV: overNumbers(STDEV),
  "STDEV.S": overNumbers(STDEV),
  STDEVP: overNumbers(STDEVP),
  "STDEV.P": overNumbers(STDEVP),
  VAR: overNumbers(VAR),
  "VAR.S": overNumbers(VAR),
  VARP: overNumbers(VARP),
  "VAR.P": overNumbers(VARP),
  AVERAGEA: withTexts(AVERAGE),
  MINA: withTexts(MIN),
  MAXA: withTexts(MAX),
  LARGE: withOne((list, n) => nth(ascending(list).toReversed(), n)),
  SMALL: withOne((list, n) => nth(ascending(list), n)),
  PERCENTILE,
  "PERCENTILE.INC": PERCENTILE,
  QUARTILE,
  "QUARTILE.INC": QUARTILE,
  RANK: rank,
  "RANK.EQ": rank,
  COUNT: countWhere((value, direct) => {
    if (typeof value === "number") return true;
    return direct && value !== null && typeof toNumber(value) === "number";
  }),
  COUNTA: countWhere((value) => value !== null),
  COUNTBLANK: countBlank,
};
