import { columnName, MAX_COLUMNS, MAX_ROWS, quoteSheetName, type Box } from "../../address.ts";
import { cellError, isCellError, type CellValue } from "../../cell-value.ts";
import { toNumber, toText, toTruth } from "../coerce.ts";
import { findExact, findNearest, findSorted, lineOf, type Line } from "../find-value.ts";
import { lift } from "../lift.ts";
import { isErrorOperand, isMatrix, Reference, type Operand } from "../operand.ts";
import type { FormulaPlace } from "../place.ts";
import { sizeOf, toMatrix, toValue } from "../read-operand.ts";
import { ofValues, toWhole, type Functions, type SheetFunction } from "./define.ts";

const NOT_FOUND = cellError("#N/A");
const GONE = cellError("#REF!");
const WRONG = cellError("#VALUE!");

/** A row, a column or one cell out of an operand; 0 takes all rows or columns. */
function part(operand: Operand, row: number, column: number, place: FormulaPlace): Operand {
  if (isErrorOperand(operand)) return operand;
  const { rows, columns } = sizeOf(operand);
  if (row < 0 || column < 0) return WRONG;
  if (row > rows || column > columns) return GONE;
  if (operand instanceof Reference) {
    const { box } = operand;
    if (!box) return WRONG;
    const cut: Box = {
      row: box.row + Math.max(0, row - 1),
      column: box.column + Math.max(0, column - 1),
      rows: row === 0 ? rows : 1,
      columns: column === 0 ? columns : 1,
    };
    return new Reference(operand.sheet, [cut]);
  }
  const matrix = toMatrix(operand, place);
  const chosen = row === 0 ? matrix : matrix.slice(row - 1, row);
  const cut = chosen.map((values) => (column === 0 ? values : values.slice(column - 1, column)));
  return cut.length === 1 && cut[0]?.length === 1 ? (cut[0][0] ?? null) : cut;
}

/** `INDEX`: within one row or column, one number is enough. */
function index(
  [from = null, row = null, column, area = 1]: readonly Operand[],
  place: FormulaPlace,
) {
  const several = from instanceof Reference && from.boxes.length > 1;
  const chosen = several ? from.boxes[Number(toValue(area, place)) - 1] : undefined;
  if (several && !chosen) return GONE;
  const source = several && chosen ? new Reference(from.sheet, [chosen]) : from;
  const { rows } = sizeOf(source);
  const r = toWhole(toValue(row, place));
  const c = toWhole(toValue(column ?? null, place));
  if (typeof r !== "number") return r;
  if (typeof c !== "number") return c;
  return column === undefined && rows === 1 ? part(source, 1, r, place) : part(source, r, c, place);
}

/** `VLOOKUP` (along the rows) and `HLOOKUP`. */
function tableLookup(along: "rows" | "columns"): SheetFunction {
  return ([what = null, table = null, number = null, sorted = true], place) => {
    if (isErrorOperand(table)) return table;
    const line = lineOf(table, place, along);
    return lift([what, number, sorted], place, ([value = null, at = null, near = null]) => {
      const wanted = toWhole(at);
      const approximate = toTruth(near);
      if (isCellError(value)) return value;
      if (typeof wanted !== "number") return wanted;
      if (typeof approximate !== "boolean") return approximate;
      const { rows, columns } = sizeOf(table);
      if (wanted < 1) return WRONG;
      if (wanted > (along === "rows" ? columns : rows)) return GONE;
      const found = approximate ? findSorted(line, value, true) : findExact(line, value ?? 0, true);
      if (found < 0) return NOT_FOUND;
      const cell =
        along === "rows"
          ? part(table, found + 1, wanted, place)
          : part(table, wanted, found + 1, place);
      return toValue(cell, place);
    });
  };
}

function lineAlong(
  operand: Operand,
  place: FormulaPlace,
): { line: Line; along: "rows" | "columns" } {
  const along = sizeOf(operand).columns === 1 ? "rows" : "columns";
  return { line: lineOf(operand, place, along), along };
}

