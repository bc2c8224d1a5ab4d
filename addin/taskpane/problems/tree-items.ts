import type { Problem } from "../../../shared/problem.ts";
import type { ProblemGroup } from "../../state/problem-list/group-problems.ts";
import { problemKey } from "../../state/problem-list/problem-key.ts";

/** A line of the tree: a kind, or one problem of an open kind. */
export type TreeItem =
  | {
      readonly key: string;
      readonly group: ProblemGroup;
      readonly problem: null;
      readonly at: number;
      readonly of: number;
      readonly open: boolean;
    }
  | {
      readonly key: string;
      readonly group: ProblemGroup;
      readonly problem: Problem;
      readonly at: number;
      readonly of: number;
    };

/** The lines that show, in order: every kind, and the problems of those that are open. */
export function treeItems(
  groups: readonly ProblemGroup[],
  openKeys: readonly string[],
): readonly TreeItem[] {
  return groups.flatMap((group, index): TreeItem[] => {
    const open = openKeys.includes(group.key);
    const { problems } = group;
    const head = { key: group.key, group, problem: null, at: index + 1, of: groups.length, open };
    if (!open) return [head];
    const rows = problems.map((problem, at) => ({
      key: problemKey(group, problem),
      group,
      problem,
      at: at + 1,
      of: problems.length,
    }));
    return [head, ...rows];
  });
}
