import type { Problem } from "../../../shared/problem.ts";
import type { FixChoice } from "../../actions/fix.ts";

/** The problems that have exactly one way out: those that can be fixed together without a choice. */
export function singleFixes(problems: readonly Problem[]): readonly FixChoice[] {
  return problems.flatMap((problem) => {
    const [fix, ...others] = problem.fixes ?? [];
    return fix === undefined || others.length > 0 ? [] : [{ problem, fix }];
  });
}
