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
    const byColumn = Map.groupBy(group.problems, (problem) => lineOf(group, problem));
    for (const [key, [first, ...rest]] of byColumn) {
      const column = first?.column ?? null;
      if (key === null || column === null || rest.length < MOST_SLIPS) continue;
      const broken = new Set([first, ...rest].map((problem) => problem?.row));
      const of = rows.filter(
        ({ number, cells }) => broken.has(number) || (cells[column] ?? null) !== null,
      ).length;
      if (broken.size * 2 > of) found.set(key, of);
    }
  }
  return found;
}
