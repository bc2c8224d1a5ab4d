import { boxBetween, contains, MAX_COLUMNS, MAX_ROWS, type Box } from "../address.ts";
import { cellError, type CellValue } from "../cell-value.ts";
import type { Sheet } from "../workbook.ts";
import { isMatrix, Reference, type Matrix, type Operand } from "./operand.ts";
import type { FormulaPlace } from "./place.ts";

/** A box cut to the cells that can hold anything; at least one row and column of it stay. */
export function withinUsed(sheet: Sheet, box: Box): Box {
  const { rows, columns } = sheet.cells.extent;
  const whole = box.rows > 1000 || box.columns > 100;
  if (!whole) return box;
  return {
    ...box,
    rows: Math.max(1, Math.min(box.rows, rows - box.row)),
    columns: Math.max(1, Math.min(box.columns, columns - box.column)),
  };
}

/** The values of a box, row by row; what lies beyond the used cells of whole columns is left out. */
export function matrixOfBox(place: FormulaPlace, sheet: Sheet, box: Box): Matrix {
  place.settle(new Reference(sheet, [box]));
  const { cells } = sheet;
  const part = withinUsed(sheet, box);
  return Array.from({ length: part.rows }, (_, r) =>
    Array.from({ length: part.columns }, (__, c) => cells.value(part.row + r, part.column + c)),
  );
}

/** The operand as an array of values; a reference to several areas is an error. */
export function toMatrix(operand: Operand, place: FormulaPlace): Matrix {
  if (operand instanceof Reference) {
    const { box } = operand;
    return box ? matrixOfBox(place, operand.sheet, box) : [[cellError("#VALUE!")]];
  }
  return isMatrix(operand) ? operand : [[operand]];
}

/** The operand as one value: a cell's, an array's first. A range of several cells is `#VALUE!`. */
export function toValue(operand: Operand, place: FormulaPlace): CellValue {
  if (operand instanceof Reference) {
    const { box } = operand;
    if (!box || box.rows * box.columns > 1) return cellError("#VALUE!");
    place.settle(operand);
    return operand.sheet.cells.value(box.row, box.column);
  }
  return isMatrix(operand) ? (operand[0]?.[0] ?? null) : operand;
}

/** The one cell of a row or column of cells that stands in line with the formula, as `@` takes it. */
export function implicitCell(reference: Reference, place: FormulaPlace): Operand {
  const { box, sheet } = reference;
  if (!box) return cellError("#VALUE!");
  if (box.rows === 1 && box.columns === 1) return reference;
  const row = box.rows === 1 ? box.row : place.row;
  const column = box.columns === 1 ? box.column : place.column;
  if (!contains(box, row, column)) return cellError("#VALUE!");
  return new Reference(sheet, [boxBetween({ row, column }, { row, column })]);
}

/** Calls back for each value of an operand, row by row; blanks beyond the used cells are left out. */
export function eachValue(
  operand: Operand,
  place: FormulaPlace,
  visit: (value: CellValue, row: number, column: number) => void,
): void {
  if (operand instanceof Reference) {
    place.settle(operand);
    const { cells } = operand.sheet;
    for (const box of operand.boxes) {
      const part = withinUsed(operand.sheet, box);
      for (let c = 0; c < part.columns; c++) {
        const values = cells.columnValues(part.column + c)?.values ?? [];
        const last = Math.min(part.rows, values.length - part.row);
        for (let r = 0; r < last; r++)
          visit(values[part.row + r] ?? null, part.row + r, part.column + c);
      }
    }
  } else if (isMatrix(operand)) {
    operand.forEach((values, r) => values.forEach((value, c) => visit(value, r, c)));
  } else {
    visit(operand, 0, 0);
  }
}

/** How many rows and columns an operand has. */
export function sizeOf(operand: Operand): { rows: number; columns: number } {
  if (operand instanceof Reference) {
    const { rows, columns } = operand.box ?? { rows: 1, columns: 1 };
    return { rows, columns };
  }
  if (isMatrix(operand)) return { rows: operand.length, columns: operand[0]?.length ?? 0 };
  return { rows: 1, columns: 1 };
}

/** Whether a box is as tall or wide as the sheet. */
export function isWhole(box: Box): boolean {
  return box.rows === MAX_ROWS || box.columns === MAX_COLUMNS;
}
