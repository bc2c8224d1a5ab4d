import type { Fix, FixCode, Problem } from "../../../shared/problem.ts";
import type { FixChoice } from "./fix-choices.ts";

/** Fixes that are a choice between contents: only the same content is the same choice. */
const CHOICES: ReadonlySet<FixCode> = new Set(["date-choice", "nearest-choice"]);

function alike(fix: Fix, wanted: Fix): boolean {
  if (fix.code !== wanted.code) return false;
  return CHOICES.has(fix.code)
    ? fix.shows === wanted.shows
    : (fix.shows === "") === (wanted.shows === "");
}

/**
 * The problems in the same column that the same way out leads out of, the one at hand among them; none
 * for a way out that is offered for a single cell only.
 */
export function fixesLike(
  problems: readonly Problem[],
  column: string | null,
  wanted: Fix,
): readonly FixChoice[] {
  if (wanted.alone) return [];
  return problems.flatMap((problem) => {
    if (problem.column !== column) return [];
    const fix = problem.fixes?.find((each) => alike(each, wanted));
    return fix === undefined ? [] : [{ problem, fix }];
  });
}
