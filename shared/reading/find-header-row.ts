import type { Ledger } from "../ledger.ts";
import type { Grid } from "./grid.ts";
import { headerHit } from "./header-index.ts";
import { type HeaderRow, headerRows } from "./header-rows.ts";
import { headerText } from "./header-text.ts";
import type { SheetMemory } from "./placement.ts";
import { rowWithShape, shapeOf } from "./sheet-shape.ts";

function rememberedHeadings(remembered: SheetMemory | undefined): Set<string> {
  const headings = new Set<string>();
  for (const place of Object.values(remembered?.columns ?? {})) {
    if (place !== null && "heading" in place) headings.add(headerText(place.heading));
  }
  for (const heading of Object.values(remembered?.stood?.columns ?? {})) {
    headings.add(headerText(heading));
  }
  return headings;
}

/**
 * The row with all the headings that are remembered, or else the one whose headings name the most columns of the ledger. Where no row names any, the first of
 * those with the most texts, for a person to place by hand; undefined for a grid without text.
 */
export function findHeaderRow(
  ledger: Ledger,
  grid: Grid,
  remembered: SheetMemory | undefined,
): HeaderRow | undefined {
  const said = remembered?.headings && rowWithShape(grid, shapeOf(remembered.headings));
  if (said !== undefined) return said;
  const known = rememberedHeadings(remembered);
  let best: { row: HeaderRow; named: number; texts: number } | undefined;
  for (const row of headerRows(grid)) {
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
