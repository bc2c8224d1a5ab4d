import type { CellKind } from "../../shared/cell.ts";
import type { Grid } from "../../shared/reading/grid.ts";
import type { Value } from "./rows.ts";

/** Rows as Excel hands them over when the sheet begins at A1. */
export function gridOf(values: readonly (readonly Value[])[]): Grid {
  return { firstRow: 1, firstColumn: 0, values, kinds: values.map((row) => row.map(kindOf)) };
}

function kindOf(value: Value): CellKind {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (value === "") return "empty";
  return value === "#N/A" ? "error" : "text";
}
