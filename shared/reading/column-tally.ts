import { isBlank } from "../cell.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import type { Grid } from "./grid.ts";

/** What a row counts as: a case, no more than what was prepared for others, or nothing, as totals do. */
export type RowCountsAs = (row: GridRow) => "case" | "prepared" | "nothing";

/** How a column's cells are filled and blank, from the first row below the headings to the last case. */
export interface Tally {
  readonly cases: number;
  /** Blank cells of cases; those that a merge covers are not. */
  readonly blanks: number;
  /** The grid's indexes of the rows in which it is filled, those with nothing else in them too. */
  readonly filled: readonly number[];
  /** How many stretches of blank cells there are. */
  readonly stretches: number;
  /** True when nothing is blank above the first filled cell. */
  readonly leads: boolean;
  /** True when the last cell is blank. */
  readonly endsBlank: boolean;
}

const rowAt = ({ values, kinds }: Grid, at: number): GridRow => ({
  values: values[at] ?? [],
  kinds: kinds[at] ?? [],
});

/** True when a case has a blank cell in a column: most columns have none, and need no count. */
export function hasBlanks(
  grid: Grid,
  headerRow: number,
  index: number,
  countsAs: RowCountsAs,
): boolean {
  const { values, kinds } = grid;
  for (let at = headerRow + 1; at < values.length; at++) {
    const kind = kinds[at]?.[index] ?? "empty";
    // Beside its kind, a cell's value needs a look where it is text alone.
    if (kind === "number" || kind === "covered") continue;
    if (!isBlank({ kind, value: values[at]?.[index] ?? "" })) continue;
    if (countsAs(rowAt(grid, at)) === "case") return true;
  }
  return false;
}

/** Counts a column's cells. */
export function tally(grid: Grid, headerRow: number, index: number, countsAs: RowCountsAs): Tally {
  const filled: number[] = [];
  let [cases, blanks, stretches] = [0, 0, 0];
  let [leads, inStretch] = [true, false];
  for (let at = headerRow + 1; at < grid.values.length; at++) {
    const row = rowAt(grid, at);
    const as = countsAs(row);
    if (as === "nothing") continue;
    if (as === "case") cases += 1;
    if (!isBlankAt(row, index)) {
      filled.push(at);
      inStretch = false;
    } else if (as === "case" && row.kinds[index] !== "covered") {
      blanks += 1;
      if (filled.length === 0) leads = false;
      if (!inStretch) stretches += 1;
      inStretch = true;
    }
  }
  return { cases, blanks, filled, stretches, leads, endsBlank: inStretch };
}
