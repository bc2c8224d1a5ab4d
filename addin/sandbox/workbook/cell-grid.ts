import type { Box } from "./address.ts";
import { CellChanges } from "./cell-changes.ts";
import type { CellValue } from "./cell-value.ts";

/** The contents of a rectangle, row by row; the unit in which cells are read, written, undone. */
export interface Block {
  readonly box: Box;
  readonly values: CellValue[];
  readonly formulas: (string | undefined)[];
  /** Style numbers; undefined where the cell has none of its own. */
  readonly styles: (number | undefined)[];
}

/** The values of a column from the top; `version` grows whenever one of them changes. */
export interface ColumnValues {
  readonly values: readonly CellValue[];
  readonly version: number;
}

interface Column {
  values: CellValue[];
  formulas: (string | undefined)[];
  styles: (number | undefined)[];
  version: number;
}

function emptyColumn(): Column {
  return { values: [], formulas: [], styles: [], version: 0 };
}

function put<T>(list: T[], index: number, item: T, gap: T): void {
  if (index < list.length) list[index] = item;
  else if (item !== gap) {
    while (list.length < index) list.push(gap);
    list.push(item);
  }
}

/**
 * The cells of one sheet, column by column in dense arrays: a block of 20,000 × 30 is read and
 * written in milliseconds, and inserting a row is one splice a column. Knows nothing of undo,
 * events or meaning; `Sheet` does.
 */
export class CellGrid {
  #columns: Column[] = [];
  #formulas = 0;
  /** What was changed since calculation last asked. */
  readonly changes = new CellChanges();

  /** How many cells hold a formula. */
  get formulaCount(): number {
    return this.#formulas;
  }

  /** The value of a cell. */
  value(row: number, column: number): CellValue {
    return this.#columns[column]?.values[row] ?? null;
  }

  /** The formula of a cell with its `=`, or undefined. */
  formula(row: number, column: number): string | undefined {
    return this.#columns[column]?.formulas[row];
  }

  /** The number of the cell's own style, or undefined. */
  style(row: number, column: number): number | undefined {
    return this.#columns[column]?.styles[row];
  }

  /** How many rows and columns can hold anything, counted from A1. */
  get extent(): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    for (const column of this.#columns) rows = Math.max(rows, this.#length(column));
    return { rows, columns: this.#columns.length };
  }

  /** The values of a column, to be found by an index; undefined beyond all that is used. */
  columnValues(column: number): ColumnValues | undefined {
    return this.#columns[column];
  }

  /** Sets value and formula of a cell, keeping its style. */
  set(row: number, column: number, value: CellValue, formula: string | undefined): void {
    const at = this.#column(column);
    const before = at.formulas[row];
    if ((at.values[row] ?? null) !== value || before !== formula) {
      at.version++;
      this.changes.note(row, column);
    }
    if (before !== undefined) this.#formulas--;
    if (formula !== undefined) this.#formulas++;
    put(at.values, row, value, null);
    put(at.formulas, row, formula, undefined);
  }

  /** Sets what a cell's formula comes to. */
  setResult(row: number, column: number, value: CellValue): void {
    const at = this.#column(column);
    if ((at.values[row] ?? null) === value) return;
    at.version++;
    put(at.values, row, value, null);
  }

  /** Sets a cell's own style. */
  setStyle(row: number, column: number, style: number | undefined): void {
    put(this.#column(column).styles, row, style, undefined);
  }

  /** A copy of a rectangle. */
  read(box: Box): Block {
    const size = box.rows * box.columns;
    const values = new Array<CellValue>(size).fill(null);
    const formulas = new Array<string | undefined>(size).fill(undefined);
    const styles = new Array<number | undefined>(size).fill(undefined);
    for (let c = 0; c < box.columns; c++) {
      const column = this.#columns[box.column + c];
      if (!column) continue;
      const rows = Math.min(box.rows, this.#length(column) - box.row);
      for (let r = 0, i = c; r < rows; r++, i += box.columns) {
        values[i] = column.values[box.row + r] ?? null;
        formulas[i] = column.formulas[box.row + r];
        styles[i] = column.styles[box.row + r];
      }
    }
    return { box, values, formulas, styles };
  }

  /** Puts a block back, wherever `box` says. */
  write(block: Block): void {
    const { box } = block;
    for (let c = 0; c < box.columns; c++) {
      for (let r = 0, i = c; r < box.rows; r++, i += box.columns) {
        this.set(box.row + r, box.column + c, block.values[i] ?? null, block.formulas[i]);
        this.setStyle(box.row + r, box.column + c, block.styles[i]);
      }
    }
  }

  /** Makes room for empty rows at `row`. */
  insertRows(row: number, count: number): void {
    this.changes.noteMove("row", row);
    for (const column of this.#columns) {
      column.version++;
      for (const list of [column.values, column.formulas, column.styles]) {
        if (row >= list.length) continue;
        const tail = list.splice(row);
        const gap = list === column.values ? null : undefined;
        for (let i = 0; i < count; i++) list.push(gap as never); // the gap belongs to this very list
        for (const item of tail) list.push(item as never);
      }
    }
  }

  /** Takes rows out and moves up what is below. */
  deleteRows(row: number, count: number): void {
    this.changes.noteMove("row", row);
    for (const column of this.#columns) {
      column.version++;
      this.#forget(column, row, count);
      for (const list of [column.values, column.formulas, column.styles]) list.splice(row, count);
    }
  }

  /** Makes room for empty columns. */
  insertColumns(column: number, count: number): void {
    this.changes.noteMove("column", column);
    if (column >= this.#columns.length) return;
    this.#columns.splice(column, 0, ...Array.from({ length: count }, emptyColumn));
  }

  /** Takes columns out and moves left what is to the right. */
  deleteColumns(column: number, count: number): void {
    this.changes.noteMove("column", column);
    for (const gone of this.#columns.splice(column, count)) {
      this.#forget(gone, 0, gone.formulas.length);
    }
  }

  /** The rectangle around all cells with a value or formula (or with a style, too), or null when there is none. */
  used(withStyles: boolean): Box | null {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.#columns.forEach((column, c) => {
      const counts = (r: number) =>
        (column.values[r] ?? null) !== null ||
        column.formulas[r] !== undefined ||
        (withStyles && column.styles[r] !== undefined);
      const length = this.#length(column);
      let first = 0;
      while (first < length && !counts(first)) first++;
      if (first === length) return;
      let last = length - 1;
      while (!counts(last)) last--;
      top = Math.min(top, first);
      bottom = Math.max(bottom, last);
      left = Math.min(left, c);
      right = c;
    });
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Calls back for every cell with a formula. */
  eachFormula(visit: (row: number, column: number, formula: string) => void): void {
    if (this.#formulas === 0) return;
    this.#columns.forEach((column, c) => {
      column.formulas.forEach((formula, r) => {
        if (formula !== undefined) visit(r, c, formula);
      });
    });
  }

  #column(index: number): Column {
    while (this.#columns.length <= index) this.#columns.push(emptyColumn());
    const column = this.#columns[index];
    if (!column) throw new RangeError(`column ${index}`);
    return column;
  }

  #length(column: Column): number {
    return Math.max(column.values.length, column.formulas.length, column.styles.length);
  }

  #forget(column: Column, row: number, count: number): void {
    for (let r = row; r < Math.min(row + count, column.formulas.length); r++) {
      if (column.formulas[r] !== undefined) this.#formulas--;
    }
  }
}
