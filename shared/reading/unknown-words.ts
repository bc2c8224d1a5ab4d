import type { CellFix, Problem, ProblemOf } from "../problem.ts";

/** More words than these are no words of a choice: the column holds something else. */
const MOST_WORDS = 20;

/** A cell with a word that its column does not have. */
type WordProblem = ProblemOf<"R002" | "R033" | "R040"> & { readonly row: number };

/** A word that a column does not have, told once for all rows that have it. */
export type WordQuestion = ProblemOf<"R002" | "R033" | "R040"> & {
  readonly rows: readonly number[];
};

const isAboutWord = (problem: Problem): problem is WordProblem =>
  problem.row !== null &&
  (problem.code === "R002" || problem.code === "R033" || problem.code === "R040");

/** True for a problem that stands for all cells of a column with one word, or with many. */
export const asksAboutWords = (problem: Problem): problem is WordQuestion =>
  problem.rows !== undefined &&
  (problem.code === "R002" || problem.code === "R033" || problem.code === "R040");

/** How many words such a problem is about. */
export const wordsIn = ({ params }: WordQuestion): number =>
  params !== undefined && "words" in params ? params.words : 1;

/**
 * The problems of a sheet, those about a word that several cells have told once for each word, and once
 * for a column that has more of them than any choice has.
 */
export function unknownWords(problems: readonly Problem[]): readonly Problem[] {
  const columns = new Map<string, Map<string, WordProblem[]>>();
  for (const problem of problems) {
    if (!isAboutWord(problem)) continue;
    const name = `${problem.level} ${problem.code} ${problem.column}`;
    const words = columns.get(name) ?? new Map<string, WordProblem[]>();
    columns.set(name, words);
    const cells = words.get(problem.value);
    if (cells === undefined) words.set(problem.value, [problem]);
    else cells.push(problem);
  }
  const told = new Map<Problem, Problem | null>();
  const tellOnce = (cells: readonly WordProblem[], words: number) => {
    for (const [at, cell] of cells.entries()) told.set(cell, at === 0 ? once(cells, words) : null);
  };
  for (const words of columns.values()) {
    if (words.size > MOST_WORDS) tellOnce([...words.values()].flat(), words.size);
    else for (const cells of words.values()) if (cells.length > 1) tellOnce(cells, 1);
  }
  if (told.size === 0) return problems;
  return problems.flatMap((problem) => {
    const as = told.get(problem);
    return as === undefined ? [problem] : as === null ? [] : [as];
  });
}

function once(cells: readonly WordProblem[], words: number): Problem {
  const [first] = cells;
  if (first === undefined) throw new RangeError("Nothing to tell of");
  const { fixes: _, ...problem } = first;
  const counts = { count: cells.length, words };
  const asked = {
    row: null,
    value: words === 1 ? first.value : "",
    rows: cells.map(({ row }) => row).sort((a, b) => a - b),
    cells: words === 1 ? cells.flatMap(onlyFix) : [],
  } as const;
  return problem.code === "R033"
    ? { ...problem, ...asked, params: counts }
    : { ...problem, ...asked, params: { ...problem.params, ...counts } };
}

/** What would put a cell right without a choice. */
function onlyFix({ row, value, fixes = [] }: WordProblem): CellFix[] {
  const [fix, ...others] = fixes.filter(({ toNote }) => toNote !== true);
  return fix === undefined || others.length > 0 ? [] : [{ row, value, fix }];
}
