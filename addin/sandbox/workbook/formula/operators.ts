import { boxBetween, intersect, type Box } from "../address.ts";
import { cellError, isCellError, type CellValue } from "../cell-value.ts";
import { toNumber, toText } from "./coerce.ts";
import { compareValues } from "./compare.ts";
import { isErrorOperand, Reference, type Operand } from "./operand.ts";

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

/** What an operator makes of two values. */
export function combine(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  if (operator === "&") return toText(left) + toText(right);
  const holds = COMPARISONS[operator];
  if (holds) return holds(compareValues(left, right));
  const [a, b] = [toNumber(left), toNumber(right)];
  if (typeof a !== "number") return a;
  if (typeof b !== "number") return b;
  if (operator === "/" && b === 0) return cellError("#DIV/0!");
  if (operator === "^" && a === 0 && b === 0) return cellError("#NUM!");
  const result = ARITHMETIC[operator]?.(a, b) ?? NaN;
  return Number.isFinite(result) ? result : cellError("#NUM!");
}

/** How near to 0, beside what was added, a sum is taken for 0. */
const NOTHING = 1e-15;

/**
 * As {@link combine}, for the last operation of a formula: where a sum or difference leaves only
 * the dust of binary fractions, Excel answers 0 (0.1 + 0.2 - 0.3).
 */
export function combineLast(operator: string, left: CellValue, right: CellValue): CellValue {
  const result = combine(operator, left, right);
  if (typeof result !== "number" || (operator !== "+" && operator !== "-")) return result;
  const size = Math.abs(Number(toNumber(left)));
  return Math.abs(result) < size * NOTHING ? 0 : result;
}

/** The cells that both references have (a blank between them), or all from the one to the other (`:`). */
export function combineReferences(operator: " " | ":", left: Operand, right: Operand): Operand {
  if (isErrorOperand(left)) return left;
  if (isErrorOperand(right)) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return cellError("#VALUE!");
  if (left.sheet !== right.sheet) return cellError("#VALUE!");
  if (operator === " ") {
    const shared = left.boxes.flatMap((a) =>
      right.boxes.map((b) => intersect(a, b)).filter((box) => box !== null),
    );
    return shared.length === 0 ? cellError("#NULL!") : new Reference(left.sheet, shared);
  }
  const corners = [...left.boxes, ...right.boxes].flatMap(cornersOf);
  const rows = corners.map(({ row }) => row);
  const columns = corners.map(({ column }) => column);
  const box = boxBetween(
    { row: Math.min(...rows), column: Math.min(...columns) },
    { row: Math.max(...rows), column: Math.max(...columns) },
  );
  return new Reference(left.sheet, [box]);
}

function cornersOf(box: Box) {
  return [
    { row: box.row, column: box.column },
    { row: box.row + box.rows - 1, column: box.column + box.columns - 1 },
  ];
}
