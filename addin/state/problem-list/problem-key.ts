import type { Problem } from "../../../shared/problem.ts";
import type { ProblemGroup } from "./group-problems.ts";

/** The name of a problem's line; it stays the same when the sheet is checked again. */
export function problemKey(group: ProblemGroup, { row, column, code }: Problem): string {
  const place = `${group.key}/${row ?? ""}/${column ?? ""}`;
  return group.code === null ? `${place}/${code}` : place;
}
