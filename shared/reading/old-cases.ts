import type { Problem } from "../problem.ts";
import type { Thresholds } from "../rules/thresholds.ts";

/** So many old rows may be slips, each worth a look. */
const MOST_SLIPS = 20;

/**
 * The problems of a sheet; where most of its rows are old, they were brought in on purpose: one note
 * about the column takes the place of a warning in every row. Errors stay where they are.
 */
export function oldCases(
  problems: readonly Problem[],
  rows: number,
  { daysBack }: Thresholds,
): Problem[] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const { column } = problem;
    if (isOld(problem) && column !== null) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const notes: Problem[] = [];
  for (const [column, count] of counts) {
    if (count <= MOST_SLIPS || count * 2 <= rows) continue;
    const params = { count, days: daysBack };
    notes.push({ code: "R014", level: "note", row: null, column, value: "", params });
  }
  const noted = new Set(notes.map(({ column }) => column));
  const others = problems.filter((problem) => !isOld(problem) || !noted.has(problem.column));
  return [...notes, ...others];
}

const isOld = ({ code, level }: Problem): boolean => code === "R014" && level !== "error";
