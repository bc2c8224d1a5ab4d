import type { Box } from "../address.ts";
import type { Sheet } from "../workbook.ts";
import type { FormulaCell } from "./formula-cell.ts";

type Column = Map<number, FormulaCell>;

/** The formulas that wait to be worked out, to be found by where they stand. */
export class DirtyCells {
  readonly #sheets = new Map<Sheet, Map<number, Column>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(cell: FormulaCell): void {
    const columns = this.#sheets.get(cell.sheet) ?? new Map<number, Column>();
    this.#sheets.set(cell.sheet, columns);
    const column = columns.get(cell.column) ?? new Map<number, FormulaCell>();
    columns.set(cell.column, column);
    if (!column.has(cell.row)) this.#size++;
    column.set(cell.row, cell);
  }

  delete(cell: FormulaCell): void {
    const columns = this.#sheets.get(cell.sheet);
    const column = columns?.get(cell.column);
    if (column?.get(cell.row) !== cell) return;
    column.delete(cell.row);
    this.#size--;
    if (column.size === 0) columns?.delete(cell.column);
  }

  clear(): void {
    this.#sheets.clear();
    this.#size = 0;
  }

  /** All of them, as they are now. */
  all(): FormulaCell[] {
    return [...this.#sheets.values()].flatMap((columns) =>
      [...columns.values()].flatMap((column) => [...column.values()]),
    );
  }

  /** Those within a box, as they are now. */
  within(sheet: Sheet, box: Box): FormulaCell[] {
    const columns = this.#sheets.get(sheet);
    if (!columns || columns.size === 0) return [];
    const found: FormulaCell[] = [];
    const look = (column: Column | undefined) => {
      if (!column) return;
      if (box.rows <= column.size) {
        for (let r = box.row; r < box.row + box.rows; r++) {
          const cell = column.get(r);
          if (cell) found.push(cell);
        }
        return;
      }
      for (const [row, cell] of column) {
        if (row >= box.row && row < box.row + box.rows) found.push(cell);
      }
    };
    if (box.columns <= columns.size) {
      for (let c = box.column; c < box.column + box.columns; c++) look(columns.get(c));
    } else {
      for (const [c, column] of columns) {
        if (c >= box.column && c < box.column + box.columns) look(column);
      }
    }
    return found;
  }
}
