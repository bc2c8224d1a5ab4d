import type { Box } from "../../workbook/address.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { shiftCells } from "./shift-cells.ts";

/** Makes sure that `count` rows under the box are empty, moving down what is there. */
export function makeRoomBelow(sheet: Sheet, box: Box, count: number): void {
  const below = { ...box, row: box.row + box.rows, rows: count };
  if (!isEmpty(sheet, below)) shiftCells(sheet, below, "Down");
}

/** Makes sure that `count` columns right of the box are empty, moving right what is there. */
export function makeRoomBeside(sheet: Sheet, box: Box, count: number): void {
  const beside = { ...box, column: box.column + box.columns, columns: count };
  if (!isEmpty(sheet, beside)) shiftCells(sheet, beside, "Right");
}

function isEmpty(sheet: Sheet, box: Box): boolean {
  const { values, formulas } = sheet.cells.read(box);
  return values.every((value, i) => value === null && formulas[i] === undefined);
}
