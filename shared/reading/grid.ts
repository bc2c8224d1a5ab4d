import type { CellKind } from "../cell.ts";

/**
 * A rectangle of a sheet as it was read: row by row, the stored values and what they are. A cell that a
 * merge covers is blank.
 */
export interface Grid {
  /** The number of the first row as Excel shows it (1 for the top of the sheet). */
  readonly firstRow: number;
  /** The index of the first column (0 for A). */
  readonly firstColumn: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly kinds: readonly (readonly CellKind[])[];
}
