import type { Problem } from "../../../shared/problem.ts";
import type { ProblemGroup } from "../../state/problem-list/group-problems.ts";
import { columnKey, lineOf, type MostlyColumns } from "../../state/problem-list/mostly-columns.ts";
import { problemKey } from "../../state/problem-list/problem-key.ts";

/** Where a line stands: its name, that of the line which it belongs to, its place among its like. */
interface Placed {
  readonly key: string;
  readonly group: ProblemGroup;
  readonly parent: string | null;
  readonly level: 1 | 2 | 3;
  readonly at: number;
  readonly of: number;
}

/** A line of the tree: a kind, a column of which most has that kind of problem, or one problem. */
export type TreeItem = Placed &
  (
    | { readonly kind: "group"; readonly problem: null; readonly open: boolean }
    | {
        readonly kind: "column";
        readonly problem: null;
        readonly open: boolean;
        readonly column: string;
        readonly count: number;
        /** How many rows have the column. */
        readonly filled: number;
      }
    | { readonly kind: "problem"; readonly problem: Problem }
  );

const NONE: MostlyColumns = new Map();

/** The lines that show, in order: every kind, and what is in those that are open. */
export function treeItems(
  groups: readonly ProblemGroup[],
  openKeys: readonly string[],
  mostly: MostlyColumns = NONE,
): readonly TreeItem[] {
  const open = new Set(openKeys);
  return groups.flatMap((group, index): TreeItem[] => {
    const { key } = group;
    const place = { key, group, parent: null, level: 1, at: index + 1, of: groups.length } as const;
    const head: TreeItem = { ...place, kind: "group", problem: null, open: open.has(key) };
    return head.open ? [head, ...linesIn(group, open, mostly)] : [head];
  });
}

function linesIn(
  group: ProblemGroup,
  open: ReadonlySet<string>,
  mostly: MostlyColumns,
): readonly TreeItem[] {
  const columns = new Map<string, Problem[]>();
  const others: Problem[] = [];
  for (const problem of group.problems) {
    const line = lineOf(group, problem);
    if (line === null || problem.column === null || !mostly.has(line)) others.push(problem);
    else {
      const same = columns.get(problem.column);
      if (same === undefined) columns.set(problem.column, [problem]);
      else same.push(problem);
    }
  }
  const of = columns.size + others.length;
  const lines = [...columns].flatMap(([column, problems], index): TreeItem[] => {
    const key = columnKey(group, column);
    const line: TreeItem = {
      kind: "column",
      key,
      group,
      parent: group.key,
      level: 2,
      at: index + 1,
      of,
      problem: null,
      open: open.has(key),
      column,
      count: problems.length,
      filled: mostly.get(key) ?? problems.length,
    };
    const below = { group, parent: key, level: 3, first: 1, of: problems.length } as const;
    return line.open ? [line, ...problemLines(problems, below)] : [line];
  });
  const rest = { group, parent: group.key, level: 2, first: columns.size + 1, of } as const;
  return [...lines, ...problemLines(others, rest)];
}

function problemLines(
  problems: readonly Problem[],
  { first, ...place }: Omit<Placed, "key" | "at"> & { readonly first: number },
): readonly TreeItem[] {
  return problems.map((problem, index) => ({
    ...place,
    kind: "problem",
    key: problemKey(place.group, problem),
    at: first + index,
    problem,
  }));
}
