import type { Problem } from "../../../shared/problem.ts";
import type { ProblemGroup } from "./group-problems.ts";

/** The name of a problem among those of its sheet; one about many rows has what stands in them instead. */
export const problemName = ({ code, level, row, column, value }: Problem): string =>
  `${level}:${code}/${row ?? value}/${column ?? ""}`;

/** The name of a problem's line; it stays the same when the sheet is checked again. */
export function problemKey(group: ProblemGroup, problem: Problem): string {
  const { code, row, column, value } = problem;
  const place = `${group.key}/${row ?? value}/${column ?? ""}`;
  return group.code === null ? `${place}/${code}` : place;
}
