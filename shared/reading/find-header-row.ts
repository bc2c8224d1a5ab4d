import type { Ledger } from "../ledger.ts";
import type { Grid } from "./grid.ts";
import { headerHit } from "./header-index.ts";
import { headerText } from "./header-text.ts";
import type { RememberedPlacement } from "./placement.ts";

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
function* candidates(grid: Grid): Generator<HeaderRow> {
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

function rememberedHeadings(remembered: RememberedPlacement | undefined): Set<string> {
  const headings = new Set<string>();
  for (const place of Object.values(remembered?.columns ?? {})) {
    if (place !== null && "heading" in place) headings.add(headerText(place.heading));
  }
  return headings;
}

/**
 * The row whose headings name the most columns of the ledger. Where no row names any, the first of
 * those with the most texts, for a person to place by hand; undefined for a grid without text.
 */
export function findHeaderRow(
  ledger: Ledger,
  grid: Grid,
  remembered: RememberedPlacement | undefined,
): HeaderRow | undefined {
  const known = rememberedHeadings(remembered);
  let best: { row: HeaderRow; named: number; texts: number } | undefined;
  for (const row of candidates(grid)) {
    const columns = new Set<string>();
    let byHand = 0;
    for (const heading of row.headings) {
      if (heading === "") continue;
      const hit = headerHit(ledger, heading);
      if (hit !== undefined) columns.add(hit.column);
      else if (known.has(headerText(heading))) byHand += 1;
    }
    const named = columns.size + byHand;
    const texts = row.headings.filter((text) => text !== "").length;
    if (texts === 0) continue;
    const better =
      best === undefined ||
      named > best.named ||
      (named === 0 && best.named === 0 && texts > best.texts);
    if (better) best = { row, named, texts };
  }
  return best?.row;
}
