import type { Box } from "../address.ts";
import type { CellError, CellValue } from "../cell-value.ts";
import type { Sheet } from "../workbook.ts";

/** Values row by row, all rows as long as the first. */
export type Matrix = readonly (readonly CellValue[])[];

/** Cells that a formula refers to: one box, or several within brackets. */
export class Reference {
  readonly sheet: Sheet;
  readonly boxes: readonly Box[];

  constructor(sheet: Sheet, boxes: readonly Box[]) {
    this.sheet = sheet;
    this.boxes = boxes;
  }

  /** The box, where there is exactly one. */
  get box(): Box | null {
    return this.boxes.length === 1 ? (this.boxes[0] ?? null) : null;
  }
}

/** What a part of a formula comes to. */
export type Operand = CellValue | Matrix | Reference;

/** Whether the operand is an array of values. */
export function isMatrix(operand: Operand): operand is Matrix {
  return Array.isArray(operand);
}

/** Whether the operand is one value. */
export function isValue(operand: Operand): operand is CellValue {
  return !Array.isArray(operand) && !(operand instanceof Reference);
}

/** Whether the operand is an error, as a reference to cells that are gone is. */
export function isErrorOperand(operand: Operand): operand is CellError {
  return typeof operand === "object" && operand !== null && "error" in operand;
}
