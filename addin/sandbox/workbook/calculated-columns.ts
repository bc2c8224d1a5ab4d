import { intersect, type Box } from "./address.ts";
import { moveFormula } from "./formula/references.ts";
import { type Table, tableBody } from "./sheet-layout.ts";
import type { Sheet } from "./workbook.ts";

/** The formula of a row as it reads some rows further down. */
const movedTo = (formula: string, from: number, to: number) => moveFormula(formula, to - from, 0);

/** Whether the formulas of a column say the same, each for its own row. */
function areAlike(formulas: readonly (string | undefined)[]): boolean {
  const [first] = formulas;
  if (first === undefined) return false;
  return formulas.every(
    (formula, r) =>
      formula !== undefined && (formula === first || formula === movedTo(first, 0, r)),
  );
}

const column = (sheet: Sheet, body: Box, at: number) =>
  sheet.cells.read({ ...body, column: at, columns: 1 });

/** The ids of the columns of which every cell has the same formula, for its own row. */
export function columnsOfOneFormula(sheet: Sheet, table: Table): Set<number> {
  const body = tableBody(table);
  if (!body || sheet.cells.formulaCount === 0) return new Set();
  return new Set(
    table.columnIds.filter((_, i) => areAlike(column(sheet, body, body.column + i).formulas)),
  );
}

/** Writes the formulas of calculated columns into the empty cells of some rows of the table. */
export function fillCalculated(
  sheet: Sheet,
  table: Table,
  rows: { row: number; rows: number },
): void {
  const body = tableBody(table);
  if (!body) return;
  table.columnIds.forEach((id, i) => {
    if (!table.calculated.has(id)) return;
    const at = body.column + i;
    const { formulas } = column(sheet, body, at);
    const fresh = { ...rows, column: at, columns: 1 };
    const block = sheet.cells.read(fresh);
    const source = sourceRow(formulas, rows.row - body.row);
    const formula = formulas[source];
    if (formula === undefined) return;
    let filled = false;
    for (let r = 0; r < rows.rows; r++) {
      if ((block.values[r] ?? null) !== null || block.formulas[r] !== undefined) continue;
      block.formulas[r] = movedTo(formula, body.row + source, rows.row + r);
      filled = true;
    }
    if (filled) sheet.write(block);
  });
}

/** The nearest row above with a formula, or else the first below. */
function sourceRow(formulas: readonly (string | undefined)[], before: number): number {
  const above = formulas.slice(0, Math.max(0, before)).findLastIndex((text) => text !== undefined);
  return above >= 0 ? above : formulas.findIndex((text) => text !== undefined);
}

/**
 * Follows what was written into tables: a formula in an otherwise empty column, or in place of the
 * column's own, goes into all its rows, and into those to come.
 */
export function followColumns(sheet: Sheet, written: Box): void {
  for (const { id } of sheet.layout.tables) {
    const table = sheet.layout.tables.find((other) => other.id === id);
    const body = table && tableBody(table);
    const part = body && intersect(body, written);
    if (!table || !part) continue;
    const calculated = new Set(table.calculated);
    for (let c = part.column; c < part.column + part.columns; c++) {
      const columnId = table.columnIds[c - body.column] ?? 0;
      const follows = followColumn(
        sheet,
        body,
        { ...part, column: c, columns: 1 },
        calculated.has(columnId),
      );
      if (follows) calculated.add(columnId);
      else calculated.delete(columnId);
    }
    if (same(calculated, table.calculated)) continue;
    sheet.change({
      tables: sheet.layout.tables.map((other) =>
        other.id === id ? { ...other, calculated } : other,
      ),
    });
  }
}

const same = (a: ReadonlySet<number>, b: ReadonlySet<number>) =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** Answers whether the column is a calculated one now; fills it where that has just begun. */
function followColumn(sheet: Sheet, body: Box, part: Box, was: boolean): boolean {
  if (!was && sheet.cells.formulaCount === 0) return false;
  const block = column(sheet, body, part.column);
  const first = part.row - body.row;
  const end = first + part.rows;
  const fresh = block.formulas.slice(first, end);
  if (!areAlike(fresh)) return was && block.formulas.some((formula) => formula !== undefined);
  const others = block.formulas.map((formula, r) => (r >= first && r < end ? undefined : formula));
  const rest = others.filter((_, r) => r < first || r >= end);
  const blank = block.values.every((value, r) => value === null || (r >= first && r < end));
  const empty = blank && rest.every((formula) => formula === undefined);
  const formula = fresh[0] ?? "";
  if (!empty && !(was && isOneFormula(others, first, end))) return was;
  block.formulas.forEach((_, r) => {
    block.formulas[r] = movedTo(formula, first, r);
    if (r < first || r >= end) block.values[r] = null;
  });
  if (rest.length > 0) sheet.write(block);
  return true;
}

/** Whether the cells that were not written still have one formula, without exceptions. */
function isOneFormula(
  formulas: readonly (string | undefined)[],
  first: number,
  end: number,
): boolean {
  const rest = formulas
    .map((formula, r) => ({ formula, r }))
    .filter(({ r }) => r < first || r >= end);
  const base = rest[0];
  if (!base?.formula) return false;
  const { formula, r: from } = base;
  return rest.every((other) => other.formula === movedTo(formula, from, other.r));
}
