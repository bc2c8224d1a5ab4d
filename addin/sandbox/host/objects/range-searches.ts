import { type Box, contains, intersect } from "../../workbook/address.ts";
import { currentRegion } from "../../workbook/edit-cells.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { type Method, method } from "../rich-api/office-class.ts";
import type { Cells } from "./cells.ts";
import { officeObject } from "./class-targets.ts";
import { areasOrNull, areasOrThrow, rangeOf, rangeOrNull, rangeOrThrow } from "./range-object.ts";
import { specialBoxes } from "./special-cells.ts";

/** The part of a box around the cells that hold something; null when none does. */
function usedWithin(sheet: Sheet, box: Box, valuesOnly: boolean): Box | null {
  const used = sheet.usedBox(!valuesOnly);
  const part = used && intersect(used, box);
  if (!used || !part) return null;
  if (part.rows === used.rows && part.columns === used.columns) return part;
  const { values, styles } = sheet.cells.read(part);
  const rows = new Set<number>();
  const columns = new Set<number>();
  values.forEach((value, i) => {
    if (value === null && (valuesOnly || styles[i] === undefined)) return;
    rows.add(Math.floor(i / part.columns));
    columns.add(i % part.columns);
  });
  return rows.size === 0 ? null : around(part, [...rows], [...columns]);
}

function around(part: Box, rows: readonly number[], columns: readonly number[]): Box {
  const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b));
  const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b));
  return {
    row: part.row + least(rows),
    column: part.column + least(columns),
    rows: most(rows) - least(rows) + 1,
    columns: most(columns) - least(columns) + 1,
  };
}

function used(cells: Cells, args: Arguments): Box | null {
  return usedWithin(cells.sheet, cells.box, args.flag(0, false));
}

/** As in Excel, those whose top left cell lies inside. */
function merges({ sheet, box }: Cells): Box[] {
  return sheet.layout.merges.filter((merge) => contains(box, merge.row, merge.column));
}

/** The methods of `Range` that look at what the cells hold. */
export const rangeSearches: Record<string, Method<Cells>> = {
  GetMergedAreasOrNullObject: method("1.13", (cells) => areasOrNull(cells.sheet, merges(cells))),
  GetSpecialCells: method("1.9", (cells, args) =>
    areasOrThrow(cells.sheet, specialBoxes(cells, args)),
  ),
  GetSpecialCellsOrNullObject: method("1.9", (cells, args) =>
    areasOrNull(cells.sheet, specialBoxes(cells, args)),
  ),
  GetSurroundingRegion: method("1.7", ({ sheet, box }) =>
    rangeOf(sheet, currentRegion(sheet, box.row, box.column)),
  ),
  GetTables: method("1.9", (cells) => officeObject("TableScopedCollection", cells)),
  GetUsedRange: method("1.1", (cells, args) => rangeOrThrow(cells.sheet, used(cells, args))),
  GetUsedRangeOrNullObject: method("1.4", (cells, args) =>
    rangeOrNull(cells.sheet, used(cells, args)),
  ),
  GetVisibleView: method("1.3", (cells) => officeObject("RangeView", cells)),
};
