import { lineOf } from "./mostly-columns.ts";
import type { ProblemInGroup } from "./next-problem.ts";

/** The lines of the list that are open, with those behind which a problem stands. */
export function opened(
  before: readonly string[],
  { group, problem }: Pick<ProblemInGroup, "group" | "problem">,
): readonly string[] {
  const line = lineOf(group, problem);
  const wanted = line === null ? [group.key] : [group.key, line];
  return [...before, ...wanted.filter((key) => !before.includes(key))];
}
