import type { CellWrite } from "../workbook/workbook.ts";
import { cellRuns, rowSpan } from "./cell-run.ts";
import { keptFormat } from "./kept-format.ts";
import { readRuns } from "./read-runs.ts";
import { rowStretches } from "./row-visibility.ts";
import { writeRuns } from "./write-runs.ts";

const place = ({ row, column }: CellWrite): string => `${row}:${column}`;

/** Writes cells that hold no formula and returns what stood there. A format that does stays. */
export async function writeCells(
  context: Excel.RequestContext,
  id: string,
  writes: readonly CellWrite[],
): Promise<readonly CellWrite[]> {
  const span = rowSpan(writes);
  if (span === undefined) return [];
  const sheet = context.workbook.worksheets.getItem(id);
  const stretches = await rowStretches(context, sheet, span.first, span.rows);
  const previous = await readRuns(context, sheet, cellRuns(writes, stretches));
  const existing = new Map(previous.map((write) => [place(write), write.cell.format]));
  const wanted = writes.flatMap((write): CellWrite[] => {
    const format = existing.get(place(write));
    if (format === undefined) return [];
    return [{ ...write, cell: { ...write.cell, format: keptFormat(write.cell, format) } }];
  });
  try {
    await writeRuns(context, sheet, cellRuns(wanted, stretches));
  } catch (error) {
    // Half of it may be written and its caller will not know: put that back, then say what failed first.
    await writeRuns(context, sheet, cellRuns(previous, stretches)).catch(() => undefined);
    throw error;
  }
  return previous;
}
