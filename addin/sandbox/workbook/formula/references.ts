import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from "../address.ts";
import { tokenize } from "./tokens.ts";

/** One end of a reference; null where it names no row (`B:B`) or no column (`2:2`). */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

/** Reads `$B2`, `B`, `$3`. */
export function readCorner(text: string): Corner {
  const [, first = "", letters, second = "", digits] = CORNER.exec(text) ?? [];
  return {
    column: letters === undefined ? null : columnIndex(letters),
    row: digits === undefined ? null : Number(digits) - 1,
    fixedColumn: letters !== undefined && first === "$",
    fixedRow: letters === undefined ? first === "$" || second === "$" : second === "$",
  };
}

/** The name of the sheet in `'2026 明细'!`, without quotes. */
export function sheetNameOf(token: string): string {
  return token.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
}

function formatCorner(corner: Corner): string {
  const column =
    corner.column === null ? "" : `${corner.fixedColumn ? "$" : ""}${columnName(corner.column)}`;
  return corner.row === null ? column : `${column}${corner.fixedRow ? "$" : ""}${corner.row + 1}`;
}

/** Rewrites every reference of a formula; `change` answers null for one that is lost (#REF!). */
function rewrite(
  formula: string,
  change: (corners: Corner[], sheet: string | null) => Corner[] | null,
): string {
  const tokens = tokenize(formula);
  if (!tokens) return formula;
  let sheet: string | null = null;
  return tokens
    .map((token) => {
      if (token.kind === "sheet") {
        sheet = sheetNameOf(token.text);
        return token.text;
      }
      if (token.kind !== "reference") return token.text;
      const corners = change(token.text.split(":").map(readCorner), sheet);
      sheet = null;
      return corners === null ? "#REF!" : corners.map(formatCorner).join(":");
    })
    .join("");
}

/** The formula as it reads after being copied some rows down and columns right. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (corners) => {
    const moved = corners.map((corner) => ({
      ...corner,
      row: corner.row === null || corner.fixedRow ? corner.row : corner.row + rows,
      column:
        corner.column === null || corner.fixedColumn ? corner.column : corner.column + columns,
    }));
    const outside = moved.some(
      ({ row, column }) =>
        (row !== null && (row < 0 || row >= MAX_ROWS)) ||
        (column !== null && (column < 0 || column >= MAX_COLUMNS)),
    );
    return outside ? null : moved;
  });
}

/** Rows or columns put in (`count` > 0) or taken out (`count` < 0) at an index. */
export interface Splice {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where first and last index of a span end up after a splice; null when all of it is gone. */
export function spliceSpan(first: number, last: number, splice: Splice): [number, number] | null {
  const { at, count } = splice;
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const moved = (index: number) => (index >= end ? index + count : index);
  const start = first >= at && first < end ? at : moved(first);
  const stop = last >= at && last < end ? at - 1 : moved(last);
  return stop < start ? null : [start, stop];
}

/** Columns (of a splice of rows) or rows (of one of columns) in which alone cells move. */
export interface Lane {
  readonly first: number;
  readonly last: number;
}

/**
 * The formula after rows or columns of a sheet were put in or taken out, or parts of them within a lane: what a
 * reference names beyond the lane stays. `isHere` says whether a reference with that sheet name (null: none)
 * means that sheet.
 */
export function spliceFormula(
  formula: string,
  splice: Splice,
  isHere: (sheet: string | null) => boolean,
  lane?: Lane,
): string {
  return rewrite(formula, (corners, sheet) => {
    const [first, last = first] = corners;
    if (!first || !last || !isHere(sheet)) return corners;
    const across = splice.axis === "row" ? "column" : "row";
    const isWithin = (index: number | null) =>
      lane === undefined || (index !== null && index >= lane.first && index <= lane.last);
    if (!isWithin(first[across]) || !isWithin(last[across])) return corners;
    const from = first[splice.axis];
    const to = last[splice.axis];
    if (from === null || to === null) return corners;
    const span = spliceSpan(from, to, splice);
    if (!span) return null;
    const ends = [
      { ...first, [splice.axis]: span[0] },
      { ...last, [splice.axis]: span[1] },
    ];
    return ends.slice(0, corners.length);
  });
}

/** The formula after a sheet is gone: `#REF!A1`. */
export function dropSheetInFormula(formula: string, name: string): string {
  return rewriteSheets(formula, name, "#REF!");
}

/** The formula after a sheet got another name. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return rewriteSheets(formula, from, `${quoteSheetName(to)}!`);
}

function rewriteSheets(formula: string, name: string, written: string): string {
  if (!formula.includes("!")) return formula;
  const wanted = name.toLowerCase();
  const tokens = tokenize(formula);
  if (!tokens) return formula;
  return tokens
    .map(({ kind, text }) =>
      kind === "sheet" && sheetNameOf(text).toLowerCase() === wanted ? written : text,
    )
    .join("");
}
