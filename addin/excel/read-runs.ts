import type { CellWrite } from "../workbook/workbook.ts";
import { type CellRun, runRange } from "./cell-run.ts";
import { bytesOf, inSlices } from "./slices.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";

/** What one cell's value, formula and format take in an answer, and what addressing its range does. */
const CELL_BYTES = 64;
const RANGE_BYTES = 800;

/** What stands in the cells of some runs, cells with a formula, or filled by one, left out. */
export async function readRuns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly CellRun[],
): Promise<readonly CellWrite[]> {
  const found: CellWrite[] = [];
  const guess = RANGE_BYTES + CELL_BYTES * (runs[0]?.cells.length ?? 0);
  await inSlices(runs.length, guess, async (first, count) => {
    const slice = runs.slice(first, first + count);
    const ranges = slice.map((run) => runRange(sheet, run));
    for (const range of ranges) range.load("values, formulas, numberFormat, hasSpill");
    await context.sync();
    const spilled = await spilledRows(context, slice, ranges);
    let bytes = 0;
    for (const [index, run] of slice.entries()) {
      const range = ranges[index];
      if (range === undefined) continue;
      const cells = cellsOf(range, run).filter(
        ({ row, column }) => !spilled.has(`${row}:${column}`),
      );
      found.push(...cells);
      bytes += RANGE_BYTES + bytesOf(cells);
    }
    return bytes;
  });
  return found;
}

/** The cells, `row:column`, that an array formula fills: written over, all of its values would go. */
async function spilledRows(
  context: Excel.RequestContext,
  runs: readonly CellRun[],
  ranges: readonly Excel.Range[],
): Promise<ReadonlySet<string>> {
  const cells = runs.flatMap((run, index) => {
    const range = ranges[index];
    // Null where some of its cells are filled and some are not.
    if (range === undefined || (range.hasSpill as boolean | null) === false) return [];
    return run.cells.map((_, at) => ({
      place: `${run.row + at + 1}:${run.column}`,
      cell: range.getCell(at, 0),
    }));
  });
  if (cells.length === 0) return new Set();
  for (const { cell } of cells) cell.load("hasSpill");
  await context.sync();
  return new Set(cells.filter(({ cell }) => cell.hasSpill).map(({ place }) => place));
}

function cellsOf(range: Excel.Range, run: CellRun): CellWrite[] {
  // Office.js types these as any; Excel answers one cell to a row here.
  const values = range.values as (string | number | boolean)[][] | null;
  const formulas = range.formulas as unknown[][];
  const formats = range.numberFormat as string[][];
  if (values === null) throw new WorkbookFailure("too-large");
  return values.flatMap(([value = ""], index) => {
    if (run.cells[index] === null) return [];
    const formula = formulas[index]?.[0];
    // A text that begins like a formula is answered as itself in both.
    if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return [];
    const format = formats[index]?.[0] ?? "General";
    return [{ row: run.row + index + 1, column: run.column, cell: { value, format } }];
  });
}
