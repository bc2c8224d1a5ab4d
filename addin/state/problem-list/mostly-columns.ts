import type { Problem } from "../../../shared/problem.ts";
import type { ReadRow } from "../../../shared/reading/sheet-reading.ts";
import type { ProblemGroup } from "./group-problems.ts";

/** So many rows may be slips, each worth a look. */
const MOST_SLIPS = 20;

/** By kind and column, as `columnKey` says it: how many rows have the column, where most of them have that problem. */
export type MostlyColumns = ReadonlyMap<string, number>;

/** The name of the line that stands for all problems of a kind in one column. */
export const columnKey = (group: Pick<ProblemGroup, "key">, column: string): string =>
  `${group.key}#${column}`;

/** The name of the line that stands for a problem and its like, where there is one. */
export const lineOf = (group: Pick<ProblemGroup, "key">, { row, column }: Problem): string | null =>
  row === null || column === null ? null : columnKey(group, column);

/** Finds the kinds of problems that most of a column has: they are told in one line, and listed when it is opened. */
export function mostlyColumns(
  groups: readonly ProblemGroup[],
  rows: readonly ReadRow[],
): MostlyColumns {
  const found = new Map<string, number>();
  for (const group of groups) {
    if (group.code === null || group.problems.length <= MOST_SLIPS) continue;
    for (const [column, { problems, broken }] of byColumn(group)) {
      if (problems <= MOST_SLIPS) continue;
      const of = rowsWith(column, broken, rows);
      if (of < broken.size * 2) found.set(columnKey(group, column), of);
    }
  }
  return found;
}

/** How many problems of a kind a column has, and in which rows. */
interface OfColumn {
  problems: number;
  readonly broken: Set<number>;
}

function byColumn({ problems }: ProblemGroup): ReadonlyMap<string, OfColumn> {
  const found = new Map<string, OfColumn>();
  for (const { column, row } of problems) {
    if (row === null || column === null) continue;
    let of = found.get(column);
    if (of === undefined) found.set(column, (of = { problems: 0, broken: new Set() }));
    of.problems += 1;
    of.broken.add(row);
  }
  return found;
}

/** How many rows have a column, or a problem in it; no more are counted than it takes to be most of them no longer. */
function rowsWith(column: string, broken: ReadonlySet<number>, rows: readonly ReadRow[]): number {
  let count = 0;
  for (const { number, cells } of rows) {
    if ((cells[column] ?? null) === null && !broken.has(number)) continue;
    count += 1;
    if (count === broken.size * 2) break;
  }
  return count;
}
