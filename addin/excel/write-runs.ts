import { type CellRun, runRange } from "./cell-run.ts";
import { assignedValue } from "./keep-text.ts";
import { bytesOf, bytesOfRows, inSlices } from "./slices.ts";

/** What addressing one range adds to a request. */
const RANGE_BYTES = 800;

/** Writes runs of cells, formats before values, so that a text column's digits stay text. */
export async function writeRuns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly CellRun[],
): Promise<void> {
  const guess = RANGE_BYTES + (runs[0] === undefined ? 0 : bytesOf(runs[0].cells));
  await inSlices(runs.length, guess, async (first, count) => {
    let bytes = 0;
    for (const run of runs.slice(first, first + count)) {
      const range = runRange(sheet, run);
      const formats = run.cells.map((cell) => [cell?.format ?? null]);
      const values = run.cells.map((cell) => [cell === null ? null : assignedValue(cell)]);
      range.numberFormat = formats;
      range.values = values;
      bytes += RANGE_BYTES + bytesOfRows(formats) + bytesOfRows(values);
    }
    await context.sync();
    return bytes;
  });
}
