import { cellError, isCellError, type CellValue } from "../cell-value.ts";
import { isMatrix, Reference, type Matrix, type Operand } from "./operand.ts";
import type { FormulaPlace } from "./place.ts";
import { toMatrix, toValue } from "./read-operand.ts";

function isSeveral(operand: Operand): boolean {
  if (isMatrix(operand)) return operand.length > 1 || (operand[0]?.length ?? 0) > 1;
  if (!(operand instanceof Reference)) return false;
  const { box } = operand;
  return !box || box.rows > 1 || box.columns > 1;
}

function at(matrix: Matrix, row: number, column: number): CellValue {
  const values = matrix.length === 1 ? matrix[0] : matrix[row];
  if (!values) return cellError("#N/A");
  const value = values.length === 1 ? values[0] : values[column];
  return value === undefined ? cellError("#N/A") : value;
}

/**
 * Works a function of single values out: once, or where an operand holds several, for each of
 * them. One row or column is repeated along the other operands; where one is too short: `#N/A`.
 */
export function lift(
  operands: readonly Operand[],
  place: FormulaPlace,
  work: (values: CellValue[]) => CellValue,
): Operand {
  if (!operands.some(isSeveral)) return work(operands.map((operand) => toValue(operand, place)));
  const matrices = operands.map((operand) => toMatrix(operand, place));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => work(matrices.map((matrix) => at(matrix, r, c)))),
  );
}

/** As {@link lift}; the first error among the values is the answer. */
export function liftPlain(
  operands: readonly Operand[],
  place: FormulaPlace,
  work: (values: CellValue[]) => CellValue,
): Operand {
  return lift(operands, place, (values) => values.find(isCellError) ?? work(values));
}
