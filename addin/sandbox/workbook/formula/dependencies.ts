import { contains, intersect, MAX_COLUMNS, type Box } from "../address.ts";
import type { Sheet } from "../workbook.ts";
import type { FormulaCell } from "./formula-cell.ts";

/** Cells that several formulas may read, and which do. */
interface ReadBox {
  readonly box: Box;
  readonly readers: Set<FormulaCell>;
}

/** Boxes of up to so many cells are noted cell by cell, which finds their readers at once. */
const FEW = 4;
/** Boxes of more columns are looked through for any change of the sheet. */
const NARROW = 64;

const keyOf = (row: number, column: number) => row * MAX_COLUMNS + column;
const boxKey = ({ row, column, rows, columns }: Box) => `${row} ${column} ${rows} ${columns}`;

/** Who reads which cells of one sheet. */
class Readers {
  readonly #ofCells = new Map<number, Set<FormulaCell>>();
  readonly #boxes = new Map<string, ReadBox>();
  readonly #ofColumns = new Map<number, Set<ReadBox>>();
  readonly #wide = new Set<ReadBox>();

  /** Notes that a formula reads a box. */
  add(cell: FormulaCell, box: Box): void {
    if (box.rows * box.columns <= FEW) {
      eachCell(box, (key) => {
        const readers = this.#ofCells.get(key);
        if (readers) readers.add(cell);
        else this.#ofCells.set(key, new Set([cell]));
      });
      return;
    }
    const known = this.#boxes.get(boxKey(box));
    if (known) return void known.readers.add(cell);
    const read: ReadBox = { box, readers: new Set([cell]) };
    this.#boxes.set(boxKey(box), read);
    if (box.columns > NARROW) return void this.#wide.add(read);
    for (let c = box.column; c < box.column + box.columns; c++) {
      const boxes = this.#ofColumns.get(c);
      if (boxes) boxes.add(read);
      else this.#ofColumns.set(c, new Set([read]));
    }
  }

  /** Takes that note back. */
  remove(cell: FormulaCell, box: Box): void {
    if (box.rows * box.columns <= FEW) {
      eachCell(box, (key) => {
        const readers = this.#ofCells.get(key);
        if (readers?.delete(cell) && readers.size === 0) this.#ofCells.delete(key);
      });
      return;
    }
    const read = this.#boxes.get(boxKey(box));
    if (!read?.readers.delete(cell) || read.readers.size > 0) return;
    this.#boxes.delete(boxKey(box));
    this.#wide.delete(read);
    for (let c = box.column; c < box.column + box.columns; c++)
      this.#ofColumns.get(c)?.delete(read);
  }

  /** Calls back for each formula that reads one of those cells; perhaps more than once. */
  each(box: Box, visit: (cell: FormulaCell) => void): void {
    if (box.rows * box.columns < this.#ofCells.size) {
      eachCell(box, (key) => this.#ofCells.get(key)?.forEach(visit));
    } else {
      for (const [key, readers] of this.#ofCells) {
        const row = Math.floor(key / MAX_COLUMNS);
        if (contains(box, row, key % MAX_COLUMNS)) readers.forEach(visit);
      }
    }
    const last = Math.min(box.column + box.columns, MAX_COLUMNS);
    const columns =
      box.columns < this.#ofColumns.size
        ? Array.from({ length: last - box.column }, (_, i) => box.column + i)
        : this.#ofColumns.keys();
    for (const column of columns) {
      for (const read of this.#ofColumns.get(column) ?? []) {
        if (intersect(read.box, box)) read.readers.forEach(visit);
      }
    }
    for (const read of this.#wide) if (intersect(read.box, box)) read.readers.forEach(visit);
  }
}

function eachCell(box: Box, visit: (key: number) => void): void {
  for (let r = box.row; r < box.row + box.rows; r++) {
    for (let c = box.column; c < box.column + box.columns; c++) visit(keyOf(r, c));
  }
}

/** All formulas of a workbook, and which cells each of them reads. */
export class Dependencies {
  readonly #cells = new Map<Sheet, Map<number, FormulaCell>>();
  readonly #readers = new Map<Sheet, Readers>();
  /** The formulas that change by themselves. */
  readonly volatile = new Set<FormulaCell>();

  /** Every formula. */
  *all(): Iterable<FormulaCell> {
    for (const cells of this.#cells.values()) yield* cells.values();
  }

  /** The formulas of a sheet. */
  of(sheet: Sheet): readonly FormulaCell[] {
    return [...(this.#cells.get(sheet)?.values() ?? [])];
  }

  /** Whether this very formula is still there. */
  has(cell: FormulaCell): boolean {
    return this.at(cell.sheet, cell.row, cell.column) === cell;
  }

  /** How many formulas a sheet has. */
  count(sheet: Sheet): number {
    return this.#cells.get(sheet)?.size ?? 0;
  }

  /** The formula of a cell. */
  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.#cells.get(sheet)?.get(keyOf(row, column));
  }

  /** Takes a formula in. */
  add(cell: FormulaCell): void {
    const cells = this.#cells.get(cell.sheet) ?? new Map<number, FormulaCell>();
    this.#cells.set(cell.sheet, cells);
    cells.set(keyOf(cell.row, cell.column), cell);
    this.link(cell);
  }

  /** Forgets a formula. */
  remove(cell: FormulaCell): void {
    this.#cells.get(cell.sheet)?.delete(keyOf(cell.row, cell.column));
    this.#unlink(cell);
  }

  /** Reads anew what a formula depends on. Answers whether those are other cells than before. */
  link(cell: FormulaCell): boolean {
    const before = cell.precedents.cells;
    this.#unlink(cell);
    cell.readPrecedents();
    if (cell.precedents.isVolatile) this.volatile.add(cell);
    for (const { sheet, box } of cell.precedents.cells) {
      const readers = this.#readers.get(sheet) ?? new Readers();
      this.#readers.set(sheet, readers);
      readers.add(cell, box);
    }
    const after = cell.precedents.cells;
    return (
      before.length !== after.length ||
      before.some(({ sheet, box }, i) => {
        const other = after[i];
        return other?.sheet !== sheet || boxKey(other.box) !== boxKey(box);
      })
    );
  }

  /** Forgets all. */
  clear(): void {
    this.#cells.clear();
    this.#readers.clear();
    this.volatile.clear();
  }

  /** Calls back for each formula that reads one of those cells; perhaps more than once. */
  eachReader(sheet: Sheet, box: Box, visit: (cell: FormulaCell) => void): void {
    this.#readers.get(sheet)?.each(box, visit);
  }

  #unlink(cell: FormulaCell): void {
    this.volatile.delete(cell);
    for (const { sheet, box } of cell.precedents.cells) {
      this.#readers.get(sheet)?.remove(cell, box);
    }
  }
}
