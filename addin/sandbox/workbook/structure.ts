import { type Box, MAX_COLUMNS, MAX_ROWS } from "./address.ts";
import { movedChart } from "./charts.ts";
import { fillCalculated } from "./calculated-columns.ts";
import { spliceFormula, spliceSpan, type Splice } from "./formula/references.ts";
import { spliceReferences } from "./splice-references.ts";
import { type ConditionalFormat, type SheetLayout, type Table, tableBody } from "./sheet-layout.ts";
import { tellCells } from "./table-growth.ts";
import type { Sheet } from "./workbook.ts";

/** Inserts empty rows; formats come from the row above, tables and formulas follow. */
export function insertRows(sheet: Sheet, row: number, count: number): void {
  splice(sheet, { axis: "row", at: row, count });
}

/** Deletes rows; what referred only to them becomes #REF!. */
export function deleteRows(sheet: Sheet, row: number, count: number): void {
  splice(sheet, { axis: "row", at: row, count: -count });
}

/** Inserts empty columns; formats come from the column to the left. */
export function insertColumns(sheet: Sheet, column: number, count: number): void {
  splice(sheet, { axis: "column", at: column, count });
}

/** Deletes columns. */
export function deleteColumns(sheet: Sheet, column: number, count: number): void {
  splice(sheet, { axis: "column", at: column, count: -count });
}

/** Where a box ends up after a splice; null when all of it is gone. */
export function spliceBox(box: Box, splice: Splice): Box | null {
  const rows = splice.axis === "row";
  const first = rows ? box.row : box.column;
  const size = rows ? box.rows : box.columns;
  const limit = rows ? MAX_ROWS : MAX_COLUMNS;
  if (size === limit) return box;
  const span = spliceSpan(first, first + size - 1, splice);
  if (!span || span[0] >= limit) return null;
  const length = Math.min(span[1], limit - 1) - span[0] + 1;
  return rows
    ? { ...box, row: span[0], rows: length }
    : { ...box, column: span[0], columns: length };
}

function spliceIndex(index: number, splice: Splice): number | null {
  return spliceSpan(index, index, splice)?.[0] ?? null;
}

function spliceMap<T>(map: ReadonlyMap<number, T>, splice: Splice): Map<number, T> {
  const next = new Map<number, T>();
  for (const [index, item] of map) {
    const moved = spliceIndex(index, splice);
    if (moved !== null) next.set(moved, item);
  }
  return next;
}

function spliceSet(set: ReadonlySet<number>, splice: Splice): Set<number> {
  const moved = [...set].map((index) => spliceIndex(index, splice));
  return new Set(moved.filter((index) => index !== null));
}

function spliceTable(sheet: Sheet, table: Table, change: Splice): Table | null {
  const { box } = table;
  const headerGone =
    change.axis === "row" &&
    change.count < 0 &&
    table.showHeaders &&
    box.row >= change.at &&
    box.row < change.at - change.count;
  const next = spliceBox(box, change);
  if (!next || headerGone) return null;
  if (change.axis === "row") return { ...table, box: next };
  const offset = { ...change, at: change.at - box.column };
  const criteria = spliceMap(table.criteria, offset);
  const ids = Array.from({ length: next.columns }, () => 0);
  table.columnIds.forEach((id, i) => {
    const moved = spliceIndex(box.column + i, change);
    if (moved !== null) ids[moved - next.column] = id;
  });
  const columnIds = ids.map((id) => (id === 0 ? sheet.workbook.newNumber() : id));
  return { ...table, box: next, columnIds, criteria };
}

function spliceRule(rule: ConditionalFormat, change: Splice): ConditionalFormat | null {
  const boxes = rule.boxes.map((box) => spliceBox(box, change)).filter((box) => box !== null);
  if (boxes.length === 0) return null;
  return { ...rule, boxes, formula: spliceFormula(rule.formula, change, (name) => name === null) };
}

