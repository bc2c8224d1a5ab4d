import type { Problem } from "../../../shared/problem.ts";
import type { FixChoice } from "../../actions/fixes/fix.ts";

/** The cells of a note about a whole column, each with its way out. */
export function cellChoices({ column, cells = [] }: Problem): readonly FixChoice[] {
  return cells.map(({ row, value, fix }) => ({ problem: { row, column, value }, fix }));
}

/** The one way out of a problem, or those of its cells; none where a person has to choose. */
export function onlyChoices(problem: Problem): readonly FixChoice[] {
  const [fix, ...others] = problem.fixes ?? [];
  return fix === undefined || others.length > 0 ? cellChoices(problem) : [{ problem, fix }];
}

/**
 * What can be fixed together without a choice: the problems that have exactly one way out. Words that
 * no column can hold go to the note one by one, or with those that are like them.
 */
export function choicesTogether(problems: readonly Problem[]): readonly FixChoice[] {
  return problems.flatMap(onlyChoices).filter(({ fix }) => fix.toNote !== true);
}

/** True when the choice changes more than a cell or two, so that a person looks at it before. */
export function needsLook(choices: readonly FixChoice[]): boolean {
  return choices.length > 1 || choices.some(({ fix }) => (fix.below?.length ?? 0) > 0);
}
