import type { CellWrite } from "../workbook/workbook.ts";
import { cellRuns, rowSpan } from "./cell-run.ts";
import { keptFormat } from "./kept-format.ts";
import { readRuns } from "./read-runs.ts";
import { rowStretches, type Stretch } from "./row-visibility.ts";
import type { TakeBack } from "./run.ts";
import { writeRuns } from "./write-runs.ts";

const place = ({ row, column }: CellWrite): string => `${row}:${column}`;

/** Cells that will be written, and what stands there. */
export interface PlannedCells {
  readonly wanted: readonly CellWrite[];
  readonly previous: readonly CellWrite[];
  readonly stretches: readonly Stretch[];
}

/** Finds out what stands in cells that are to be written; those with a formula are left out, and a format that does stays. */
export async function planCells(
  context: Excel.RequestContext,
  id: string,
  writes: readonly CellWrite[],
): Promise<PlannedCells> {
  const span = rowSpan(writes);
  if (span === undefined) return { wanted: [], previous: [], stretches: [] };
  const sheet = context.workbook.worksheets.getItem(id);
  const stretches = await rowStretches(context, sheet, span.first, span.rows);
  const previous = await readRuns(context, sheet, cellRuns(writes, stretches));
  const existing = new Map(previous.map((write) => [place(write), write.cell.format]));
  const wanted = writes.flatMap((write): CellWrite[] => {
    const format = existing.get(place(write));
    if (format === undefined) return [];
    return [{ ...write, cell: { ...write.cell, format: keptFormat(write.cell, format) } }];
  });
  return { wanted, previous, stretches };
}

/** Writes cells; should it fail half-way, what stood there comes back. */
export async function writeCells(
  context: Excel.RequestContext,
  id: string,
  { wanted, previous, stretches }: PlannedCells,
  onFailure: (takeBack: TakeBack) => void,
): Promise<void> {
  const write = (within: Excel.RequestContext, cells: readonly CellWrite[]) =>
    writeRuns(within, within.workbook.worksheets.getItem(id), cellRuns(cells, stretches));
  onFailure((again) => write(again, previous));
  await write(context, wanted);
}
