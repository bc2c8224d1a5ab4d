import { intersect, type Box } from "./address.ts";
import { columnsOfOneFormula, fillCalculated } from "./calculated-columns.ts";
import { type FilterCriterion, type Table, tableBody } from "./sheet-layout.ts";
import { nameHeaders } from "./table-growth.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** A table and the sheet it is on. */
export interface TablePlace {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** All tables of the workbook, sheet by sheet. */
export function allTables(workbook: Workbook): TablePlace[] {
  return workbook.sheets.flatMap((sheet) => sheet.layout.tables.map((table) => ({ sheet, table })));
}

/** The table of that id or name (upper and lower case alike). */
export function findTable(workbook: Workbook, idOrName: string): TablePlace | undefined {
  const wanted = idOrName.toLowerCase();
  return allTables(workbook).find(
    ({ table }) => table.id.toLowerCase() === wanted || table.name.toLowerCase() === wanted,
  );
}

/** The table that holds the cell. */
export function tableAt(sheet: Sheet, box: Box): Table | undefined {
  return sheet.layout.tables.find((table) => intersect(table.box, box));
}

/**
 * Makes a table of a box. Without headers an empty row is not inserted: the box must hold them.
 * Throws a RangeError when it meets another table or a merged cell.
 */
export function addTable(
  sheet: Sheet,
  box: Box,
  options: { name?: string; style?: string; showHeaders?: boolean; showTotals?: boolean } = {},
): Table {
  if (tableAt(sheet, box)) throw new RangeError("A table cannot overlap another table");
  if (sheet.layout.merges.some((merge) => intersect(merge, box))) {
    throw new RangeError("A table cannot hold merged cells");
  }
  const { workbook } = sheet;
  return workbook.transact(() => {
    const number = workbook.newNumber();
    const table: Table = {
      id: workbook.options.newId(),
      name: options.name ?? freeName(workbook, number),
      box,
      showHeaders: options.showHeaders ?? true,
      showTotals: options.showTotals ?? false,
      showFilterButton: true,
      showBandedRows: true,
      style: options.style ?? "TableStyleMedium2",
      columnIds: Array.from({ length: box.columns }, (_, i) => i + 1),
      calculated: new Set(),
      criteria: new Map<number, FilterCriterion>(),
    };
    const made = { ...table, calculated: columnsOfOneFormula(sheet, table) };
    sheet.change({ tables: [...sheet.layout.tables, made] });
    if (made.showHeaders) nameHeaders(sheet, made);
    return made;
  });
}

/** Replaces parts of a table; answers the new one. */
export function changeTable(sheet: Sheet, table: Table, patch: Partial<Table>): Table {
  const next = { ...table, ...patch };
  sheet.change({
    tables: sheet.layout.tables.map((other) => (other.id === table.id ? next : other)),
  });
  return next;
}

/** Gives a table another box, with the same header row. Throws a RangeError when that cannot be. */
export function resizeTable(sheet: Sheet, table: Table, box: Box): Table {
  if (box.row !== table.box.row || !intersect(box, table.box)) {
    throw new RangeError("A resized table keeps its header row and overlaps the old one");
  }
  if (sheet.layout.tables.some((other) => other.id !== table.id && intersect(other.box, box))) {
    throw new RangeError("A table cannot overlap another table");
  }
  return sheet.workbook.transact(() => {
    const columnIds = Array.from(
      { length: box.columns },
      (_, i) => table.columnIds[box.column - table.box.column + i] ?? sheet.workbook.newNumber(),
    );
    const next = changeTable(sheet, table, { box, columnIds });
    if (next.showHeaders) nameHeaders(sheet, next);
    const added = box.rows - table.box.rows;
    if (added > 0)
      fillCalculated(sheet, next, { row: table.box.row + table.box.rows, rows: added });
    return next;
  });
}

/** Makes a table plain cells again; their contents stay. */
export function removeTable(sheet: Sheet, table: Table): void {
  sheet.change({ tables: sheet.layout.tables.filter((other) => other.id !== table.id) });
}

/** The names of a table's columns: its header cells, or Column1 … without a header row. */
export function columnNames(sheet: Sheet, table: Table): string[] {
  return table.columnIds.map((_, i) =>
    table.showHeaders ? sheet.text(table.box.row, table.box.column + i) : `Column${i + 1}`,
  );
}

/** The body as it must never be null for a caller: an empty body is the row under the header. */
export function bodyOrInsertRow(table: Table): Box {
  return (
    tableBody(table) ?? { ...table.box, row: table.box.row + (table.showHeaders ? 1 : 0), rows: 1 }
  );
}

function freeName(workbook: Workbook, number: number): string {
  for (let n = number; ; n++) if (!findTable(workbook, `Table${n}`)) return `Table${n}`;
}
