import type { Grid } from "./grid.ts";

/** Titles, notes and group headings above the headings fit in here. */
const ROWS_TO_SCAN = 20;

/** A header row: its index in the grid, and the headings by the grid's columns, blank ones too. */
export interface HeaderRow {
  readonly index: number;
  readonly headings: readonly string[];
}

function textsOf(grid: Grid, row: number): string[] {
  const kinds = grid.kinds[row] ?? [];
  return (grid.values[row] ?? []).map((value, index) =>
    kinds[index] === "text" ? String(value).trim() : kinds[index] === "number" ? String(value) : "",
  );
}

/** The rows that could be headings: each by itself, and filled up from the row above (merged cells). */
export function* headerRows(grid: Grid): Generator<HeaderRow> {
  let above: string[] = [];
  for (let index = 0; index < Math.min(grid.values.length, ROWS_TO_SCAN); index++) {
    const headings = textsOf(grid, index);
    yield { index, headings };
    // A title stands alone in its row; group headings and vertically merged headings do not.
    if (above.filter((text) => text !== "").length > 1) {
      yield { index, headings: headings.map((text, column) => text || (above[column] ?? "")) };
    }
    above = headings;
  }
}
