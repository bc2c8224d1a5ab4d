import type { CellKind } from "../../shared/cell.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";

/** What a cell of a grid holds. */
export type Value = string | number | boolean;

/** Rows of a grid in the making. */
export interface GridRows {
  readonly values: Value[][];
  readonly kinds: CellKind[][];
}

const KINDS: Readonly<Record<string, CellKind>> = {
  Empty: "empty",
  String: "text",
  Integer: "number",
  Double: "number",
  Boolean: "boolean",
  Error: "error",
};

/**
 * Adds what a range answered to a grid. Throws `WorkbookFailure` when Excel left the values out, as
 * it does without a word for a range that is too large: taken as blank, every row would seem deleted.
 */
export function addRows(
  grid: GridRows,
  values: readonly (readonly unknown[])[] | null,
  types: readonly (readonly string[])[] | null,
): void {
  if (values === null || types === null) throw new WorkbookFailure("too-large");
  for (const [index, row] of values.entries()) {
    const cells = row.map(asValue);
    const rowTypes = types[index] ?? [];
    grid.values.push(cells);
    grid.kinds.push(cells.map((value, column) => KINDS[rowTypes[column] ?? ""] ?? kindOf(value)));
  }
}

/** A cell as the grid has it. */
export function asValue(value: unknown): Value {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  return "";
}

/** A linked data type or a picture counts as the plain value that Excel shows for it. */
function kindOf(value: Value): CellKind {
  if (value === "") return "empty";
  return typeof value === "string" ? "text" : typeof value === "number" ? "number" : "boolean";
}
