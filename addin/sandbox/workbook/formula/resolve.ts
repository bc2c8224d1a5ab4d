import { boxBetween, contains, MAX_COLUMNS, MAX_ROWS, type Box } from "../address.ts";
import { tableBody, type Table } from "../sheet-layout.ts";
import { findTable } from "../tables.ts";
import type { Sheet, Workbook } from "../workbook.ts";
import type { Expression } from "./expression.ts";
import { Reference } from "./operand.ts";
import { parseFormula } from "./parse.ts";
import type { Corner } from "./references.ts";
import type { StructuredReference, TablePart } from "./structured-reference.ts";

/** Where a formula stands, and how far it was moved from the cell that it was written for. */
export interface Anchor {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function boxOf(first: Corner, last: Corner, anchor: Anchor): Box | null {
  const row = (corner: Corner, open: number) =>
    corner.row === null ? open : corner.row + (corner.fixedRow ? 0 : anchor.rows);
  const column = (corner: Corner, open: number) =>
    corner.column === null ? open : corner.column + (corner.fixedColumn ? 0 : anchor.columns);
  const box = boxBetween(
    { row: row(first, 0), column: column(first, 0) },
    { row: row(last, MAX_ROWS - 1), column: column(last, MAX_COLUMNS - 1) },
  );
  const inside =
    box.row >= 0 &&
    box.column >= 0 &&
    box.row + box.rows <= MAX_ROWS &&
    box.column + box.columns <= MAX_COLUMNS;
  return inside ? box : null;
}

/** The cells of a written reference; null where there are none (`#REF!`). */
export function resolveReference(
  { sheet, first, last }: Extract<Expression, { type: "reference" }>,
  anchor: Anchor,
): Reference | null {
  const target = sheet === null ? anchor.sheet : anchor.sheet.workbook.sheet(sheet);
  const box = target && boxOf(first, last, anchor);
  return target && box ? new Reference(target, [box]) : null;
}

function rowsOf(table: Table, parts: readonly TablePart[], anchor: Anchor): Box | null {
  const { box } = table;
  const bottom = box.row + box.rows - 1;
  const body = tableBody(table);
  const rows: Box[] = [];
  for (const part of parts.length === 0 ? (["data"] as const) : parts) {
    if (part === "all") rows.push(box);
    if (part === "headers" && table.showHeaders) rows.push({ ...box, rows: 1 });
    if (part === "totals" && table.showTotals) rows.push({ ...box, row: bottom, rows: 1 });
    if (part === "data" && body) rows.push(body);
    if (part === "thisRow" && body && contains(body, anchor.row, body.column)) {
      rows.push({ ...body, row: anchor.row, rows: 1 });
    }
  }
  const [first] = rows;
  if (!first || rows.length < parts.length) return null;
  const top = Math.min(...rows.map(({ row }) => row));
  const end = Math.max(...rows.map(({ row, rows: count }) => row + count));
  return { ...first, row: top, rows: end - top };
}

/** The table that a structured reference means; without a name, the one that the formula stands in. */
export function tableMeant(
  { table: name }: StructuredReference,
  anchor: Anchor,
): { sheet: Sheet; table: Table } | undefined {
  if (name !== null) return findTable(anchor.sheet.workbook, name);
  const table = anchor.sheet.layout.tables.find(({ box }) =>
    contains(box, anchor.row, anchor.column),
  );
  return table && { sheet: anchor.sheet, table };
}

/** The column of a heading, from the table's left; read from the cells, for it is asked for often. */
function columnNamed(sheet: Sheet, { box, showHeaders }: Table, heading: string): number {
  const wanted = heading.toLowerCase();
  for (let c = 0; c < box.columns; c++) {
    const name = showHeaders ? sheet.cells.value(box.row, box.column + c) : `Column${c + 1}`;
    if (typeof name === "string" && name.toLowerCase() === wanted) return c;
  }
  return -1;
}

/** The cells of a structured reference; `#REF!` (null) where table, column or part is not there. */
export function resolveStructured(
  reference: StructuredReference,
  anchor: Anchor,
): Reference | null {
  const found = tableMeant(reference, anchor);
  if (!found) return null;
  const { sheet, table } = found;
  const rows = rowsOf(table, reference.parts, anchor);
  if (!rows) return null;
  if (reference.columns === null) return new Reference(sheet, [rows]);
  const [from, to] = reference.columns.map((heading) => columnNamed(sheet, table, heading));
  if (from === undefined || to === undefined || from < 0 || to < 0) return null;
  const left = Math.min(from, to);
  const columns = Math.abs(to - from) + 1;
  return new Reference(sheet, [{ ...rows, column: table.box.column + left, columns }]);
}

/** What a name of the workbook stands for; undefined when there is no such name, null when unreadable. */
export function expressionNamed(workbook: Workbook, name: string): Expression | null | undefined {
  const wanted = name.toLowerCase();
  for (const [known, { formula }] of workbook.state.names) {
    if (known.toLowerCase() === wanted) return parseFormula(formula);
  }
  return undefined;
}
