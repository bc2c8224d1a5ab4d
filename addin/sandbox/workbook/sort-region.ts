import { contains, intersect, type Box, type Position } from "./address.ts";
import { kindOf } from "./cell-value.ts";
import { currentRegion } from "./edit-cells.ts";
import { filterBody } from "./filter-rows.ts";
import { tableBody } from "./sheet-layout.ts";
import { sortRows } from "./sort-rows.ts";
import type { Sheet } from "./workbook.ts";

function hasHeader(sheet: Sheet, region: Box): boolean {
  if (region.rows < 2) return false;
  const columns = Array.from({ length: region.columns }, (_, c) => region.column + c);
  const kind = (row: number, column: number) => kindOf(sheet.value(row, column));
  const texts = columns.every((column) => kind(region.row, column) === "string");
  return (
    texts &&
    columns.some(
      (column) =>
        kind(region.row + 1, column) !== "string" ||
        (sheet.style(region.row, column).bold && !sheet.style(region.row + 1, column).bold),
    )
  );
}

/** The rows that sorting by a cell moves: its table's, its filter's, or those around it. */
function sortRegion(sheet: Sheet, at: Position): Box | null {
  const table = sheet.layout.tables.find(({ box }) => contains(box, at.row, at.column));
  if (table) return tableBody(table);
  const { filter } = sheet.layout;
  if (filter && contains(filter.box, at.row, at.column)) return filterBody(filter);
  const region = currentRegion(sheet, at.row, at.column);
  return hasHeader(sheet, region)
    ? { ...region, row: region.row + 1, rows: region.rows - 1 }
    : region;
}

/**
 * Sorts the rows around a cell by its column. Answers whether it could: merged cells within the
 * rows forbid it, as in Excel.
 */
export function sortByCell(sheet: Sheet, at: Position, ascending: boolean): boolean {
  const region = sortRegion(sheet, at);
  if (!region) return true;
  if (sheet.layout.merges.some((merge) => intersect(merge, region))) return false;
  sortRows(sheet, region, [{ column: at.column - region.column, ascending }]);
  return true;
}
