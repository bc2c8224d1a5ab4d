/** Number of rows of an Excel sheet. */
export const MAX_ROWS = 1_048_576;
/** Number of columns of an Excel sheet (A … XFD). */
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells; `row` and `column` count from 0, `rows` and `columns` are at least 1. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The name of a column: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The index of a column by its name: `A` → 0. The name holds letters only, in any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** `{row: 1, column: 1, rows: 2, columns: 1}` → `B2:B3`; whole rows and columns as `3:4`, `B:C`. */
export function formatBox(box: Box): string {
  const lastRow = box.row + box.rows;
  const lastColumn = columnName(box.column + box.columns - 1);
  const firstColumn = columnName(box.column);
  if (box.rows === MAX_ROWS) return `${firstColumn}:${lastColumn}`;
  if (box.columns === MAX_COLUMNS) return `${box.row + 1}:${lastRow}`;
  const first = `${firstColumn}${box.row + 1}`;
  return box.rows === 1 && box.columns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = CORNER.exec(text);
  if (!match || text === "") return null;
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  if (column !== null && column >= MAX_COLUMNS) return null;
  return { row, column };
}

/**
 * Reads `B2`, `$B$2:C9`, `B:C`, `3:4` (no sheet name).
 * Answers null for anything that is not an address inside the sheet.
 */
export function parseBox(a1: string): Box | null {
  const [from, to, rest] = a1.trim().split(":");
  if (from === undefined || rest !== undefined) return null;
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (!first || !last) return null;
  if ((first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  const whole = first.row === null || first.column === null;
  if (whole && (to === undefined || (first.row === null && first.column === null))) return null;
  return boxBetween(
    { row: first.row ?? 0, column: first.column ?? 0 },
    { row: last.row ?? MAX_ROWS - 1, column: last.column ?? MAX_COLUMNS - 1 },
  );
}

/** The boxes of several addresses with spaces between them, as files list them. */
export function parseBoxes(addresses: string): Box[] {
  return addresses
    .split(/\s+/)
    .map(parseBox)
    .filter((box) => box !== null);
}

/** A sheet name and the address within it, as `'My sheet'!A1` has them; the name null when absent. */
export function splitSheetName(address: string): { sheet: string | null; a1: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(address.trim());
  if (!match) return { sheet: null, a1: address.trim() };
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), a1: match[3] ?? "" };
}

/** The sheet name as Excel writes it in front of `!`: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** One cell of a sheet. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The smallest box that holds both cells. */
export function boxBetween(a: Position, b: Position): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

/** The box of one cell. */
export function cellBox(row: number, column: number): Box {
  return { row, column, rows: 1, columns: 1 };
}

/** The part both boxes share, or null when they are apart. */
export function intersect(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest box that holds both boxes. */
export function union(a: Box, b: Box): Box {
  return boxBetween(
    { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    {
      row: Math.max(a.row + a.rows, b.row + b.rows) - 1,
      column: Math.max(a.column + a.columns, b.column + b.columns) - 1,
    },
  );
}

/** Whether the cell lies in the box. */
export function contains(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row &&
    row < box.row + box.rows &&
    column >= box.column &&
    column < box.column + box.columns
  );
}
