import type { CellKind } from "../../shared/cell.ts";
import type { Grid } from "../../shared/reading/grid.ts";
import { type Area, rangeAt } from "./area.ts";
import { addRows, type GridRows, type Value } from "./grid-rows.ts";
import { coveredCells } from "./merged-cells.ts";
import { rowSharing } from "./share-rows.ts";
import { bytesOfRows, inSlices } from "./slices.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";

/** More than any ledger; a pane that held it would fall over. */
const MOST_CELLS = 5_000_000;

/** A guess at a cell's bytes, its value and what it is, for the first slice. */
const CELL_BYTES = 32;

/** A row of a grid in the making. */
interface GridRow {
  readonly values: Value[];
  readonly kinds: CellKind[];
}

/** Rows below each other; the index of the first in the sheet. */
export interface RowPart {
  readonly row: number;
  readonly rows: number;
}

/**
 * Reads an area slice by slice. A cell that a merge covers is blank, whatever lies beneath. Rows that are
 * as they were `before`, in the same place, are the very arrays that they were.
 */
export async function readGrid(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  merged: readonly Area[],
  before?: Grid,
): Promise<Grid> {
  const [firstRow, firstColumn] = [area.row + 1, area.column];
  const inPlace = before?.firstRow === firstRow && before.firstColumn === firstColumn;
  const keep = rowSharing(inPlace ? before : undefined);
  const rows = await readRows(context, sheet, area, [area], merged, keep);
  return { firstRow, firstColumn, ...rows };
}

/** Reads parts of an area, from top to bottom; what is returned has their rows one after the other. */
export async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  parts: readonly RowPart[],
  merged: readonly Area[],
  keep = rowSharing(),
): Promise<Pick<Grid, "values" | "kinds">> {
  const grid: { values: Grid["values"][number][]; kinds: Grid["kinds"][number][] } = {
    values: [],
    kinds: [],
  };
  if (parts.length === 0) return grid;
  const total = parts.reduce((sum, { rows }) => sum + rows, 0);
  if (total * area.columns > MOST_CELLS) throw new WorkbookFailure("too-large");
  await inSlices(total, area.columns * CELL_BYTES, async (from, count) => {
    const ranges = partsOf(parts, from, count).map((part) => rangeAt(sheet, { ...area, ...part }));
    for (const range of ranges) range.load("values, valueTypes");
    await context.sync();
    // Apart until all of it is there: a slice that was too large is read again.
    const slice: GridRows = { values: [], kinds: [] };
    let bytes = 0;
    for (const range of ranges) {
      addRows(slice, range.values, range.valueTypes);
      bytes += bytesOfRows(range.values) + bytesOfRows(range.valueTypes);
    }
    for (const [index, row] of slice.values.entries()) {
      const kept = keep(grid.values.length, row, slice.kinds[index] ?? []);
      grid.values.push(kept.values);
      grid.kinds.push(kept.kinds);
    }
    return bytes;
  });
  const indexes = new Map<number, number>();
  if (merged.length > 0) {
    for (const { row, rows } of parts) {
      for (let at = 0; at < rows; at++) indexes.set(row + at, indexes.size);
    }
  }
  // What rows share is none's to change.
  const own = new Map<number, GridRow>();
  coveredCells(merged, (row, column, below) => {
    const index = indexes.get(row) ?? -1;
    const [values, kinds] = [grid.values[index], grid.kinds[index]];
    if (values?.[column - area.column] === undefined || kinds === undefined) return;
    const covered = own.get(index) ?? { values: [...values], kinds: [...kinds] };
    covered.values[column - area.column] = "";
    covered.kinds[column - area.column] = below ? "covered" : "empty";
    own.set(index, covered);
  });
  for (const [index, { values, kinds }] of own) {
    grid.values[index] = values;
    grid.kinds[index] = kinds;
  }
  return grid;
}

/** A slice of the rows of several parts. */
function partsOf(parts: readonly RowPart[], from: number, count: number): RowPart[] {
  const taken: RowPart[] = [];
  let skip = from;
  let left = count;
  for (const { row, rows } of parts) {
    const here = Math.min(rows - skip, left);
    if (here > 0) taken.push({ row: row + skip, rows: here });
    left -= Math.max(0, here);
    skip = Math.max(0, skip - rows);
    if (left <= 0) break;
  }
  return taken;
}
