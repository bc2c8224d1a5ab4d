import type { Problem, ProblemCode, ProblemParams } from "../problem.ts";

/** How many row numbers a note names. */
const ROWS_NAMED = 5;

function note(code: ProblemCode, column: string | null, params: ProblemParams): Problem {
  return { code, level: "note", row: null, column, value: "", params };
}

/** What was done with a sheet as a whole: hidden rows read, totals left out, blank cells filled from above. */
export function sheetNotes(
  hiddenRows: number,
  summaries: readonly number[],
  filled: ReadonlyMap<string, number>,
): Problem[] {
  const notes: Problem[] = [];
  if (hiddenRows > 0) notes.push(note("S304", null, { count: hiddenRows }));
  if (summaries.length > 0) {
    const more = summaries.length > ROWS_NAMED ? "…" : "";
    const rows = summaries.slice(0, ROWS_NAMED).join("、") + more;
    notes.push(note("S305", null, { count: summaries.length, rows }));
  }
  for (const [column, count] of filled) notes.push(note("S307", column, { count }));
  return notes;
}
