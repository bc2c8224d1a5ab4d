import type { Ledger } from "../ledger.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import type { ExamineContext } from "./examine-context.ts";
import { hasBlanks, type RowCountsAs, tally } from "./column-tally.ts";
import type { Grid } from "./grid.ts";
import { leftOutRows } from "./left-out-rows.ts";
import type { PlacedColumn, PlacedColumns } from "./placed-columns.ts";
import type { BlankAnswer, Placement } from "./placement.ts";
import {
  isWrittenOnce,
  mayBeWrittenOnce,
  saysTimes,
  standsInGroups,
  writtenValues,
} from "./written-once.ts";

/** What the blank cells of a column take. */
export type BlankCells =
  /** Nothing: each row has its own. */
  | "nothing"
  /** What a merge shows for them. */
  | "merged"
  /** That too, and filling one that must not be blank from above is offered. */
  | "offer"
  /** What stands above, as a person said. */
  | "above"
  /** What stands above, if a person says so. */
  | "ask"
  /** What stood above when a person said so: since then the groups came apart, as in a sort. */
  | "apart"
  /** Nothing, as a person said. */
  | "left";

/** True for a row in which something stands besides what is written once for a group. */
export function caseTeller(inSheet: readonly PlacedColumn[]): (row: GridRow) => boolean {
  const own = inSheet.filter(({ column }) => !column.fillDown).map(({ index }) => index);
  return (row) => own.some((index) => !isBlankAt(row, index));
}

/** Says of each row what it counts as, and looks at it once: several columns ask. */
function rowCounter(
  ledger: Ledger,
  grid: Grid,
  placement: Placement,
  columns: PlacedColumns,
): RowCountsAs {
  const isCase = caseTeller(columns.inSheet);
  const leftOut = leftOutRows(ledger, grid, placement, columns);
  const known = new Map<GridRow["values"], ReturnType<RowCountsAs>>();
  return (row) => {
    let as = known.get(row.values);
    if (as === undefined) {
      as = leftOut(row) === undefined ? (isCase(row) ? "case" : "prepared") : "nothing";
      known.set(row.values, as);
    }
    return as;
  };
}

/**
 * What the blank cells of each column in the sheet take, in the order of `inSheet`. Only a merge, or a
 * person who was asked, makes a blank cell mean something: a column is asked about when it is plainly
 * written once a group, and what was answered holds while its groups stand together.
 */
export async function blankCells(
  ledger: Ledger,
  grid: Grid,
  placement: Placement,
  columns: PlacedColumns,
  context: ExamineContext,
): Promise<readonly BlankCells[]> {
  const { headerRow, blanks = {} } = placement;
  const countsAs = rowCounter(ledger, grid, placement, columns);
  const taken = (placed: PlacedColumn): BlankCells => {
    const { key, column, index } = placed;
    const answer: BlankAnswer | undefined = blanks[key];
    if (column.ownEachRow === true) return "nothing";
    if (answer === "blank") return "left";
    if (!column.fillDown) return "merged";
    if (!hasBlanks(grid, headerRow, index, countsAs)) return "merged";
    const counts = tally(grid, headerRow, index, countsAs);
    if (answer === undefined && !mayBeWrittenOnce(counts, placed)) {
      return saysTimes(grid, placed, counts.filled) ? "merged" : "offer";
    }
    const values = writtenValues(grid, placed, counts.filled, context);
    if (answer === "fill") return standsInGroups(counts, values) ? "above" : "apart";
    if (isWrittenOnce(counts, values, placed)) return "ask";
    return values.timed ? "merged" : "offer";
  };
  const all: BlankCells[] = [];
  for (const placed of columns.inSheet) {
    await context.pause?.();
    all.push(taken(placed));
  }
  return all;
}
