/** A rectangle of a sheet: indexes from 0, as Office.js counts. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Asks for what `areaOf` reads. */
export function loadPlace(range: Excel.Range): void {
  range.load("rowIndex, columnIndex, rowCount, columnCount");
}

/** Where a range is, once `loadPlace` has been synced. */
export function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

/** The index of the row below an area. */
export const below = (area: Area): number => area.row + area.rows;

/** The index of the column to the right of an area. */
export const rightOf = (area: Area): number => area.column + area.columns;

/** The area as a range of a sheet. */
export function rangeAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
