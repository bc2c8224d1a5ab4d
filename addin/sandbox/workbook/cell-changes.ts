import type { Box } from "./address.ts";

/** What changed in a sheet's cells. */
export interface ChangedCells {
  readonly boxes: readonly Box[];
  /** Cells moved or went: all from this row, and from this column on may be others. */
  readonly movedFrom: { readonly row: number; readonly column: number } | null;
}

interface OpenBox {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Notes which cells of a grid change, until calculation takes the notes. */
export class CellChanges {
  #boxes: OpenBox[] = [];
  /** The last box of each column. */
  #open: (OpenBox | undefined)[] = [];
  #row = Infinity;
  #column = Infinity;

  /** A cell changed; cells below each other become one box. */
  note(row: number, column: number): void {
    const last = this.#open[column];
    if (last && row >= last.row && row <= last.row + last.rows) {
      if (row === last.row + last.rows) last.rows++;
      return;
    }
    const box = { row, column, rows: 1, columns: 1 };
    this.#open[column] = box;
    this.#boxes.push(box);
  }

  /** Rows (or columns) were put in or taken out. */
  noteMove(axis: "row" | "column", at: number): void {
    // what was noted further on is within what moved
    if (axis === "row") this.#row = Math.min(this.#row, at);
    else this.#column = Math.min(this.#column, at);
  }

  /** The notes so far, which then start anew. */
  take(): ChangedCells {
    const moved = this.#row < Infinity || this.#column < Infinity;
    const taken = {
      boxes: this.#boxes,
      movedFrom: moved ? { row: this.#row, column: this.#column } : null,
    };
    if (taken.boxes.length > 0) {
      this.#boxes = [];
      this.#open = [];
    }
    this.#row = Infinity;
    this.#column = Infinity;
    return taken;
  }
}
