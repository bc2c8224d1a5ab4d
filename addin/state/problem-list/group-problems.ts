import { type Level, type Problem, type ProblemCode, rowsOf } from "../../../shared/problem.ts";
import type { AcknowledgedProblem } from "../../engine/acknowledgements/acknowledged-problems.ts";

/** The problems of one kind and level, or all warnings that were acknowledged, whose code is null. */
export interface ProblemGroup {
  readonly key: string;
  readonly code: ProblemCode | null;
  readonly level: Level;
  readonly problems: readonly Problem[];
}

const gravity: readonly Level[] = ["error", "warning", "note"];

/**
 * Problems by kind: errors first, within a level the most numerous first; `levels` empty and `rows`
 * null mean all.
 */
export function groupProblems(
  problems: readonly Problem[],
  levels: readonly Level[],
  rows: ReadonlySet<number> | null = null,
): readonly ProblemGroup[] {
  const wanted = problems.filter(
    (problem) =>
      (levels.length === 0 || levels.includes(problem.level)) &&
      (rows === null || rowsOf(problem).some((row) => rows.has(row))),
  );
  const groups = Map.groupBy(wanted, ({ level, code }) => `${level}:${code}`);
  return [...groups]
    .flatMap(([key, its]) => {
      const [first] = its;
      return first === undefined
        ? []
        : [{ key, code: first.code, level: first.level, problems: its }];
    })
    .toSorted(
      (a, b) =>
        gravity.indexOf(a.level) - gravity.indexOf(b.level) ||
        b.problems.length - a.problems.length,
    );
}

/** The acknowledged warnings, after all that still asks for a look; none for none. */
export function acknowledgedGroup(
  acknowledged: readonly AcknowledgedProblem[],
  levels: readonly Level[],
): readonly ProblemGroup[] {
  const hidden = acknowledged.length === 0 || (levels.length > 0 && !levels.includes("warning"));
  const problems = acknowledged.map(({ problem }) => problem);
  return hidden ? [] : [{ key: "acknowledged", code: null, level: "warning", problems }];
}
