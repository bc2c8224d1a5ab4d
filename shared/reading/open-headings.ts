import type { Cell } from "../cell.ts";
import { rowCounters } from "../names/heading-words.ts";
import { differingCells, sampleCells } from "./column-cells.ts";
import type { Grid } from "./grid.ts";
import { headerText } from "./header-text.ts";
import type { Heading } from "./heading.ts";
import type { HeaderMatch } from "./match-headers.ts";

/** A heading that stands for no column yet, with what stands below it. */
export interface OpenHeading {
  readonly heading: Heading;
  readonly cells: readonly Cell[];
  /** The first of each, a few at most. */
  readonly differing: readonly Cell[];
}

/** True for what counts rows, or names them for a machine. */
function countsRows({ heading, cells }: OpenHeading): boolean {
  if (!rowCounters.has(headerText(heading.text))) return false;
  return cells.every(({ value }) => /^\d{1,6}$/.test(String(value)));
}

/**
 * Headings that stand for no column, from left to right: not what counts rows, nor the second of a name,
 * nor those that are known (`not`, by their names) to stand for none.
 */
export function openHeadings(
  grid: Grid,
  { headings, placement }: Pick<HeaderMatch, "headings" | "placement">,
  not: ReadonlySet<string>,
): readonly OpenHeading[] {
  const placed = new Set(
    headings.filter(({ column }) => column !== null).map(({ text }) => headerText(text)),
  );
  return headings
    .filter(({ column, owned, name }) => column === null && owned === null && !not.has(name))
    .filter(({ text }) => !placed.has(headerText(text)))
    .map((heading): OpenHeading => {
      const cells = sampleCells(grid, placement.headerRow, heading.index);
      return { heading, cells, differing: differingCells(cells) };
    })
    .filter((below) => !countsRows(below));
}
