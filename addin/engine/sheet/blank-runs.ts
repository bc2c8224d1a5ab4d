import type { Problem, ProblemOf } from "../../../shared/problem.ts";

/** Rows below each other whose blank cells take, or may take, the same value. */
export interface BlankRun {
  readonly from: number;
  readonly to: number;
  /** The value as a person reads it. */
  readonly shows: string;
}

/** The cells that a problem about a column's blank cells names, rows below each other with the same value together. */
export function blankRuns({ cells = [] }: Problem): readonly BlankRun[] {
  const runs: BlankRun[] = [];
  for (const { row, fix } of cells) {
    const last = runs.at(-1);
    if (last?.to === row - 1 && last.shows === fix.shows) runs.splice(-1, 1, { ...last, to: row });
    else runs.push({ from: row, to: row, shows: fix.shows });
  }
  return runs;
}

/** What is said of a column's blank cells: filled from above, left blank, or waiting for somebody to say. */
export type BlanksProblem = ProblemOf<"S307" | "S319"> & { readonly column: string };

export const isAboutBlanks = (problem: Problem): problem is BlanksProblem =>
  problem.column !== null && (problem.code === "S307" || problem.code === "S319");

/** True while nobody has said what they mean. */
export const waitsForAnswer = ({ blocks }: BlanksProblem): boolean => blocks === true;

/** True when filling them is an answer: not what holds already, nor what no longer can. */
export const mayBeFilled = (problem: BlanksProblem): boolean =>
  problem.code === "S319" && problem.params.why !== "apart";

/** True when leaving them blank is not what holds already. */
export const mayBeBlank = (problem: BlanksProblem): boolean =>
  problem.code === "S307" || problem.params.why !== "left";
