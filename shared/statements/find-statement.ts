import { headerText, isInOtherUnit, withoutRemark } from "../reading/header-text.ts";
import type { Grid } from "../reading/grid.ts";
import { cleaned } from "./cleaned.ts";
import type { Statement } from "./statement.ts";

/** Where the headings of a statement stand in a sheet, and which is which. */
export interface FoundStatement {
  readonly statement: Statement;
  /** The index of the row in the grid. */
  readonly headerRow: number;
  readonly places: ReadonlyMap<string, number>;
}

/** Exports begin with up to some dozens of lines of who, when and what for. */
export const MOST_PREAMBLE = 60;

/** Where each heading of a row stands, with a remark behind it and without. */
export function placesIn(row: readonly (string | number | boolean)[]): ReadonlyMap<string, number> {
  const headings = new Map<string, number>();
  for (const [index, value] of row.entries()) {
    const text = headerText(cleaned(value));
    for (const name of isInOtherUnit(text) ? [text] : [text, withoutRemark(text)])
      if (name !== "" && !headings.has(name)) headings.set(name, index);
  }
  return headings;
}

/** The statement that a sheet is; undefined for any other. */
export function findStatement(
  { values }: Grid,
  statements: readonly Statement[],
): FoundStatement | undefined {
  for (const [headerRow, row] of values.slice(0, MOST_PREAMBLE).entries()) {
    const headings = placesIn(row);
    if (headings.size < 3) continue;
    const has = (heading: string) => headings.has(headerText(heading));
    const statement = statements.find(
      ({ needs, unless = [] }) =>
        needs.every((spellings) => spellings.some(has)) && !unless.some(has),
    );
    if (statement === undefined) continue;
    const places = new Map<string, number>();
    for (const [field, names] of Object.entries(statement.columns)) {
      const name = names.find(has);
      if (name !== undefined) places.set(field, headings.get(headerText(name)) ?? 0);
    }
    return { statement, headerRow, places };
  }
  return undefined;
}
