import {
  boxBetween,
  cellBox,
  MAX_COLUMNS,
  MAX_ROWS,
  type Box,
  type Position,
} from "../../workbook/address.ts";
import type { Grid } from "./grid.ts";
import { cellOrMerge, jumpFrom, stepFrom, stretch, type Step } from "./move-selection.ts";

/** Selects one cell and brings it into view. */
export function goTo(grid: Grid, position: Position): void {
  const sheet = grid.workbook.activeSheet;
  const box = cellOrMerge(sheet, position);
  grid.workbook.select(sheet, [box], { row: box.row, column: box.column });
  grid.reveal(position);
}

/** Moves the active cell by a key; with `far` to the edge of the filled cells. */
export function moveActive(grid: Grid, step: Step, far: boolean): void {
  const { rows, columns } = grid.geometry;
  const go = far ? jumpFrom : stepFrom;
  goTo(grid, go(grid.workbook.activeSheet, rows, columns, grid.active, step));
}

/** Stretches the selection by a key; the active cell stays. */
export function stretchBy(grid: Grid, step: Step, far: boolean): void {
  const { rows, columns } = grid.geometry;
  const sheet = grid.workbook.activeSheet;
  const box = grid.workbook.selection().boxes.at(-1) ?? cellBox(0, 0);
  const { row, column } = grid.active;
  const corner = {
    row: row === box.row ? box.row + box.rows - 1 : box.row,
    column: column === box.column ? box.column + box.columns - 1 : box.column,
  };
  const to = (far ? jumpFrom : stepFrom)(sheet, rows, columns, corner, step);
  grid.workbook.select(sheet, [stretch(sheet, grid.active, to)], grid.active);
  grid.reveal(to);
}

/** Selects from the active cell to another one (dragging, Shift+click). */
export function stretchTo(grid: Grid, to: Position, others: readonly Box[] = []): void {
  const sheet = grid.workbook.activeSheet;
  grid.workbook.select(sheet, [...others, stretch(sheet, grid.active, to)], grid.active);
}

/** Selects whole rows or columns between two indexes. */
export function selectLines(grid: Grid, axis: "rows" | "columns", from: number, to: number): void {
  const box =
    axis === "rows"
      ? boxBetween({ row: from, column: 0 }, { row: to, column: MAX_COLUMNS - 1 })
      : boxBetween({ row: 0, column: from }, { row: MAX_ROWS - 1, column: to });
  const active = axis === "rows" ? { row: from, column: 0 } : { row: 0, column: from };
  grid.workbook.select(grid.workbook.activeSheet, [box], active);
}

/** Moves within a selection of several cells, as Enter and Tab do; null when it is one cell. */
export function nextInSelection(grid: Grid, step: Step): Position | null {
  const box = grid.workbook.selection().boxes.at(-1);
  if (!box || box.rows * box.columns === 1 || box.rows === MAX_ROWS || box.columns === MAX_COLUMNS)
    return null;
  if (grid.workbook.activeSheet.layout.merges.some((merge) => merge.row === box.row)) return null;
  const { row, column } = grid.active;
  const across = step.columns !== 0;
  const order = across
    ? (row - box.row) * box.columns + (column - box.column)
    : (column - box.column) * box.rows + (row - box.row);
  const total = box.rows * box.columns;
  const next = (order + step.rows + step.columns + total) % total;
  return across
    ? { row: box.row + Math.floor(next / box.columns), column: box.column + (next % box.columns) }
    : { row: box.row + (next % box.rows), column: box.column + Math.floor(next / box.rows) };
}
