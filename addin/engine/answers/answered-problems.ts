import { aboutProblem, canBeAnswered, type AnswerableProblem } from "../../../shared/answer.ts";
import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { RememberedAnswer } from "./remembered-answers.ts";

/** A warning that a person has answered, and what they said. */
export interface AnsweredProblem {
  readonly problem: AnswerableProblem;
  readonly answer: RememberedAnswer;
}

/** What was found in a sheet, by whether it still asks for a look. */
export interface ProblemsByAnswer {
  readonly problems: readonly Problem[];
  readonly answered: readonly AnsweredProblem[];
}

/** Tells the warnings that were answered, about the values that stand there now, from all the others. */
export function splitAnswered(
  found: readonly Problem[],
  rows: readonly ComparedRow[],
  answers: readonly RememberedAnswer[],
): ProblemsByAnswer {
  if (answers.length === 0) return { problems: found, answered: [] };
  const ofRecord = Map.groupBy(answers, ({ id }) => id);
  const byNumber = new Map<number, { row: ComparedRow; said: readonly RememberedAnswer[] }>();
  for (const row of rows) {
    const said = row.id === null ? undefined : ofRecord.get(row.id);
    if (said !== undefined) byNumber.set(row.row.number, { row, said });
  }
  const answered: AnsweredProblem[] = [];
  const problems = found.filter((problem) => {
    const known = problem.row === null ? undefined : byNumber.get(problem.row);
    if (known === undefined || !canBeAnswered(problem)) return true;
    const about = aboutProblem(problem, known.row.row.cells);
    const answer = known.said.find((one) => one.code === problem.code && one.about === about);
    if (answer !== undefined) answered.push({ problem, answer });
    return answer === undefined;
  });
  return { problems, answered };
}

/** The records that rows of a sheet are or will be, by the rows' numbers. */
export function recordsByRow(rows: readonly ComparedRow[]): ReadonlyMap<number, ComparedRow> {
  return new Map(rows.map((row) => [row.row.number, row]));
}

/** The records that the server has of these rows' warnings, answered or not. */
export function recordsWithWarnings(
  found: readonly Problem[],
  rows: readonly ComparedRow[],
): readonly RecordId[] {
  const numbers = new Set(found.filter(canBeAnswered).map(({ row }) => row));
  return rows.flatMap(({ row, id, base }) =>
    id !== null && base !== null && numbers.has(row.number) ? [id] : [],
  );
}
