import type { ReadContext } from "../columns/column.ts";
import { type GridRow, isBlankAt } from "./blank.ts";
import type { Grid } from "./grid.ts";
import type { PlacedColumn } from "./placed-columns.ts";
import { hasTimeOfDay } from "./time-of-day.ts";

/** How a column's cells are filled and blank, from the first row below the headings to the last case. */
export interface Tally {
  readonly cases: number;
  /** Blank cells of cases; those that a merge covers are not. */
  readonly blanks: number;
  /** The grid's indexes of the rows in which it is filled, those with nothing else in them too. */
  readonly filled: readonly number[];
  /** How many stretches of blank cells there are. */
  readonly stretches: number;
  /** True when nothing is blank above the first filled cell. */
  readonly leads: boolean;
  /** True when the last cell is blank. */
  readonly endsBlank: boolean;
}

/** So few filled cells of one kind may follow each other by chance. */
const FEW = 3;

/** Counts a column's cells; `isCase` tells rows with something of their own from prepared and blank ones. */
export function tally(
  { values, kinds }: Grid,
  headerRow: number,
  index: number,
  isCase: (row: GridRow) => boolean,
): Tally {
  const rowAt = (at: number): GridRow => ({ values: values[at] ?? [], kinds: kinds[at] ?? [] });
  const filled: number[] = [];
  let [covered, blanks, stretches] = [0, 0, 0];
  let [leads, inStretch] = [true, false];
  for (let at = headerRow + 1; at < values.length; at++) {
    const row = rowAt(at);
    if (!isBlankAt(row, index)) {
      filled.push(at);
      inStretch = false;
    } else if (isCase(row)) {
      if (row.kinds[index] === "covered") {
        covered += 1;
        continue;
      }
      blanks += 1;
      if (filled.length === 0) leads = false;
      if (!inStretch) stretches += 1;
      inStretch = true;
    }
  }
  // Most columns have no blank cell, and what else stands in their rows need not be looked at.
  const filledCases = blanks === 0 ? filled : filled.filter((at) => isCase(rowAt(at)));
  const cases = filledCases.length + covered + blanks;
  return { cases, blanks, filled, stretches, leads, endsBlank: inStretch };
}

/** What the filled cells of a column say, from above to below. */
export interface WrittenValues {
  /** True when one of them says a time of day. */
  readonly timed: boolean;
  /** How many follow one that says the same. */
  readonly repeated: number;
  /** True when days go one way, forwards or backwards, but for a slip in ten. */
  readonly inOrder: boolean;
}

/** True when a filled cell of a column of days says a time of day, which is one row's own. */
export function saysTimes(
  { values }: Grid,
  { column, index }: PlacedColumn,
  filled: readonly number[],
): boolean {
  return "dated" in column && filled.some((at) => hasTimeOfDay(values[at]?.[index] ?? ""));
}

/** Reads the filled cells of a column. */
export function writtenValues(
  grid: Grid,
  placed: PlacedColumn,
  filled: readonly number[],
  context: Omit<ReadContext, "report">,
): WrittenValues {
  const { values, kinds } = grid;
  const { column, index } = placed;
  const dated = "dated" in column;
  const silent: ReadContext = { ...context, report: () => undefined };
  const timed = saysTimes(grid, placed, filled);
  let before: string | undefined;
  let [repeated, up, down] = [0, 0, 0];
  for (const at of filled) {
    const cell = { value: values[at]?.[index] ?? "", kind: kinds[at]?.[index] ?? "empty" };
    const value = column.read(cell, silent);
    // A word such as 小计 among days has no place in their order.
    if (value === undefined && dated) continue;
    const now = typeof value === "string" ? value : String(cell.value);
    if (before !== undefined) {
      if (now === before) repeated += 1;
      else if (now > before) up += 1;
      else down += 1;
    }
    before = now;
  }
  const inOrder = !dated || Math.max(up, down) * 10 >= (up + down) * 9;
  return { timed, repeated, inOrder };
}

/**
 * True while blank cells can mean the value above: the column begins with a value, its days are in order,
 * and the blank cells are not all below the filled ones, where a sort puts them.
 */
export function standsInGroups(
  { leads, filled, stretches, endsBlank }: Tally,
  { timed, inOrder }: WrittenValues,
): boolean {
  const sortedApart = stretches === 1 && endsBlank && filled.length >= FEW;
  return leads && inOrder && !timed && !sortedApart;
}

/** True when most cells are blank: nobody needs to look at what the others say before. */
export const isMostlyBlank = ({ cases, blanks }: Tally): boolean => blanks * 2 > cases;

/** True when a mostly blank column is plainly written once a group: the next filled cell says something else. */
export function isWrittenOnce(of: Tally, values: WrittenValues): boolean {
  const { filled, stretches } = of;
  return (
    isMostlyBlank(of) &&
    standsInGroups(of, values) &&
    stretches * 2 >= filled.length &&
    values.repeated * 10 <= filled.length
  );
}
