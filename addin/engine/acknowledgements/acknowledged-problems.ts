import {
  aboutProblem,
  canBeAcknowledged,
  type AcknowledgeableProblem,
} from "../../../shared/acknowledgement.ts";
import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { RememberedAcknowledgement } from "./remembered-acknowledgements.ts";

/** A warning that a person has acknowledged, and what they said. */
export interface AcknowledgedProblem {
  readonly problem: AcknowledgeableProblem;
  readonly acknowledgement: RememberedAcknowledgement;
}

/** What was found in a sheet, by whether it still asks for a look. */
export interface ProblemsByAcknowledgement {
  readonly problems: readonly Problem[];
  readonly acknowledged: readonly AcknowledgedProblem[];
}

/** Tells the warnings that were acknowledged, about the values that stand there now, from all the others. */
export function splitAcknowledged(
  found: readonly Problem[],
  rows: readonly ComparedRow[],
  acknowledgements: readonly RememberedAcknowledgement[],
): ProblemsByAcknowledgement {
  if (acknowledgements.length === 0) return { problems: found, acknowledged: [] };
  const ofRecord = Map.groupBy(acknowledgements, ({ id }) => id);
  const byNumber = new Map<
    number,
    { row: ComparedRow; said: readonly RememberedAcknowledgement[] }
  >();
  for (const row of rows) {
    const said = row.id === null ? undefined : ofRecord.get(row.id);
    if (said !== undefined) byNumber.set(row.row.number, { row, said });
  }
  const acknowledged: AcknowledgedProblem[] = [];
  const problems = found.filter((problem) => {
    const known = problem.row === null ? undefined : byNumber.get(problem.row);
    if (known === undefined || !canBeAcknowledged(problem)) return true;
    const about = aboutProblem(problem, known.row.row.cells);
    const acknowledgement = known.said.find(
      (one) => one.code === problem.code && one.about === about,
    );
    if (acknowledgement !== undefined) acknowledged.push({ problem, acknowledgement });
    return acknowledgement === undefined;
  });
  return { problems, acknowledged };
}

/** The records that rows of a sheet are or will be, by the rows' numbers. */
export function recordsByRow(rows: readonly ComparedRow[]): ReadonlyMap<number, ComparedRow> {
  return new Map(rows.map((row) => [row.row.number, row]));
}

/** The records that the server has of these rows' warnings, acknowledged or not. */
export function recordsWithWarnings(
  found: readonly Problem[],
  rows: readonly ComparedRow[],
): readonly RecordId[] {
  const numbers = new Set(found.filter(canBeAcknowledged).map(({ row }) => row));
  return rows.flatMap(({ row, id, base }) =>
    id !== null && base !== null && numbers.has(row.number) ? [id] : [],
  );
}
