import { intersect, MAX_COLUMNS, MAX_ROWS, type Box } from "../address.ts";
import type { SheetLayout, Table } from "../sheet-layout.ts";
import type { Sheet, Workbook, WorkbookState } from "../workbook.ts";
import type { Dependencies } from "./dependencies.ts";
import { FormulaCell } from "./formula-cell.ts";

/** All that the names in a structured reference are looked up by, but for the headings. */
const signature = ({ name, box, showHeaders, showTotals }: Table) =>
  `${name} ${box.row} ${box.column} ${box.rows} ${box.columns} ${showHeaders} ${showTotals}`;

function sameTables(a: readonly Table[], b: readonly Table[]): boolean {
  return a === b || a.map(signature).join("|") === b.map(signature).join("|");
}

/**
 * Looks at what changed in a workbook since the last time: keeps the formulas and what they
 * depend on in step with it, and marks those that have to be worked out.
 */
export class ChangeFollower {
  readonly #workbook: Workbook;
  readonly #formulas: Dependencies;
  readonly #mark: (cell: FormulaCell) => void;
  readonly #drop: (cell: FormulaCell) => void;
  /** The workbook and its layouts as last looked at; they are replaced, never changed in place. */
  #state: WorkbookState | null = null;
  readonly #layouts = new Map<Sheet, SheetLayout>();

  constructor(
    workbook: Workbook,
    formulas: Dependencies,
    mark: (cell: FormulaCell) => void,
    drop: (cell: FormulaCell) => void,
  ) {
    this.#workbook = workbook;
    this.#formulas = formulas;
    this.#mark = mark;
    this.#drop = drop;
  }

  /** Forgets all it has seen: the next look takes everything for new. */
  forget(): void {
    this.#state = null;
    this.#layouts.clear();
    this.#formulas.clear();
  }

  /** Looks; answers the formulas that were written since. */
  follow(): FormulaCell[] {
    const { state } = this.#workbook;
    const before = this.#state;
    this.#state = state;
    const otherSheets = before !== null && before.sheets !== state.sheets;
    if (otherSheets) this.#dropSheets(state);
    const fresh: FormulaCell[] = [];
    let otherNames = before !== null && before.names !== state.names;
    let renamed = false;
    for (const sheet of state.sheets) {
      const layout = this.#layouts.get(sheet);
      this.#layouts.set(sheet, sheet.layout);
      const { written, headings } = this.#followCells(sheet, layout === undefined);
      fresh.push(...written);
      otherNames ||= headings;
      if (!layout || layout === sheet.layout) continue;
      renamed ||= layout.name !== sheet.layout.name;
      otherNames ||= !sameTables(layout.tables, sheet.layout.tables);
      this.#followHidden(sheet, layout);
    }
    const changedNames = before?.names !== state.names;
    if (otherSheets || renamed || otherNames) {
      this.#linkAgain((cell) => otherSheets || renamed || cell.precedents.byName, changedNames);
    }
    return fresh;
  }

  #dropSheets(state: WorkbookState): void {
    for (const sheet of this.#layouts.keys()) {
      if (state.sheets.includes(sheet)) continue;
      this.#layouts.delete(sheet);
      for (const cell of this.#formulas.of(sheet)) this.#remove(cell);
    }
  }

  #followCells(sheet: Sheet, isNew: boolean): { written: FormulaCell[]; headings: boolean } {
    const { boxes, movedFrom } = sheet.cells.changes.take();
    const whole = isNew || movedFrom !== null;
    const written = whole ? this.#readSheet(sheet) : [];
    if (movedFrom) {
      const below = { row: Math.max(0, movedFrom.row - 1), column: 0 };
      const beside = { row: 0, column: Math.max(0, movedFrom.column - 1) };
      for (const { row, column } of [below, beside]) {
        if (row >= MAX_ROWS || column >= MAX_COLUMNS) continue;
        const box = { row, column, rows: MAX_ROWS - row, columns: MAX_COLUMNS - column };
        this.#formulas.eachReader(sheet, box, this.#mark);
      }
    }
    const headings = boxes.some((box) =>
      sheet.layout.tables.some(({ box: table }) => intersect(box, { ...table, rows: 1 })),
    );
    const formulas = sheet.cells.formulaCount > 0 || this.#formulas.count(sheet) > 0;
    for (const box of boxes) {
      if (!whole && formulas) this.#readBox(sheet, box, written);
      this.#formulas.eachReader(sheet, box, this.#mark);
    }
    return { written, headings };
  }

  /** Reads all formulas of a sheet anew; those that were known are not worked out for that alone. */
  #readSheet(sheet: Sheet): FormulaCell[] {
    for (const cell of this.#formulas.of(sheet)) this.#remove(cell);
    const written: FormulaCell[] = [];
    sheet.cells.eachFormula((row, column, text) => {
      written.push(this.#add(sheet, row, column, text));
    });
    return written;
  }

  #readBox(sheet: Sheet, box: Box, written: FormulaCell[]): void {
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        const text = sheet.cells.formula(row, column);
        const known = this.#formulas.at(sheet, row, column);
        if (known && known.text === text) {
          written.push(known);
          this.#mark(known);
          continue;
        }
        if (known) this.#remove(known);
        if (text !== undefined) written.push(this.#add(sheet, row, column, text));
      }
    }
  }

  #remove(cell: FormulaCell): void {
    this.#formulas.remove(cell);
    this.#drop(cell);
  }

  #add(sheet: Sheet, row: number, column: number, text: string): FormulaCell {
    const cell = new FormulaCell(sheet, row, column, text);
    this.#formulas.add(cell);
    this.#mark(cell);
    return cell;
  }

  #followHidden(sheet: Sheet, before: SheetLayout): void {
    const { hiddenRows, filteredRows } = sheet.layout;
    if (before.hiddenRows === hiddenRows && before.filteredRows === filteredRows) return;
    for (const cell of this.#formulas.all()) {
      const { asksForHidden, cells } = cell.precedents;
      if (asksForHidden && cells.some((precedent) => precedent.sheet === sheet)) this.#mark(cell);
    }
  }

  #linkAgain(concerns: (cell: FormulaCell) => boolean, changedNames: boolean): void {
    for (const cell of this.#formulas.all()) {
      if (!concerns(cell)) continue;
      const others = this.#formulas.link(cell);
      if (others || (changedNames && cell.precedents.byName)) this.#mark(cell);
    }
  }
}
