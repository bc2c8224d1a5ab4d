import type { ReadContext } from "../columns/column.ts";
import type { Tally } from "./column-tally.ts";
import type { Grid } from "./grid.ts";
import type { PlacedColumn } from "./placed-columns.ts";
import { hasTimeOfDay } from "./time-of-day.ts";

/** So few filled cells of one kind may follow each other by chance. */
const FEW = 3;

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
    // What can't be read as a day has no place in their order.
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

const isMostlyBlank = ({ cases, blanks }: Tally): boolean => blanks * 2 > cases;

/**
 * True for days that each row must have, blank in a third of the rows at least, and in more than one. A
 * blank one is no answer there, and that the days run in order says what a shop's cells say by changing
 * each time: so they may be repeated within their group, as after a break or at the head of a page.
 */
function areDaysOfGroups({ cases, blanks }: Tally, { column }: PlacedColumn): boolean {
  return "dated" in column && column.required && blanks > 1 && blanks * 3 >= cases;
}

/** False when too few cells are blank for a group: nobody needs to look at what the others say. */
export const mayBeWrittenOnce = (of: Tally, placed: PlacedColumn): boolean =>
  isMostlyBlank(of) || areDaysOfGroups(of, placed);

/**
 * True when a column is plainly written once a group: its groups stand together, most of them have blank
 * cells, and the next filled cell says something else, unless its days may be repeated.
 */
export function isWrittenOnce(of: Tally, values: WrittenValues, placed: PlacedColumn): boolean {
  const { filled, stretches } = of;
  const { repeated } = values;
  const changesEachTime = isMostlyBlank(of) && repeated * 10 <= filled.length;
  return (
    standsInGroups(of, values) &&
    stretches * 2 >= filled.length - repeated &&
    (changesEachTime || areDaysOfGroups(of, placed))
  );
}