function spliceLayout(sheet: Sheet, change: Splice): Partial<SheetLayout> {
  const { layout } = sheet;
  const kept = <T>(list: (T | null)[]): T[] => list.filter((item) => item !== null);
  const filterBox = layout.filter && spliceBox(layout.filter.box, change);
  const shared = {
    merges: kept(layout.merges.map((box) => spliceBox(box, change))),
    tables: kept(layout.tables.map((table) => spliceTable(sheet, table, change))),
    filter: layout.filter && filterBox && { ...layout.filter, box: filterBox },
    conditionalFormats: kept(layout.conditionalFormats.map((rule) => spliceRule(rule, change))),
    charts: kept(layout.charts.map((chart) => movedChart(chart, (box) => spliceBox(box, change)))),
    validations: kept(
      layout.validations.map((rule) => {
        const box = spliceBox(rule.box, change);
        return box && { ...rule, box };
      }),
    ),
  };
  if (change.axis === "row") {
    return {
      ...shared,
      rowHeights: spliceMap(layout.rowHeights, change),
      hiddenRows: spliceSet(layout.hiddenRows, change),
      filteredRows: spliceSet(layout.filteredRows, change),
    };
  }
  return {
    ...shared,
    columnWidths: spliceMap(layout.columnWidths, change),
    columnStyles: spliceMap(layout.columnStyles, change),
    hiddenColumns: spliceSet(layout.hiddenColumns, change),
  };
}

function splice(sheet: Sheet, change: Splice): void {
  const { workbook, cells } = sheet;
  const { axis, at } = change;
  const size = Math.abs(change.count);
  if (size === 0) return;
  const rows = axis === "row";
  const used = sheet.usedBox(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const strip: Box = rows
    ? { row: at, column: 0, rows: size, columns: used.column + used.columns }
    : { row: 0, column: at, rows: used.row + used.rows, columns: size };
  const limit = rows ? MAX_ROWS : MAX_COLUMNS;
  const end = rows ? used.row + used.rows : used.column + used.columns;
  if (at < 0 || at >= limit || (change.count > 0 && at < end && end + size > limit)) {
    throw new RangeError("The rows or columns do not fit on the sheet");
  }
  const insert = () => (rows ? cells.insertRows(at, size) : cells.insertColumns(at, size));
  const remove = () => (rows ? cells.deleteRows(at, size) : cells.deleteColumns(at, size));
  const taken = cells.read(strip);

  workbook.transact(() => {
    const told = { type: "layout", sheetId: sheet.id } as const;
    if (change.count > 0) workbook.record({ redo: insert, undo: remove }, told);
    else {
      const putBack = () => {
        insert();
        cells.write(taken);
      };
      workbook.record({ redo: remove, undo: putBack }, told);
    }
    sheet.change(spliceLayout(sheet, change));
    spliceReferences(sheet, change);
    if (change.count > 0 && at > 0) inheritFormats(sheet, strip, rows);
    if (change.count > 0 && rows) fillInserted(sheet, at, size);
    const what = change.count > 0 ? "Inserted" : "Deleted";
    const whole = rows
      ? { row: at, column: 0, rows: size, columns: MAX_COLUMNS }
      : { row: 0, column: at, rows: MAX_ROWS, columns: size };
    tellCells(sheet, whole, rows ? `Row${what}` : `Column${what}`);
  });
}

/** Rows that were put into a table get the formulas of its calculated columns. */
function fillInserted(sheet: Sheet, row: number, rows: number): void {
  for (const table of sheet.layout.tables) {
    const body = tableBody(table);
    if (body && row > body.row - 1 && row + rows <= body.row + body.rows) {
      fillCalculated(sheet, table, { row, rows });
    }
  }
}

function inheritFormats(sheet: Sheet, strip: Box, rows: boolean): void {
  const source = sheet.cells.read(
    rows
      ? { ...strip, row: strip.row - 1, rows: 1 }
      : { ...strip, column: strip.column - 1, columns: 1 },
  );
  if (source.styles.every((style) => style === undefined)) return;
  const block = sheet.cells.read(strip);
  sheet.write({
    ...block,
    styles: block.styles.map(
      (_, i) => source.styles[rows ? i % strip.columns : Math.floor(i / strip.columns)],
    ),
  });
}
