import { columnLetters } from "../text/column-letters.ts";
import type { Grid } from "./grid.ts";
import type { HeaderRow } from "./header-rows.ts";
import { headerText } from "./header-text.ts";
import { type OwnedColumn, ownedColumn } from "./owned-columns.ts";

/** A heading of the sheet and what it was taken for. */
export interface Heading {
  /** The index of its column in the grid. */
  readonly index: number;
  /** Where it stands, as Excel says it: `C3`. */
  readonly address: string;
  /** As it is written. */
  readonly text: string;
  /** How it is remembered: as written, and with `#2` behind it when it is the second of its name. */
  readonly name: string;
  /** The column of the ledger that it stands for; null when it stands for none. */
  readonly column: string | null;
  /** The add-in's own column that it is, which is never data. */
  readonly owned: OwnedColumn | null;
}

/** The headings of a row from left to right, none taken for a column yet. */
export function headingsOf(grid: Grid, row: HeaderRow): Heading[] {
  const seen = new Map<string, number>();
  const headings: Heading[] = [];
  for (const [index, text] of row.headings.entries()) {
    if (text === "") continue;
    const count = (seen.get(headerText(text)) ?? 0) + 1;
    seen.set(headerText(text), count);
    headings.push({
      index,
      address: `${columnLetters(grid.firstColumn + index)}${grid.firstRow + row.index}`,
      text,
      name: count === 1 ? text : `${text}#${count}`,
      column: null,
      owned: ownedColumn(text) ?? null,
    });
  }
  return headings;
}