function match([what = null, list = null, mode = 1]: readonly Operand[], place: FormulaPlace) {
  if (isErrorOperand(list)) return list;
  const size = sizeOf(list);
  if (size.rows > 1 && size.columns > 1) return NOT_FOUND;
  const { line } = lineAlong(list, place);
  return lift([what, mode], place, ([value = null, how = null]) => {
    const way = toNumber(how);
    if (isCellError(value)) return value;
    if (typeof way !== "number") return way;
    const wanted = value ?? 0;
    const found = way === 0 ? findExact(line, wanted, true) : findSorted(line, wanted, way > 0);
    return found < 0 ? NOT_FOUND : found + 1;
  });
}

/** Where `XLOOKUP` and `XMATCH` find a value by their modes; -1 when nowhere. */
function findBy(line: Line, value: CellValue, how: number, way: number): number {
  const back = way === -1;
  const wanted = value ?? "";
  if (how === 2) return findExact(line, wanted, true, back);
  const exact = findExact(line, wanted, false, back);
  if (exact >= 0 || (how !== -1 && how !== 1)) return exact;
  return findNearest(line, wanted, how, back);
}

function xmatch(
  [what = null, list = null, how = null, way = 1]: readonly Operand[],
  place: FormulaPlace,
) {
  if (isErrorOperand(list)) return list;
  const { line } = lineAlong(list, place);
  return lift([what, how, way], place, ([value = null, mode = null, search = null]) => {
    if (isCellError(value)) return value;
    const found = findBy(line, value, Number(mode ?? 0), Number(search ?? 1));
    return found < 0 ? NOT_FOUND : found + 1;
  });
}

function xlookup(args: readonly Operand[], place: FormulaPlace): Operand {
  const [what = null, list = null, results = null, otherwise = null, how = null, way = null] = args;
  if (isErrorOperand(list)) return list;
  if (isErrorOperand(results)) return results;
  const { line, along } = lineAlong(list, place);
  const size = sizeOf(list);
  const given = sizeOf(results);
  if (along === "rows" ? given.rows !== size.rows : given.columns !== size.columns) return WRONG;
  const mode = Number(toValue(how, place) ?? 0);
  const search = Number(toValue(way, place) ?? 1);
  const resultAt = (found: number) =>
    along === "rows" ? part(results, found + 1, 0, place) : part(results, 0, found + 1, place);
  const { rows, columns } = sizeOf(what);
  if (rows * columns === 1) {
    const value = toValue(what, place);
    if (isCellError(value)) return value;
    const found = findBy(line, value, mode, search);
    if (found >= 0) return resultAt(found);
    return otherwise ?? NOT_FOUND;
  }
  const fallback = otherwise === null ? NOT_FOUND : toValue(otherwise, place);
  return lift([what], place, ([value = null]) => {
    if (isCellError(value)) return value;
    const found = findBy(line, value, mode, search);
    return found < 0 ? fallback : (toMatrix(resultAt(found), place)[0]?.[0] ?? null);
  });
}

/** `LOOKUP`: the value, or the last smaller one, of a sorted line; the result from another line. */
function lookup([what = null, list = null, results]: readonly Operand[], place: FormulaPlace) {
  if (isErrorOperand(list)) return list;
  const { rows, columns } = sizeOf(list);
  const along = rows >= columns ? "rows" : "columns";
  const line = lineOf(list, place, along);
  const from = results ?? list;
  const target = sizeOf(from);
  return lift([what], place, ([value = null]) => {
    if (isCellError(value)) return value;
    const found = findSorted(line, value, true);
    if (found < 0) return NOT_FOUND;
    const cell =
      target.rows >= target.columns
        ? part(from, found + 1, target.columns, place)
        : part(from, target.rows, found + 1, place);
    return toValue(cell, place);
  });
}

