import { digest, type Fingerprint } from "../digest.ts";
import { looksPersonal } from "../privacy/looks-personal.ts";
import type { Grid } from "./grid.ts";
import { headerCandidates, type HeaderRow, ROWS_TO_SCAN } from "./header-rows.ts";
import { headerText } from "./header-text.ts";
import { type Heading, headingsOf } from "./heading.ts";

/** Fewer headings than these, or more, are no list that is known by its headings. */
export const LEAST_HEADINGS = 3;
export const MOST_HEADINGS = 200;
/** Longer texts are instructions or data. */
export const LONGEST_HEADING = 200;

/** By what sheets with the same set of headings know each other, whatever their order. */
export type SheetShape = Fingerprint;

/** The shape of a sheet with these headings, each by the name that it is remembered by. */
export function shapeOf(headings: readonly string[]): SheetShape {
  return digest([...new Set(headings.map(headerText))].sort());
}

/** The names of a sheet's headings, the add-in's own left out. */
export const headingNames = (headings: readonly Heading[]): readonly string[] =>
  headings.filter(({ owned }) => owned === null).map(({ name }) => name);

/** True for headings by which a kind of list may be known outside of its workbook: words, no data. */
export function isShareable(headings: readonly string[]): boolean {
  return (
    headings.length >= LEAST_HEADINGS &&
    headings.length <= MOST_HEADINGS &&
    headings.every((name) => name.length <= LONGEST_HEADING && !looksPersonal(name))
  );
}

/** The shapes that a sheet may have, for each row that may be its header row. */
export function shapesIn(grid: Grid): readonly SheetShape[] {
  const shapes = new Set<SheetShape>();
  for (const row of headerCandidates(grid, ROWS_TO_SCAN)) {
    const names = headingNames(headingsOf(grid, row));
    if (isShareable(names)) shapes.add(shapeOf(names));
  }
  return [...shapes];
}

/** The row whose headings have this shape; undefined where no row does. */
export function rowWithShape(grid: Grid, shape: SheetShape): HeaderRow | undefined {
  for (const row of headerCandidates(grid, ROWS_TO_SCAN)) {
    if (shapeOf(headingNames(headingsOf(grid, row))) === shape) return row;
  }
  return undefined;
}
