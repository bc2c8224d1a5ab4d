import { cellError, isCellError, plainValue, type CellValue } from "../cell-value.ts";
import { displayText } from "../display-text.ts";

/** An argument of a function: one value, or the values of a range row by row. */
export type Argument = CellValue | readonly (readonly CellValue[])[];

type SheetFunction = (...args: Argument[]) => CellValue;

/** The value as a number; texts are read, blanks are 0; an error where that cannot be. */
export function toNumber(value: CellValue): number | ReturnType<typeof cellError> {
  if (isCellError(value)) return value;
  if (value === null) return 0;
  const number = typeof value === "string" ? Number(value.trim() || NaN) : Number(value);
  return Number.isNaN(number) ? cellError("#VALUE!") : number;
}

/** The value as text; blanks are empty. */
export function toText(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(plainValue(value));
}

function isRange(argument: Argument): argument is readonly (readonly CellValue[])[] {
  return Array.isArray(argument);
}

/** The argument as one value; a range of several cells is an error. */
export function toScalar(argument: Argument): CellValue {
  if (!isRange(argument)) return argument;
  const one = argument.length === 1 && argument[0]?.length === 1;
  return one ? (argument[0]?.[0] ?? null) : cellError("#VALUE!");
}

function flatten(args: Argument[]): CellValue[] {
  return args.flatMap((argument) => (isRange(argument) ? argument.flat() : [argument]));
}

/** Numbers count within ranges; given directly, texts and truths count, too. */
function numbers(args: Argument[]): number[] | ReturnType<typeof cellError> {
  const found: number[] = [];
  for (const argument of args) {
    const direct = !isRange(argument);
    for (const value of direct ? [argument] : argument.flat()) {
      if (isCellError(value)) return value;
      if (typeof value === "number") found.push(value);
      else if (direct && value !== null) {
        const number = toNumber(value);
        if (typeof number !== "number") return number;
        found.push(number);
      }
    }
  }
  return found;
}

function overNumbers(work: (list: number[]) => CellValue): SheetFunction {
  return (...args) => {
    const list = numbers(args);
    return Array.isArray(list) ? work(list) : list;
  };
}

function scalars(work: (...values: CellValue[]) => CellValue): SheetFunction {
  return (...args) => {
    const values = args.map(toScalar);
    return values.find(isCellError) ?? work(...values);
  };
}

function withNumbers(work: (...values: number[]) => number): SheetFunction {
  return scalars((...values) => {
    const list = values.map(toNumber);
    const wrong = list.find((item) => typeof item !== "number");
    if (wrong !== undefined) return wrong;
    const result = work(...list.map(Number));
    return Number.isFinite(result) ? result : cellError("#NUM!");
  });
}

function allTruths(args: Argument[], work: (list: boolean[]) => boolean): CellValue {
  const list: boolean[] = [];
  for (const value of flatten(args)) {
    if (isCellError(value)) return value;
    if (typeof value === "number" || typeof value === "boolean") list.push(Boolean(value));
  }
  return list.length === 0 ? cellError("#VALUE!") : work(list);
}

function round(value: number, digits = 0): number {
  const shifted = Number(`${Math.abs(value)}e${digits}`);
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-digits}`);
}

const FUNCTIONS = {
  SUM: overNumbers((list) => list.reduce((sum, number) => sum + number, 0)),
  AVERAGE: overNumbers((list) =>
    list.length === 0 ? cellError("#DIV/0!") : list.reduce((a, b) => a + b, 0) / list.length,
  ),
  MIN: overNumbers((list) => list.reduce((a, b) => Math.min(a, b), list[0] ?? 0)),
  MAX: overNumbers((list) => list.reduce((a, b) => Math.max(a, b), list[0] ?? 0)),
  COUNT: (...args) => flatten(args).filter((value) => typeof value === "number").length,
  COUNTA: (...args) => flatten(args).filter((value) => value !== null).length,
  ROUND: withNumbers((value = 0, digits = 0) => round(value, digits)),
  ABS: withNumbers((value = 0) => Math.abs(value)),
  INT: withNumbers((value = 0) => Math.floor(value)),
  MOD: withNumbers((a = 0, b = 0) => (b === 0 ? NaN : a - b * Math.floor(a / b))),
  AND: (...args) => allTruths(args, (list) => list.every(Boolean)),
  OR: (...args) => allTruths(args, (list) => list.some(Boolean)),
  NOT: scalars((value = null) => !value),
  LEFT: scalars((text = null, count = 1) => toText(text).slice(0, Number(count))),
  RIGHT: scalars((text = null, count = 1) => {
    const whole = toText(text);
    return whole.slice(Math.max(0, whole.length - Number(count)));
  }),
  MID: scalars((text = null, start = 1, count = 0) =>
    toText(text).slice(Number(start) - 1, Number(start) - 1 + Number(count)),
  ),
  LEN: scalars((text = null) => toText(text).length),
  TRIM: scalars((text = null) => toText(text).trim().replace(/ +/g, " ")),
  UPPER: scalars((text = null) => toText(text).toUpperCase()),
  LOWER: scalars((text = null) => toText(text).toLowerCase()),
  CONCATENATE: scalars((...values) => values.map(toText).join("")),
  EXACT: scalars((a = null, b = null) => toText(a) === toText(b)),
  VALUE: scalars((text = null) => toNumber(text)),
  TEXT: scalars((value = null, format = null) => displayText(value, toText(format), false)),
  ISBLANK: (argument = null) => toScalar(argument) === null,
  ISNUMBER: (argument = null) => typeof toScalar(argument) === "number",
  ISTEXT: (argument = null) => typeof toScalar(argument) === "string",
  ISERROR: (argument = null) => isCellError(toScalar(argument)),
  NA: () => cellError("#N/A"),
} satisfies Record<string, SheetFunction>;

/** The functions that decide for themselves which arguments to work out. */
const LAZY = new Set(["IF", "IFERROR"]);

/** Whether the sandbox calculates that function; the name is in capitals. */
export function isFunction(name: string): boolean {
  return Object.hasOwn(FUNCTIONS, name) || LAZY.has(name);
}

/** Calls a function by its name in capitals. */
export function callFunction(name: string, args: Argument[]): CellValue {
  return Object.hasOwn(FUNCTIONS, name)
    ? // hasOwn has just shown that it is a key
      FUNCTIONS[name as keyof typeof FUNCTIONS](...args)
    : cellError("#NAME?");
}
