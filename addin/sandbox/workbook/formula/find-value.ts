import { kindOf, type CellValue } from "../cell-value.ts";
import { columnIndex, rowsWithin } from "./column-index.ts";
import { compareValues } from "./compare.ts";
import { Reference, type Operand } from "./operand.ts";
import type { FormulaPlace } from "./place.ts";
import { toMatrix, withinUsed } from "./read-operand.ts";
import { hasWildcards, wildcardPattern } from "./wildcards.ts";

/** A row or column of values in which something is looked up. */
export interface Line {
  readonly length: number;
  readonly at: (index: number) => CellValue;
  /** Where it is one column of cells: finds exact values by the column's index. */
  readonly rowsOf?: (value: number | string | boolean) => readonly number[];
}

/** The first column or row of an operand as a line; an index of it counts from 0. */
export function lineOf(operand: Operand, place: FormulaPlace, along: "rows" | "columns"): Line {
  const box = operand instanceof Reference ? operand.box : null;
  if (operand instanceof Reference && box && along === "rows") {
    const { cells } = operand.sheet;
    place.settle(new Reference(operand.sheet, [{ ...box, columns: 1 }]));
    const { rows } = withinUsed(operand.sheet, box);
    const column = cells.columnValues(box.column);
    return {
      length: rows,
      at: (index) => cells.value(box.row + index, box.column),
      rowsOf: (value) =>
        column
          ? rowsWithin(columnIndex(column).rowsOf(value), box.row, box.row + box.rows).map(
              (row) => row - box.row,
            )
          : [],
    };
  }
  const matrix = toMatrix(operand, place);
  return along === "rows"
    ? { length: matrix.length, at: (index) => matrix[index]?.[0] ?? null }
    : { length: matrix[0]?.length ?? 0, at: (index) => matrix[0]?.[index] ?? null };
}

/** Where a value stands in a line exactly, from the front or the back; -1 when nowhere. */
export function findExact(line: Line, value: CellValue, wildcards: boolean, back = false): number {
  if (value === null || typeof value === "object") return -1;
  if (wildcards && typeof value === "string" && hasWildcards(value)) {
    const pattern = wildcardPattern(value);
    return search(line, back, (other) => typeof other === "string" && pattern.test(other));
  }
  if (line.rowsOf) {
    const rows = line.rowsOf(value);
    return (back ? rows.at(-1) : rows[0]) ?? -1;
  }
  const kind = kindOf(value);
  return search(line, back, (other) => kindOf(other) === kind && compareValues(other, value) === 0);
}

function search(line: Line, back: boolean, is: (value: CellValue) => boolean): number {
  for (let n = 0; n < line.length; n++) {
    const index = back ? line.length - 1 - n : n;
    if (is(line.at(index))) return index;
  }
  return -1;
}

/** Where the last value stands that is not greater (or in a falling line: not smaller); -1 when none. */
export function findSorted(line: Line, value: CellValue, rising: boolean): number {
  const kind = kindOf(value ?? 0);
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe < high && kindOf(line.at(probe)) !== kind) probe++;
    if (probe === high) {
      high = middle;
      continue;
    }
    const order = compareValues(line.at(probe), value ?? 0);
    if (rising ? order <= 0 : order >= 0) low = probe + 1;
    else high = middle;
  }
  let found = low - 1;
  while (found >= 0 && kindOf(line.at(found)) !== kind) found--;
  return found;
}

/** Where the value itself stands or else the next smaller (`-1`) or larger (`1`) one of an unsorted line. */
export function findNearest(line: Line, value: CellValue, side: -1 | 1, back: boolean): number {
  const kind = kindOf(value);
  let best = -1;
  for (let n = 0; n < line.length; n++) {
    const index = back ? line.length - 1 - n : n;
    const other = line.at(index);
    if (kindOf(other) !== kind) continue;
    const order = compareValues(other, value) * side;
    if (order === 0) return index;
    if (order < 0) continue;
    if (best < 0 || compareValues(other, line.at(best)) * side < 0) best = index;
  }
  return best;
}
