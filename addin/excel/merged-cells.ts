import { type Area, areaOf } from "./area.ts";

/**
 * The merged areas of a sheet. Excel finds those whose top left cell lies in the range that is asked (office-js
 * 3611), so all that is used is, formats too. On Windows the question has cost people their steps of undo (5918),
 * and it has no place in a group of undo.
 */
export async function readSheetMerges(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Area[]> {
  const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
  merged.load("areaCount");
  await context.sync();
  if (merged.isNullObject) return [];
  const { areas } = merged;
  areas.load("items/rowIndex, items/columnIndex, items/rowCount, items/columnCount");
  await context.sync();
  return areas.items.map(areaOf);
}

/** Calls back for each cell that a merge covers: all but its top left one; `below` for those under it. */
export function coveredCells(
  merged: readonly Area[],
  cover: (row: number, column: number, below: boolean) => void,
): void {
  for (const { row, column, rows, columns } of merged) {
    for (let index = 1; index < rows * columns; index++) {
      const across = index % columns;
      cover(row + Math.floor(index / columns), column + across, across === 0);
    }
  }
}
