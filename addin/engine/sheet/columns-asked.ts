import type { Problem, ProblemOf } from "../../../shared/problem.ts";

/** What is asked of columns that may stand under another heading than before, or nowhere. */
export type ColumnsProblem = ProblemOf<"S321" | "S322" | "S324"> & { readonly column: string };

/** What is asked once of the whole sheet: a column that stands nowhere, and is the same in every row. */
export type WholeSheetProblem = ProblemOf<"S301" | "S330"> & { readonly column: string };

/** True for a question about a column that stands nowhere in the sheet. */
export const asksForWholeSheet = (problem: Problem): problem is WholeSheetProblem =>
  problem.code === "S301" || problem.code === "S330";

/** True for a question about where a column stands; a note that one is gone asks nothing. */
export const asksForColumn = (problem: Problem): problem is ColumnsProblem =>
  problem.code === "S324" ||
  ((problem.code === "S321" || problem.code === "S322") && problem.level === "error");
