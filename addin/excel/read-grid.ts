import type { Grid } from "../../shared/reading/grid.ts";
import { type Area, rangeAt } from "./area.ts";
import { addRows, type GridRows } from "./grid-rows.ts";
import { coveredCells, readMergedAreas } from "./merged-cells.ts";
import { bytesOf, inSlices } from "./slices.ts";
import { WorkbookFailure } from "../actions/workbook-failure.ts";

/** More than any ledger; a pane that held it would fall over. */
const MOST_CELLS = 5_000_000;

/** A guess at a cell's bytes, its value and what it is, for the first slice. */
const CELL_BYTES = 32;

/** Reads an area slice by slice. A cell that a merge covers is empty, whatever lies beneath. */
export async function readGrid(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Grid> {
  if (area.rows * area.columns > MOST_CELLS) throw new WorkbookFailure("too-large");
  const merged = await readMergedAreas(context, rangeAt(sheet, area));
  const grid: GridRows = { values: [], kinds: [] };
  await inSlices(area.rows, area.columns * CELL_BYTES, async (first, rows) => {
    const range = rangeAt(sheet, { ...area, row: area.row + first, rows });
    range.load("values, valueTypes");
    await context.sync();
    addRows(grid, range.values, range.valueTypes);
    return bytesOf(range.values) + bytesOf(range.valueTypes);
  });
  coveredCells(merged, (row, column) => {
    const values = grid.values[row - area.row];
    const kinds = grid.kinds[row - area.row];
    const index = column - area.column;
    if (values?.[index] === undefined || kinds === undefined) return;
    values[index] = "";
    kinds[index] = "empty";
  });
  return { firstRow: area.row + 1, firstColumn: area.column, ...grid };
}
