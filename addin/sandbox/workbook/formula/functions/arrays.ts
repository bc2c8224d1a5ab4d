import { cellError, isCellError, type CellValue } from "../../cell-value.ts";
import { toTruth } from "../coerce.ts";
import { compareValues } from "../compare.ts";
import type { Matrix, Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import { toMatrix, toValue } from "../read-operand.ts";
import { toWhole, type Functions } from "./define.ts";

const EMPTY = cellError("#CALC!");
const WRONG = cellError("#VALUE!");

/** Rows as columns, and columns as rows. */
function turned(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, c) => matrix.map((values) => values[c] ?? null));
}

const isTrue = (operand: Operand | undefined, place: FormulaPlace) =>
  operand !== undefined && toTruth(toValue(operand, place)) === true;

function compareForSort(a: CellValue, b: CellValue, direction: number): number {
  // blanks stay at the end whichever way
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareValues(a, b) * direction;
}

function sort([list = null, by = 1, order = 1, columns]: readonly Operand[], place: FormulaPlace) {
  const sideways = isTrue(columns, place);
  const source = toMatrix(list, place);
  const matrix = sideways ? turned(source) : source;
  const keys = toMatrix(by, place)
    .flat()
    .map((key) => Number(key ?? 1) - 1);
  const orders = toMatrix(order, place)
    .flat()
    .map((value) => (Number(value ?? 1) < 0 ? -1 : 1));
  if (keys.some((key) => key < 0 || key >= (matrix[0]?.length ?? 0))) return WRONG;
  const sorted = matrix.toSorted((a, b) => {
    for (const [i, key] of keys.entries()) {
      const difference = compareForSort(
        a[key] ?? null,
        b[key] ?? null,
        orders[i] ?? orders[0] ?? 1,
      );
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return sideways ? turned(sorted) : sorted;
}

function sortBy([list = null, ...levels]: readonly Operand[], place: FormulaPlace): Operand {
  const matrix = toMatrix(list, place);
  const keys: { values: CellValue[]; direction: number }[] = [];
  for (let i = 0; i < levels.length; i += 2) {
    const values = toMatrix(levels[i] ?? null, place).flat();
    if (values.length !== matrix.length) return WRONG;
    keys.push({ values, direction: Number(toValue(levels[i + 1] ?? 1, place)) < 0 ? -1 : 1 });
  }
  const order = matrix
    .map((_, r) => r)
    .sort((a, b) => {
      for (const { values, direction } of keys) {
        const difference = compareForSort(values[a] ?? null, values[b] ?? null, direction);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
  return order.map((r) => matrix[r] ?? []);
}

const rowKey = (values: readonly CellValue[]) =>
  JSON.stringify(values.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));

function unique([list = null, columns, once]: readonly Operand[], place: FormulaPlace): Operand {
  const sideways = isTrue(columns, place);
  const source = toMatrix(list, place);
  const matrix = sideways ? turned(source) : source;
  const counts = new Map<string, number>();
  for (const values of matrix) counts.set(rowKey(values), (counts.get(rowKey(values)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = matrix.filter((values) => {
    const key = rowKey(values);
    if (seen.has(key) || (isTrue(once, place) && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  if (kept.length === 0) return EMPTY;
  return sideways ? turned(kept) : kept;
}

function filter([list = null, include = null, otherwise]: readonly Operand[], place: FormulaPlace) {
  const matrix = toMatrix(list, place);
  const wanted = toMatrix(include, place);
  const sideways = wanted.length === 1 && (wanted[0]?.length ?? 0) > 1;
  const flags = wanted.flat();
  const lines = sideways ? turned(matrix) : matrix;
  if (flags.length !== lines.length) return WRONG;
  const error = flags.find(isCellError);
  if (error) return error;
  const kept = lines.filter((_, i) => toTruth(flags[i] ?? null) === true);
  if (kept.length === 0) return otherwise ?? EMPTY;
  return sideways ? turned(kept) : kept;
}

function sequence(
  [rows = 1, columns = 1, start = 1, step = 1]: readonly Operand[],
  place: FormulaPlace,
) {
  const [tall, wide] = [rows, columns].map((size) => toWhole(toValue(size, place) ?? 1));
  const [first, by] = [start, step].map((number) => Number(toValue(number, place) ?? 1));
  if (typeof tall !== "number") return tall ?? WRONG;
  if (typeof wide !== "number") return wide ?? WRONG;
  if (tall < 1 || wide < 1 || tall * wide > 1_000_000) return EMPTY;
  return Array.from({ length: tall }, (_, r) =>
    Array.from({ length: wide }, (__, c) => (first ?? 1) + (r * wide + c) * (by ?? 1)),
  );
}

/** Functions whose results are arrays. */
export const ARRAYS: Functions = {
  SORT: sort,
  SORTBY: sortBy,
  UNIQUE: unique,
  FILTER: filter,
  SEQUENCE: sequence,
};
