import type { Box, Position } from "../../workbook/address.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { Axis } from "./axis.ts";

/** Pixels of the column of row numbers and of the row of column letters. */
export const HEAD = { width: 46, height: 22 };

/** A rectangle in pixels of the visible part of the grid. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Turns cells into pixels and back, for one sheet at one scroll position. */
export class GridGeometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  scrollLeft = 0;
  scrollTop = 0;
  width = 0;
  height = 0;

  constructor(sheet: Sheet, extent: { readonly rows: number; readonly columns: number }) {
    this.rows = new Axis(extent.rows, (row) => sheet.rowHeight(row));
    this.columns = new Axis(extent.columns, (column) => sheet.columnWidth(column));
    this.frozen = sheet.layout.frozen;
  }

  /** Pixels of the frozen rows and columns. */
  get frozenWidth(): number {
    return this.columns.start(this.frozen.columns);
  }

  get frozenHeight(): number {
    return this.rows.start(this.frozen.rows);
  }

  /** The left edge of a column in the view. */
  left(column: number): number {
    const scrolled = column < this.frozen.columns ? 0 : this.scrollLeft;
    return HEAD.width + this.columns.start(column) - scrolled;
  }

  /** The top edge of a row in the view. */
  top(row: number): number {
    const scrolled = row < this.frozen.rows ? 0 : this.scrollTop;
    return HEAD.height + this.rows.start(row) - scrolled;
  }

  /** The rectangle of a box in the view (parts of it may be scrolled away). */
  rectangle(box: Box): Rectangle {
    return {
      left: this.left(box.column),
      top: this.top(box.row),
      width: this.columns.size(box.column, box.columns),
      height: this.rows.size(box.row, box.rows),
    };
  }

  /** The row at a pixel of the view. */
  rowAt(y: number): number {
    const below = y - HEAD.height;
    return this.rows.at(below < this.frozenHeight ? below : below + this.scrollTop);
  }

  /** The column at a pixel of the view. */
  columnAt(x: number): number {
    const beside = x - HEAD.width;
    return this.columns.at(beside < this.frozenWidth ? beside : beside + this.scrollLeft);
  }

  /** The rows to draw: the frozen ones, then those scrolled into view; hidden ones left out. */
  visibleRows(): number[] {
    return visible(this.rows, this.frozen.rows, this.scrollTop, this.height - HEAD.height);
  }

  /** The columns to draw. */
  visibleColumns(): number[] {
    return visible(this.columns, this.frozen.columns, this.scrollLeft, this.width - HEAD.width);
  }

  /** Where to scroll so that the cell is wholly in view. */
  scrollFor({ row, column }: Position): { left: number; top: number } {
    return {
      top:
        row < this.frozen.rows
          ? this.scrollTop
          : into(this.scrollTop, this.rows, row, this.frozenHeight, this.height - HEAD.height),
      left:
        column < this.frozen.columns
          ? this.scrollLeft
          : into(this.scrollLeft, this.columns, column, this.frozenWidth, this.width - HEAD.width),
    };
  }
}

function visible(axis: Axis, frozen: number, scroll: number, room: number): number[] {
  const shown: number[] = [];
  for (let i = 0; i < frozen; i++) if (axis.size(i) > 0) shown.push(i);
  const start = Math.max(frozen, axis.at(scroll + axis.start(frozen)));
  for (let i = start; i < axis.count && axis.start(i) - scroll < room; i++) {
    if (axis.size(i) > 0) shown.push(i);
  }
  return shown;
}

function into(scroll: number, axis: Axis, index: number, frozen: number, room: number): number {
  const start = axis.start(index);
  const end = start + axis.size(index);
  if (start - scroll < frozen) return start - frozen;
  return end - scroll > room ? Math.min(start - frozen, end - room) : scroll;
}
