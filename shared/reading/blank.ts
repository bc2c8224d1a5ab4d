import { isBlank } from "../cell.ts";
import type { Grid } from "./grid.ts";

/** One row of a grid. */
export interface GridRow {
  readonly values: Grid["values"][number];
  readonly kinds: Grid["kinds"][number];
}

/** True when the cell at this index is blank; beyond the end of the row all are. */
export function isBlankAt({ values, kinds }: GridRow, index: number): boolean {
  return isBlank({ kind: kinds[index] ?? "empty", value: values[index] ?? "" });
}
