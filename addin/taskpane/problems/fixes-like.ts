import type { Fix, Problem } from "../../../shared/problem.ts";
import type { FixChoice } from "../../actions/fix.ts";

/** The problems in the same column that the same way out leads out of, the one at hand among them. */
export function fixesLike(
  problems: readonly Problem[],
  column: string | null,
  wanted: Fix,
): readonly FixChoice[] {
  return problems.flatMap((problem) => {
    if (problem.column !== column) return [];
    const fix = problem.fixes?.find(
      ({ code, shows }) => code === wanted.code && shows === wanted.shows,
    );
    return fix === undefined ? [] : [{ problem, fix }];
  });
}
