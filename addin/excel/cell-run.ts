import type { CellWrite } from "../workbook/workbook.ts";
import type { Stretch } from "./row-visibility.ts";

/** Cells below each other that are written as one range; null leaves a cell as it is. Indexes from 0. */
export interface CellRun {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (CellWrite["cell"] | null)[];
}

/** One assignment's worth; office.js would split larger ones itself. */
const LONGEST = 500;

/** Cells that are left alone cost less than another range does. */
const WIDEST_GAP = 25;

/** Cells of a sheet as runs that never cross from shown to hidden rows; those of filtered rows one by one. */
export function cellRuns(
  writes: readonly CellWrite[],
  stretches: readonly Stretch[],
): readonly CellRun[] {
  const runs: { row: number; column: number; end: number; cells: (CellWrite["cell"] | null)[] }[] =
    [];
  const endOf = stretchEnds(stretches);
  for (const { row, column, cell } of writes.toSorted(
    (a, b) => a.column - b.column || a.row - b.row,
  )) {
    const index = row - 1;
    const last = runs.at(-1);
    const gap = last?.column === column ? index - last.row - last.cells.length : Infinity;
    if (last === undefined || gap > WIDEST_GAP || index >= last.end) {
      runs.push({
        row: index,
        column,
        end: Math.min(endOf(index), index + LONGEST),
        cells: [cell],
      });
    } else {
      // Of two writes to one cell the later one holds; a cell more would push all below it into other rows.
      if (gap < 0) last.cells.pop();
      for (let skipped = 0; skipped < gap; skipped += 1) last.cells.push(null);
      last.cells.push(cell);
    }
  }
  return runs;
}

/** The index of the row below those that may be written together with a row; quick when the rows ascend. */
export function stretchEnds(stretches: readonly Stretch[]): (index: number) => number {
  let at = 0;
  return (index) => {
    if (index < (stretches[at]?.row ?? 0)) at = 0;
    for (let stretch = stretches[at]; stretch !== undefined; stretch = stretches[++at]) {
      const end = stretch.row + stretch.rows;
      if (index < end) return stretch.filtered ? index + 1 : end;
    }
    return Infinity;
  };
}

/** The rows that cells lie in, as an index and a count; undefined when there are no cells. */
export function rowSpan(
  writes: readonly CellWrite[],
): { readonly first: number; readonly rows: number } | undefined {
  if (writes.length === 0) return undefined;
  let first = Infinity;
  let last = 0;
  for (const { row } of writes) {
    first = Math.min(first, row - 1);
    last = Math.max(last, row - 1);
  }
  return { first, rows: last - first + 1 };
}

/** The range of a run. */
export function runRange(sheet: Excel.Worksheet, run: CellRun): Excel.Range {
  return sheet.getRangeByIndexes(run.row, run.column, run.cells.length, 1);
}
