import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { Language } from "../../shared/localized.ts";
import {
  ownedColumn,
  type OwnedColumn,
  ownedHeadings,
} from "../../shared/reading/owned-columns.ts";
import { type Area, rangeAt } from "./area.ts";

/** A cell of the header row. */
export interface HeaderCell {
  readonly text: string;
  readonly column: number;
  readonly format: string;
}

/** Reads a header row. */
export async function readHeader(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  header: Area,
): Promise<readonly HeaderCell[]> {
  const range = rangeAt(sheet, header);
  range.load("values, numberFormat");
  await context.sync();
  const [texts = []] = range.values as unknown[][]; // any in Office.js
  const [formats = []] = range.numberFormat as string[][];
  return texts.map((text, index) => ({
    text: String(text),
    column: header.column + index,
    format: formats[index] ?? "",
  }));
}

/**
 * The owned columns among headings. A person may have a column of their own that is called the same,
 * and what they typed there is not ours to replace: ours has its heading as text, theirs hardly ever,
 * and ours was put behind everything else, so of several marks the last one is ours.
 */
export function findOwned(header: readonly HeaderCell[]): Map<OwnedColumn, number> {
  const found = new Map<OwnedColumn, number>();
  for (const { text, column, format } of header) {
    const owned = ownedColumn(text);
    if (owned === "mark" || (owned !== undefined && format === TEXT_FORMAT)) {
      found.set(owned, column);
    }
  }
  return found;
}

/** The heading for a new owned column: with a star when a person's own column has the name. */
export function freeHeading(
  owned: OwnedColumn,
  language: Language,
  header: readonly HeaderCell[],
): string {
  const heading = ownedHeadings[owned][language];
  return header.some(({ text }) => ownedColumn(text) === owned) ? `${heading}*` : heading;
}
