import { columnLetters } from "../../../shared/text/column-letters.ts";
import type { Grid } from "../../../shared/reading/grid.ts";

/** The address of a grid as Excel writes it: `A3:Z812`. */
export function rangeText({ firstRow, firstColumn, values }: Grid): string {
  const width = values[0]?.length ?? 1;
  const from = `${columnLetters(firstColumn)}${firstRow}`;
  return `${from}:${columnLetters(firstColumn + width - 1)}${firstRow + values.length - 1}`;
}
