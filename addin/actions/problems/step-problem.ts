import type { Pane } from "../../state/pane.ts";
import { groupProblems } from "../../state/problem-list/group-problems.ts";
import { opened } from "../../state/problem-list/opened.ts";
import { nextProblem } from "../../state/problem-list/next-problem.ts";
import { selectProblem } from "./select-problem.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";
import { goTo } from "../../state/go-to.ts";

/** Goes to the next (1) or the previous (-1) problem: in the list, and to its cell in the sheet. */
export async function stepProblem(pane: Pane, step: 1 | -1): Promise<void> {
  const { validation, levels, onlyRows, problemAt, openGroups } = pane.store.get();
  goTo(pane, { ...SHEET_AT_HAND, tab: "problems", signIn: null });
  const groups = groupProblems(validation.value?.problems ?? [], levels, onlyRows);
  const next = nextProblem(groups, problemAt, step);
  if (next === undefined) return;
  pane.store.set({
    problemAt: next.key,
    acknowledging: null,
    openGroups: opened(openGroups, next),
  });
  await selectProblem(pane, next.problem);
}
