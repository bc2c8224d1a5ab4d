import { isCellError, readError, type CellError, type CellValue } from "../cell-value.ts";
import { numberOfText } from "./coerce.ts";
import { compareTexts, equalNumbers } from "./compare.ts";
import { hasWildcards, wildcardPattern } from "./wildcards.ts";

/** What `SUMIFS` and its like ask of a cell. */
export interface Criterion {
  /** Tells criteria apart; the same ones are looked up once. */
  readonly id: string;
  /** What an index finds the cells by, where equality with one value is asked. */
  readonly equals: number | string | boolean | null;
  readonly test: (value: CellValue) => boolean;
}

const ORDERS: Record<string, (order: number) => boolean> = {
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** A cell equals a number when it holds it, or a text that reads as it. */
function equalsNumber(value: CellValue, number: number): boolean {
  if (typeof value === "number") return equalNumbers(value, number);
  return typeof value === "string" && numberOfText(value) === number;
}

function equality(operand: string): Omit<Criterion, "id"> {
  const number = numberOfText(operand);
  if (number !== null) return { equals: number, test: (value) => equalsNumber(value, number) };
  if (/^(?:true|false)$/i.test(operand)) {
    const truth = operand.toLowerCase() === "true";
    return { equals: truth, test: (value) => value === truth };
  }
  const error = readError(operand);
  if (error) return ofError(error);
  if (hasWildcards(operand)) {
    const pattern = wildcardPattern(operand);
    return { equals: null, test: (value) => typeof value === "string" && pattern.test(value) };
  }
  const text = operand.toLowerCase();
  return {
    equals: text,
    test: (value) =>
      value === operand || (typeof value === "string" && value.toLowerCase() === text),
  };
}

function ofError(error: CellError): Omit<Criterion, "id"> {
  return { equals: null, test: (value) => isCellError(value) && value.error === error.error };
}

function ofText(text: string): Omit<Criterion, "id"> {
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(text) ?? [];
  if (operand === "") {
    if (operator === "<>") return { equals: null, test: (value) => value !== null };
    if (operator === "=") return { equals: null, test: (value) => value === null };
    if (operator === "") return { equals: null, test: (value) => value === null || value === "" };
  }
  if (operator === "" || operator === "=") return equality(operand);
  if (operator === "<>") {
    const { test } = equality(operand);
    return { equals: null, test: (value) => !test(value) };
  }
  const holds = ORDERS[operator] ?? (() => false);
  const number = numberOfText(operand);
  return number === null
    ? {
        equals: null,
        test: (value) => typeof value === "string" && holds(compareTexts(value, operand)),
      }
    : {
        equals: null,
        test: (value) =>
          typeof value === "number" && holds(equalNumbers(value, number) ? 0 : value - number),
      };
}

const known = new Map<string, Criterion>();

/** Reads a criterion: `甲店`, `>=5`, `<>`, `开*`, a number; a blank cell asks for 0. */
export function readCriterion(value: CellValue): Criterion {
  const id = `${typeof value} ${isCellError(value) ? value.error : String(value)}`;
  const already = known.get(id);
  if (already) return already;
  const read =
    value === null
      ? equality("0")
      : typeof value === "string"
        ? ofText(value)
        : isCellError(value)
          ? ofError(value)
          : equality(String(value));
  const criterion = { id, ...read };
  if (known.size > 20_000) known.clear();
  known.set(id, criterion);
  return criterion;
}
