import type { Box } from "../address.ts";
import { boxBetween, MAX_COLUMNS, MAX_ROWS } from "../address.ts";
import { cellError, isCellError, kindOf, type CellValue } from "../cell-value.ts";
import type { Sheet } from "../workbook.ts";
import type { Expression } from "./expression.ts";
import { callFunction, toNumber, toScalar, toText, type Argument } from "./functions.ts";
import type { Corner } from "./references.ts";

/** Where a formula stands, and how it gets at other cells. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  /** How far the formula was moved from the cell it was written for. */
  readonly rows: number;
  readonly columns: number;
  /** The value of a cell, calculated first if it has to be. */
  readonly read: (sheet: Sheet, row: number, column: number) => CellValue;
}

function referencedBox(first: Corner, last: Corner, place: FormulaPlace): Box | null {
  const row = (corner: Corner, open: number) =>
    corner.row === null ? open : corner.row + (corner.fixedRow ? 0 : place.rows);
  const column = (corner: Corner, open: number) =>
    corner.column === null ? open : corner.column + (corner.fixedColumn ? 0 : place.columns);
  const box = boxBetween(
    { row: row(first, 0), column: column(first, 0) },
    { row: row(last, MAX_ROWS - 1), column: column(last, MAX_COLUMNS - 1) },
  );
  return box.row < 0 || box.column < 0 ? null : box;
}

function readReference(
  expression: Extract<Expression, { type: "reference" }>,
  place: FormulaPlace,
): Argument {
  const { workbook } = place.sheet;
  const sheet = expression.sheet === null ? place.sheet : workbook.sheet(expression.sheet);
  const box = referencedBox(expression.first, expression.last, place);
  if (!sheet || !box) return cellError("#REF!");
  if (box.rows === 1 && box.columns === 1) return place.read(sheet, box.row, box.column);
  const cells = sheet.clip(box);
  return cells ? sheet.table(cells, (r, c) => place.read(sheet, r, c)) : [[null]];
}

const ORDER = { empty: 0, number: 0, string: 1, boolean: 2, error: 3 } as const;

function compare(left: CellValue, right: CellValue): number {
  const blank = (other: CellValue) =>
    typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  const a = left ?? blank(right);
  const b = right ?? blank(left);
  const ranks = ORDER[kindOf(a)] - ORDER[kindOf(b)];
  if (ranks !== 0) return ranks;
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

const COMPARISONS: Record<string, (order: number) => boolean> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
};

function combine(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (operator === "&") return toText(left) + toText(right);
  const holds = COMPARISONS[operator];
  if (holds) return holds(compare(left, right));
  const [a, b] = [toNumber(left), toNumber(right)];
  if (typeof a !== "number") return a;
  if (typeof b !== "number") return b;
  if (operator === "/" && b === 0) return cellError("#DIV/0!");
  const result = ARITHMETIC[operator]?.(a, b) ?? NaN;
  return Number.isFinite(result) ? result : cellError("#NUM!");
}

function work(expression: Expression, place: FormulaPlace): Argument {
  switch (expression.type) {
    case "literal":
      return expression.value;
    case "reference":
      return readReference(expression, place);
    case "negate":
    case "percent": {
      const number = toNumber(evaluate(expression.operand, place));
      if (typeof number !== "number") return number;
      return expression.type === "negate" ? -number : number / 100;
    }
    case "binary":
      return combine(
        expression.operator,
        evaluate(expression.left, place),
        evaluate(expression.right, place),
      );
    case "call":
      return call(expression, place);
  }
}

function call(expression: Extract<Expression, { type: "call" }>, place: FormulaPlace): Argument {
  const [first, second, third] = expression.arguments;
  if (expression.name === "IF" && first) {
    const condition = evaluate(first, place);
    if (isCellError(condition)) return condition;
    const branch = condition ? second : third;
    return branch ? evaluate(branch, place) : Boolean(condition);
  }
  if (expression.name === "IFERROR" && first && second) {
    const value = evaluate(first, place);
    return isCellError(value) ? evaluate(second, place) : value;
  }
  const args = expression.arguments.map((argument) => work(argument, place));
  return callFunction(expression.name, args);
}

/** Works a formula out to one value; a range of several cells where one is wanted is `#VALUE!`. */
export function evaluate(expression: Expression, place: FormulaPlace): CellValue {
  return toScalar(work(expression, place));
}
