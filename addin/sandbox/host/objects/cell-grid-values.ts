import type { Box } from "../../workbook/address.ts";
import { type CellKind, kindOf, plainValue } from "../../workbook/cell-value.ts";
import { type NewValue, setValues } from "../../workbook/edit-cells.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import type { HostSession } from "../session/host-session.ts";
import { type Cells, isUnbounded } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";

/** Above this many cells Excel answers null, without an error. */
const READ_LIMIT = 5_000_000;

/** The characters that a cell holds. */
const LONGEST_TEXT = 32_767;

/** The kinds of value in the words of `Excel.RangeValueType`. */
export const VALUE_TYPE_NAMES: Readonly<Record<CellKind, string>> = {
  empty: "Empty",
  string: "String",
  number: "Double",
  boolean: "Boolean",
  error: "Error",
};

function readable(box: Box): boolean {
  return !isUnbounded(box) && box.rows * box.columns <= READ_LIMIT;
}

/** One answer a cell, or null for whole columns, whole rows and more than five million cells. */
function readGrid<T>(cells: Cells, cell: (row: number, column: number) => T): T[][] | null {
  return readable(cells.box) ? cells.sheet.table(cells.box, cell) : null;
}

/** `Range.values`. */
export function readValues(cells: Cells): unknown {
  const { sheet } = cells;
  return readGrid(cells, (row, column) => plainValue(sheet.value(row, column)));
}

/** `Range.formulas`: the formula, or else the value. */
export function readFormulas(cells: Cells): unknown {
  const { sheet } = cells;
  return readGrid(
    cells,
    (row, column) => sheet.formula(row, column) ?? plainValue(sheet.value(row, column)),
  );
}

/** `Range.text`. */
export function readText(cells: Cells): unknown {
  return readGrid(cells, (row, column) => cells.sheet.text(row, column));
}

/** `Range.valueTypes`. */
export function readValueTypes(cells: Cells): unknown {
  const { sheet } = cells;
  return readGrid(cells, (row, column) => VALUE_TYPE_NAMES[kindOf(sheet.value(row, column))]);
}

/** `Range.numberFormat`. */
export function readNumberFormat(cells: Cells): unknown {
  return readGrid(cells, (row, column) => cells.sheet.style(row, column).numberFormat);
}

/** Sets `Range.values` or `Range.formulas`: a grid of the range's size, or one value for all. */
export function writeValues(cells: Cells, value: unknown, session: HostSession): void {
  const { sheet, box } = cells;
  mustBeEditable(sheet);
  const grid = landed(cells, asGrid(box, value, newValue), session);
  setValues(sheet, box.row, box.column, grid);
}

/** Sets `Range.numberFormat`: a grid of the range's size, or one format for all. */
export function writeNumberFormat(cells: Cells, value: unknown, session: HostSession): void {
  const { sheet, box } = cells;
  mustBeEditable(sheet, "formatCells");
  const one = oneFormat(value);
  if (one !== undefined && !misplaces(cells, session)) {
    return sheet.restyle(box, { numberFormat: one });
  }
  const grid = landed(cells, asGrid(box, one ?? value, numberFormat), session);
  sheet.workbook.transact(() => {
    for (const run of equalRuns(box, grid)) {
      if (run.format !== null) sheet.restyle(run.box, { numberFormat: run.format });
    }
  });
}

/** Whether Excel on the desktop puts what is assigned to these cells elsewhere: a filter hides rows among them. */
function misplaces({ sheet, box, cellCount }: Cells, session: HostSession): boolean {
  if (session.platform !== "desktop" || cellCount === 1) return false;
  return [...sheet.layout.filteredRows].some((row) => row >= box.row && row < box.row + box.rows);
}

/** What arrives of a grid: over filtered rows, its first row in each row that is shown, as xlwings 747 saw it. */
function landed<T>(
  cells: Cells,
  grid: readonly (readonly T[])[],
  session: HostSession,
): (T | null)[][] {
  if (!misplaces(cells, session)) return grid.map((row) => [...row]);
  const { filteredRows } = cells.sheet.layout;
  const first = grid[0] ?? [];
  return grid.map((row, at) =>
    filteredRows.has(cells.box.row + at) ? row.map(() => null) : [...first],
  );
}

/** One format for all cells: by itself, or as `[["0.00"]]`, the way Microsoft's tutorials write it. */
function oneFormat(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (!Array.isArray(value) || value.length !== 1) return undefined;
  const [row] = value as readonly unknown[]; // Array.isArray answers any[]
  if (!Array.isArray(row) || row.length !== 1) return undefined;
  const [format] = row as readonly unknown[];
  return typeof format === "string" ? format : undefined;
}

/** The value as a grid of the box's size. */
function asGrid<T>(box: Box, value: unknown, cell: (value: unknown) => T): T[][] {
  if (isUnbounded(box)) throw invalidArgument();
  if (!Array.isArray(value)) {
    const one = cell(value);
    return Array.from({ length: box.rows }, () => new Array<T>(box.columns).fill(one));
  }
  const rows = value as readonly unknown[]; // Array.isArray answers any[]
  if (rows.length !== box.rows) throw sizeMismatch();
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== box.columns) throw sizeMismatch();
    return (row as readonly unknown[]).map(cell);
  });
}

/** The values given are not of the size of the range. */
export function sizeMismatch(): Error {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function newValue(value: unknown): NewValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && value.length > LONGEST_TEXT) throw invalidArgument();
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  throw invalidArgument();
}

function numberFormat(value: unknown): string | null {
  if (value === null || typeof value === "string") return value;
  throw invalidArgument();
}

/** Columns of one format in one piece, else cell by cell: most writes format whole columns. */
function* equalRuns(
  box: Box,
  grid: readonly (readonly (string | null)[])[],
): Iterable<{ box: Box; format: string | null }> {
  for (let c = 0; c < box.columns; c++) {
    for (let r = 0; r < box.rows;) {
      const format = grid[r]?.[c] ?? null;
      let end = r + 1;
      while (end < box.rows && (grid[end]?.[c] ?? null) === format) end++;
      yield {
        box: { row: box.row + r, column: box.column + c, rows: end - r, columns: 1 },
        format,
      };
      r = end;
    }
  }
}