/** `OFFSET`: other cells, some rows and columns away. */
function offset(args: readonly Operand[], place: FormulaPlace): Operand {
  const [from = null, ...moves] = args;
  if (isErrorOperand(from)) return from;
  const box = from instanceof Reference ? from.box : null;
  if (!(from instanceof Reference) || !box) return WRONG;
  const [down = 0, right = 0, rows = null, columns = null] = moves.map((move) =>
    toValue(move, place),
  );
  const numbers = [down, right, rows ?? box.rows, columns ?? box.columns].map(toWhole);
  const wrong = numbers.find((number) => typeof number !== "number");
  if (wrong !== undefined) return wrong;
  const [r = 0, c = 0, tall = 1, wide = 1] = numbers.map(Number);
  if (tall === 0 || wide === 0) return GONE;
  const moved: Box = {
    row: box.row + r + Math.min(0, tall + 1),
    column: box.column + c + Math.min(0, wide + 1),
    rows: Math.abs(tall),
    columns: Math.abs(wide),
  };
  const inside =
    moved.row >= 0 &&
    moved.column >= 0 &&
    moved.row + moved.rows <= MAX_ROWS &&
    moved.column + moved.columns <= MAX_COLUMNS;
  return inside ? new Reference(from.sheet, [moved]) : GONE;
}

/** `ROW` or `COLUMN`: of cells, or of the formula's own; of several, one after the other. */
function numberOf(axis: "row" | "column"): SheetFunction {
  return ([of], place) => {
    if (of === undefined) return (axis === "row" ? place.row : place.column) + 1;
    const box = of instanceof Reference ? of.box : null;
    if (!box) return WRONG;
    if (axis === "column") return Array.from({ length: 1 }, () => count(box.column, box.columns));
    return count(box.row, Math.min(box.rows, 100_000)).map((number) => [number]);
  };
}

const count = (first: number, length: number) => Array.from({ length }, (_, i) => first + i + 1);

const address = ofValues(([row = null, column = null, kind = 1, a1 = true, sheet = null]) => {
  const [r, c] = [toWhole(row), toWhole(column)];
  if (typeof r !== "number") return r;
  if (typeof c !== "number") return c;
  if (r < 1 || c < 1 || r > MAX_ROWS || c > MAX_COLUMNS) return WRONG;
  const fixed = Number(kind ?? 1);
  const [fixRow, fixColumn] = [fixed === 1 || fixed === 2, fixed === 1 || fixed === 3];
  const text =
    toTruth(a1) === true
      ? `${fixColumn ? "$" : ""}${columnName(c - 1)}${fixRow ? "$" : ""}${r}`
      : `R${fixRow ? r : `[${r}]`}C${fixColumn ? c : `[${c}]`}`;
  return sheet === null ? text : `${quoteSheetName(toText(sheet))}!${text}`;
});

/** Looking up, and cells by their place. */
export const LOOKUP: Functions = {
  VLOOKUP: tableLookup("rows"),
  HLOOKUP: tableLookup("columns"),
  LOOKUP: lookup,
  XLOOKUP: xlookup,
  MATCH: match,
  XMATCH: xmatch,
  INDEX: index,
  OFFSET: offset,
  ROW: numberOf("row"),
  COLUMN: numberOf("column"),
  ROWS: ([of = null]) => sizeOf(of).rows,
  COLUMNS: ([of = null]) => sizeOf(of).columns,
  ADDRESS: address,
  AREAS: ([of = null]) => (of instanceof Reference ? of.boxes.length : WRONG),
  TRANSPOSE: ([of = null], place) => {
    const matrix = toMatrix(of, place);
    return (matrix[0] ?? []).map((_, c) => matrix.map((values) => values[c] ?? null));
  },
  HYPERLINK: ([link = null, shown], place) => {
    const text = shown ?? link;
    return isMatrix(text) ? text : toValue(text, place);
  },
};
