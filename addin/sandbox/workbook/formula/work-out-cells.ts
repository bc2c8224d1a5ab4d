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

/** A formula that is being worked out, or waits for the circle that it is in to be known whole. */
interface Open {
  readonly cell: FormulaCell;
  /** When it was begun. */
  readonly index: number;
  /** The first begun of the open formulas that it reads, directly or by others. */
  low: number;
  readsItself: boolean;
}

/**
 * Works out what is dirty, each formula after those that it reads. All formulas of a circle come
 * to 0 and are answered; circles are found as Tarjan finds strongly connected components.
 */
export class CellsAtWork {
  readonly #dirty: DirtyCells;
  /** Begun and not over, the innermost last. */
  readonly #stack: Open[] = [];
  /** Worked out, but within a circle of which the first formula is still on the stack. */
  readonly #pending: Open[] = [];
  readonly #open = new Map<FormulaCell, Open>();
  /** What has to be done, each because of the one before. */
  readonly #waiting: FormulaCell[] = [];
  readonly #circular = new Set<FormulaCell>();
  #begun = 0;

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
      this.#open.clear();
      this.#stack.length = 0;
      this.#pending.length = 0;
      if (!(error instanceof TooDeep)) throw error;
      return error.cell;
    }
  }

  readonly #settleCells = (reference: Reference): void => {
    if (this.#dirty.size === 0) return;
    for (const box of reference.boxes) {
      for (const cell of this.#dirty.within(reference.sheet, box)) {
        if (cell.state === "dirty") this.#settle(cell);
      }
    }
  };

  #settle(cell: FormulaCell): void {
    const known = this.#open.get(cell);
    if (known) return this.#meet(known);
    if (this.#waiting.length > 1 && this.#waiting.lastIndexOf(cell, -2) >= 0) {
      return this.#closeLongCircle(cell);
    }
    if (this.#stack.length >= DEEPEST) throw new TooDeep(cell);
    const index = this.#begun++;
    const open: Open = { cell, index, low: index, readsItself: false };
    this.#open.set(cell, open);
    this.#stack.push(open);
    const value = this.#valueOf(cell);
    this.#stack.pop();
    const reader = this.#stack.at(-1);
    if (reader) reader.low = Math.min(reader.low, open.low);
    this.#pending.push(open);
    if (open.low < index) put(cell, value);
    else this.#finish(open, value);
  }

  /** A formula that is still open is read: it and all begun since are in one circle. */
  #meet(open: Open): void {
    const reader = this.#stack.at(-1);
    if (!reader) return;
    reader.low = Math.min(reader.low, open.index);
    if (reader === open) open.readsItself = true;
    if (this.#stack.includes(open)) put(open.cell, 0);
  }

  /** The first formula of a circle is over, or one that is in none. */
  #finish(first: Open, value: CellValue): void {
    const from = this.#pending.findIndex(({ index }) => index >= first.index);
    const members = this.#pending.splice(from).sort((a, b) => a.index - b.index);
    const isCircle = members.length > 1 || first.readsItself;
    for (const { cell } of members) {
      if (isCircle) this.#circular.add(cell);
      put(cell, this.#circular.has(cell) ? 0 : value);
      cell.state = "clean";
      this.#dirty.delete(cell);
      this.#open.delete(cell);
    }
  }

  /** A circle too long for the stack: what waits for its own end is in it. */
  #closeLongCircle(cell: FormulaCell): void {
    for (const member of this.#waiting.slice(this.#waiting.indexOf(cell))) {
      this.#circular.add(member);
    }
    for (const { cell: member } of this.#stack) this.#circular.add(member);
    put(cell, 0);
  }

  #valueOf(cell: FormulaCell): CellValue {
    const { sheet, row, column, expression } = cell;
    const settle = this.#settleCells;
    const place = { sheet, row, column, rows: 0, columns: 0, settle, caller: cell };
    const value = expression ? evaluate(expression, place) : undefined;
    if (value !== undefined) {
      cell.calculated = true;
      return value ?? 0;
    }
    return (cell.calculated ? null : sheet.cells.value(row, column)) ?? cellError("#NAME?");
  }
}

const put = ({ sheet, row, column }: FormulaCell, value: CellValue): void =>
  sheet.cells.setResult(row, column, value);
