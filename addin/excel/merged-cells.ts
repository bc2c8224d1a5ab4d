import { type Area, areaOf } from "./area.ts";

/** The merged areas that touch a range. */
export async function readMergedAreas(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<readonly Area[]> {
  const merged = range.getMergedAreasOrNullObject();
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
