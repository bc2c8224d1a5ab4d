import { digest, type Fingerprint } from "./digest.ts";
import type { Row } from "./row.ts";
import type { Problem, ProblemCode } from "./problem.ts";

/**
 * Says which values a warning was about. An acknowledgement holds for as long as they stand, and again when
 * they come back: what it was "correct" about is they, not the cell.
 */
export type About = Fingerprint;

/** What a person said to a warning about one row: "correct, because …". */
export interface Acknowledgement {
  readonly code: string;
  readonly about: About;
  readonly reason: string;
}

/** A warning that has a cell of a row to be right about. */
export type AcknowledgeableProblem = Problem & { readonly row: number; readonly column: string };

/** True for a warning that a reason can settle; one that waits for a choice can't be reasoned away. */
export function canBeAcknowledged(problem: Problem): problem is AcknowledgeableProblem {
  const { level, blocks, row, column } = problem;
  return level === "warning" && blocks !== true && row !== null && column !== null;
}

/** What a rule that reads these columns has to say about a row; blank and absent are alike. */
export function aboutOf(code: ProblemCode, reads: readonly string[], cells: Row): About {
  const said: unknown[] = [code];
  for (const key of [...new Set(reads)].sort()) {
    const value = cells[key];
    if (value !== undefined && value !== null) said.push(key, value);
  }
  return digest(said);
}

/** What a warning is about in a row whose readable cells these are. */
export function aboutProblem(
  { code, column, value, reads }: AcknowledgeableProblem,
  cells: Row,
): About {
  // A cell that could not be read counts by what stands in it.
  const known = column in cells ? cells : { ...cells, [column]: value };
  return aboutOf(code, [column, ...(reads ?? [])], known);
}
