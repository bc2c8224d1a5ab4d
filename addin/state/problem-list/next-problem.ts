import type { Problem } from "../../../shared/problem.ts";
import type { ProblemGroup } from "./group-problems.ts";
import { lineOf } from "./mostly-columns.ts";
import { problemKey } from "./problem-key.ts";

/** A problem and the kind that it stands in. */
export interface ProblemInGroup {
  readonly key: string;
  readonly group: ProblemGroup;
  readonly problem: Problem;
}

/** The problem after (1) or before (-1) the line at hand, round the end; undefined when there is none. */
export function nextProblem(
  groups: readonly ProblemGroup[],
  cursor: string | null,
  step: 1 | -1,
): ProblemInGroup | undefined {
  const all = groups.flatMap((group) =>
    group.problems.map((problem) => ({ key: problemKey(group, problem), group, problem })),
  );
  const isAt = ({ key, group, problem }: ProblemInGroup) =>
    key === cursor || group.key === cursor || lineOf(group, problem) === cursor;
  const at = cursor === null ? -1 : all.findIndex(isAt);
  const onHeading = at >= 0 && all[at]?.key !== cursor;
  if (at < 0) return step === 1 ? all[0] : all.at(-1);
  if (onHeading && step === 1) return all[at];
  return all[(at + step + all.length) % all.length];
}
