import { cellError } from "../../cell-value.ts";
import { toNumber } from "../coerce.ts";
import type { Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import { toMatrix } from "../read-operand.ts";
import { finite, ofNumbers, type Functions } from "./define.ts";
import { overNumbers } from "./numbers-of.ts";

/** Moves the decimal point in the number's own digits, so that 1.005 is 1.005 and not a bit less. */
function shift(value: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = String(Number(value.toPrecision(15))).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

/** Rounds at a decimal place by a rule for numbers from 0 up; the sign stays. */
export function roundAt(value: number, digits: number, rule: (positive: number) => number): number {
  const places = Math.trunc(digits);
  const rounded = shift(rule(shift(Math.abs(value), places)), -places);
  // Excel has no zero below zero.
  return value < 0 ? 0 - rounded : rounded;
}

function multiple(value: number, step: number, rule: (quotient: number) => number): number {
  if (step === 0) return 0;
  return Number((rule(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

const divideByZero = cellError("#DIV/0!");

/** Multiplies arrays of the same size cell by cell and adds up; texts and truths count as 0. */
function sumProduct(args: readonly Operand[], place: FormulaPlace): Operand {
  const matrices = args.map((argument) => toMatrix(argument, place));
  const [first = []] = matrices;
  let sum = 0;
  for (const other of matrices) {
    const same = other.length === first.length && other[0]?.length === first[0]?.length;
    if (!same) return cellError("#VALUE!");
  }
  for (let r = 0; r < first.length; r++) {
    for (let c = 0; c < (first[r]?.length ?? 0); c++) {
      let product = 1;
      for (const matrix of matrices) {
        const value = matrix[r]?.[c] ?? null;
        if (typeof value === "object" && value !== null) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return finite(sum);
}

/** Arithmetic. */
export const ARITHMETIC: Functions = {
  SUM: overNumbers((list) => list.reduce((sum, number) => sum + number, 0)),
  PRODUCT: overNumbers((list) => (list.length === 0 ? 0 : list.reduce((a, b) => a * b, 1))),
  SUMSQ: overNumbers((list) => list.reduce((sum, number) => sum + number * number, 0)),
  SUMPRODUCT: sumProduct,
  ABS: ofNumbers((value = 0) => Math.abs(value)),
  SIGN: ofNumbers((value = 0) => Math.sign(value)),
  INT: ofNumbers((value = 0) => Math.floor(value)),
  TRUNC: ofNumbers((value = 0, digits = 0) => roundAt(value, digits, Math.floor)),
  ROUND: ofNumbers((value = 0, digits = 0) => roundAt(value, digits, Math.round)),
  ROUNDUP: ofNumbers((value = 0, digits = 0) => roundAt(value, digits, Math.ceil)),
  ROUNDDOWN: ofNumbers((value = 0, digits = 0) => roundAt(value, digits, Math.floor)),
  MROUND: ofNumbers((value = 0, step = 0) =>
    value * step < 0 ? NaN : multiple(value, step, Math.round),
  ),
  CEILING: ofNumbers((value = 0, step = 0) =>
    value > 0 && step < 0 ? NaN : multiple(value, step, Math.ceil),
  ),
  FLOOR: ofNumbers((value = 0, step = 0) => {
    if (step === 0 && value !== 0) return divideByZero;
    return value > 0 && step < 0 ? NaN : multiple(value, step, Math.floor);
  }),
  "CEILING.MATH": ofNumbers((value = 0, step = 1, away = 0) =>
    multiple(value, Math.abs(step), value < 0 && away !== 0 ? Math.floor : Math.ceil),
  ),
  "FLOOR.MATH": ofNumbers((value = 0, step = 1, away = 0) =>
    multiple(value, Math.abs(step), value < 0 && away !== 0 ? Math.ceil : Math.floor),
  ),
  EVEN: ofNumbers((value = 0) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: ofNumbers(
    (value = 0) => (value < 0 ? -1 : 1) * (Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1),
  ),
  MOD: ofNumbers((a = 0, b = 0) =>
    b === 0 ? divideByZero : Number((a - b * Math.floor(a / b)).toPrecision(15)),
  ),
  QUOTIENT: ofNumbers((a = 0, b = 0) => (b === 0 ? divideByZero : Math.trunc(a / b))),
  POWER: ofNumbers((base = 0, power = 0) =>
    base === 0 && power < 0 ? divideByZero : base === 0 && power === 0 ? NaN : base ** power,
  ),
  SQRT: ofNumbers((value = 0) => Math.sqrt(value)),
  EXP: ofNumbers((value = 0) => Math.exp(value)),
  LN: ofNumbers((value = 0) => Math.log(value)),
  LOG10: ofNumbers((value = 0) => Math.log10(value)),
  LOG: ofNumbers((value = 0, base = 10) =>
    base === 1 ? divideByZero : Number((Math.log(value) / Math.log(base)).toPrecision(15)),
  ),
  PI: () => Math.PI,
  FACT: ofNumbers((value = 0) => {
    let product = value < 0 ? NaN : 1;
    for (let n = 2; n <= Math.min(Math.trunc(value), 171); n++) product *= n;
    return product;
  }),
  GCD: overNumbers((list) => list.map(Math.trunc).reduce(greatestDivisor, 0)),
  LCM: overNumbers((list) =>
    list.map(Math.trunc).reduce((a, b) => (a * b === 0 ? 0 : (a / greatestDivisor(a, b)) * b), 1),
  ),
  RAND: () => Math.random(),
  RANDBETWEEN: ofNumbers((from = 0, to = 0) =>
    from > to
      ? NaN
      : Math.floor(Math.random() * (Math.floor(to) - Math.ceil(from) + 1)) + Math.ceil(from),
  ),
  N: ([first = null], place) => {
    const value = toMatrix(first, place)[0]?.[0] ?? null;
    return typeof value === "string" ? 0 : toNumber(value);
  },
};
