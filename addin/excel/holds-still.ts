import type { Grid } from "../../shared/reading/grid.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";
import type { Area } from "./area.ts";
import { asValue } from "./grid-rows.ts";
import { loadPlaces, placeOfLedger } from "./ledger-area.ts";
import { coveredCells } from "./merged-cells.ts";
import { bytesOfRows, inSlices } from "./slices.ts";

/** A guess at a cell's bytes. */
const CELL_BYTES = 16;

/** More cells than these are not looked at one by one. */
const MOST_DIFFERENT = 200;

/** How a sheet was read. */
export interface ReadGrid {
  readonly grid: Grid;
  readonly merged: readonly Area[];
  /** The columns in which the add-in writes what it finds. */
  readonly owned: readonly number[];
}

/**
 * Whether the ledger's part of a sheet still says what was read of it. A formula may show another value at any
 * time, which is no change; nor is what the add-in wrote into its own columns.
 */
export async function holdsStill(
  context: Excel.RequestContext,
  id: string,
  { grid, merged, owned }: ReadGrid,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(id);
  const places = loadPlaces(sheet);
  await context.sync();
  const area = await placeOfLedger(context, places);
  const { values: read, firstRow, firstColumn } = grid;
  const isThere = area?.row === firstRow - 1 && area.column === firstColumn;
  if (!isThere || area.rows !== read.length) return false;
  const columns = Math.min(area.columns, read[0]?.length ?? 0);
  const passed = passedOver(merged, owned);
  const different: Excel.Range[] = [];
  await inSlices(area.rows, columns * CELL_BYTES, async (first, count) => {
    const range = sheet.getRangeByIndexes(area.row + first, area.column, count, columns);
    range.load("values");
    await context.sync();
    const now = range.values as unknown[][] | null; // any in Office.js; null when it was too much
    if (now === null) throw new WorkbookFailure("too-large");
    for (const [at, row] of now.entries()) {
      const before = read[first + at] ?? [];
      for (const [index, value] of row.entries()) {
        if (asValue(value) === before[index] || different.length > MOST_DIFFERENT) continue;
        const [r, c] = [area.row + first + at, area.column + index];
        if (!passed(r, c)) different.push(sheet.getCell(r, c));
      }
    }
    return bytesOfRows(now);
  });
  if (different.length > MOST_DIFFERENT) return false;
  for (const cell of different) cell.load("formulas");
  if (different.length > 0) await context.sync();
  return different.every((cell) => {
    const [[formula] = []] = cell.formulas as unknown[][]; // any in Office.js
    return typeof formula === "string" && formula.startsWith("=");
  });
}

function passedOver(merged: readonly Area[], owned: readonly number[]) {
  const covered = new Set<string>();
  coveredCells(merged, (row, column) => covered.add(`${row}:${column}`));
  return (row: number, column: number) => owned.includes(column) || covered.has(`${row}:${column}`);
}
