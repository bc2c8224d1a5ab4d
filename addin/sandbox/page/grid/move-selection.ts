import {
  boxBetween,
  cellBox,
  contains,
  union,
  type Box,
  type Position,
} from "../../workbook/address.ts";
import { isBlank } from "../../workbook/edit-cells.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import type { Axis } from "./axis.ts";

/** A step with an arrow key. */
export interface Step {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** The cell one visible step on; from a merged cell, past its edge. */
export function stepFrom(
  sheet: Sheet,
  rows: Axis,
  columns: Axis,
  from: Position,
  step: Step,
): Position {
  const merge = sheet.layout.merges.find((box) => contains(box, from.row, from.column));
  const row = merge && step.rows > 0 ? merge.row + merge.rows - 1 : from.row;
  const column = merge && step.columns > 0 ? merge.column + merge.columns - 1 : from.column;
  const next = {
    row: step.rows === 0 ? row : rows.next(row, step.rows),
    column: step.columns === 0 ? column : columns.next(column, step.columns),
  };
  const into = sheet.layout.merges.find((box) => contains(box, next.row, next.column));
  return into ? { row: into.row, column: into.column } : next;
}

/** The cell that Ctrl+arrow goes to: the edge of the filled cells, or the next filled one. */
export function jumpFrom(
  sheet: Sheet,
  rows: Axis,
  columns: Axis,
  from: Position,
  step: Step,
): Position {
  const filled = ({ row, column }: Position) => !isBlank(sheet, row, column);
  let at = from;
  let next = stepFrom(sheet, rows, columns, at, step);
  const alongFilled = filled(at) && filled(next);
  while (next.row !== at.row || next.column !== at.column) {
    if (alongFilled && !filled(next)) return at;
    at = next;
    if (!alongFilled && filled(at)) return at;
    next = stepFrom(sheet, rows, columns, at, step);
  }
  return at;
}

/** The selection as far as merged cells reach: no merged cell is ever selected by half. */
function wholeMerges(sheet: Sheet, box: Box): Box {
  let whole = box;
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of sheet.layout.merges) {
      const joined = union(whole, merge);
      const meets =
        merge.row < whole.row + whole.rows &&
        whole.row < merge.row + merge.rows &&
        merge.column < whole.column + whole.columns &&
        whole.column < merge.column + merge.columns;
      if (meets && (joined.rows !== whole.rows || joined.columns !== whole.columns)) {
        whole = joined;
        grown = true;
      }
    }
  }
  return whole;
}

/** The box from a fixed cell to a moving one. */
export function stretch(sheet: Sheet, from: Position, to: Position): Box {
  return wholeMerges(sheet, boxBetween(from, to));
}

/** The box of one cell, or of the merged cell it belongs to. */
export function cellOrMerge(sheet: Sheet, { row, column }: Position): Box {
  return sheet.layout.merges.find((box) => contains(box, row, column)) ?? cellBox(row, column);
}
