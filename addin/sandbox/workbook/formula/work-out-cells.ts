import { cellError, type CellValue } from "../cell-value.ts";
import type { DirtyCells } from "./dirty-cells.ts";
import { evaluate } from "./evaluate.ts";
import type { FormulaCell } from "./formula-cell.ts";
import type { Reference } from "./operand.ts";

/** How many formulas may wait for each other on JavaScript's own stack. */
const DEEPEST = 60;

/** Thrown out of a chain of formulas that is longer than that: this one has to be done first. */
class TooDeep extends Error {
  readonly cell: FormulaCell;

  constructor(cell: FormulaCell) {
    super();
    this.cell = cell;
  }
}

/**
 * Works out what is dirty, each formula after those that it reads. The formulas of a circle come
 * to 0, and are answered.
 */
export class CellsAtWork {
  readonly #dirty: DirtyCells;
  readonly #stack: FormulaCell[] = [];
  readonly #waiting: FormulaCell[] = [];
  readonly #circular = new Set<FormulaCell>();

  constructor(dirty: DirtyCells) {
    this.#dirty = dirty;
  }

  /** Works those out that are still dirty; answers the formulas that stand in circles. */
  run(cells: readonly FormulaCell[]): ReadonlySet<FormulaCell> {
    for (const cell of cells) {
      this.#waiting.push(cell);
      for (let top = this.#waiting.at(-1); top; top = this.#waiting.at(-1)) {
        const before = this.#tryCell(top);
        if (before) this.#waiting.push(before);
        else this.#waiting.pop();
      }
    }
    return this.#circular;
  }

  /** Works a cell out; answers one that has to be done first, or null. */
  #tryCell(cell: FormulaCell): FormulaCell | null {
    try {
      if (cell.state === "dirty") this.#settle(cell);
      return null;
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
      return error.cell;
    }
  }

  readonly #settleCells = (reference: Reference): void => {
    if (this.#dirty.size === 0) return;
    for (const box of reference.boxes) {
      for (const cell of this.#dirty.within(reference.sheet, box)) {
        if (cell.state !== "clean") this.#settle(cell);
      }
    }
  };

  #settle(cell: FormulaCell): void {
    if (cell.state === "working" || this.#isWaiting(cell)) return this.#closeCircle(cell);
    if (this.#stack.length >= DEEPEST) throw new TooDeep(cell);
    this.#stack.push(cell);
    const { state } = cell;
    cell.state = "working";
    let value: CellValue;
    try {
      value = this.#valueOf(cell);
      cell.state = "clean";
    } finally {
      this.#stack.pop();
      if (cell.state === "working") cell.state = state;
    }
    cell.sheet.cells.setResult(cell.row, cell.column, this.#circular.has(cell) ? 0 : value);
    this.#dirty.delete(cell);
  }

  /** A cell further down waits for what is being worked out: reading it again closes a circle. */
  #isWaiting(cell: FormulaCell): boolean {
    return this.#waiting.length > 1 && this.#waiting.lastIndexOf(cell, -2) >= 0;
  }

  #closeCircle(cell: FormulaCell): void {
    const chain = [...this.#waiting.slice(0, -1), ...this.#stack];
    for (const member of chain.slice(chain.indexOf(cell))) this.#circular.add(member);
    cell.sheet.cells.setResult(cell.row, cell.column, 0);
  }

  #valueOf(cell: FormulaCell): CellValue {
    const { sheet, row, column, expression } = cell;
    const place = { sheet, row, column, rows: 0, columns: 0, settle: this.#settleCells };
    const value = expression ? evaluate(expression, place) : undefined;
    if (value !== undefined) {
      cell.calculated = true;
      return value ?? 0;
    }
    return (cell.calculated ? null : sheet.cells.value(row, column)) ?? cellError("#NAME?");
  }
}
