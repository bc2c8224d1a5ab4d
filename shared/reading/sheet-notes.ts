import type { Problem, ProblemCode, ProblemParams } from "../problem.ts";

/** How many row numbers a note names. */
const ROWS_NAMED = 5;

function note(code: ProblemCode, column: string | null, params: ProblemParams): Problem {
  return { code, level: "note", row: null, column, value: "", params };
}

function leftOut(code: ProblemCode, numbers: readonly number[]): Problem[] {
  if (numbers.length === 0) return [];
  const more = numbers.length > ROWS_NAMED ? "…" : "";
  const rows = numbers.slice(0, ROWS_NAMED).join("、") + more;
  return [note(code, null, { count: numbers.length, rows })];
}

/** What was done with a sheet as a whole: hidden rows read, rows left out, blank cells filled from above. */
export function sheetNotes(
  hiddenRows: number,
  left: { readonly summaries: readonly number[]; readonly remarks: readonly number[] },
  filled: ReadonlyMap<string, number>,
): Problem[] {
  const notes: Problem[] = [];
  if (hiddenRows > 0) notes.push(note("S304", null, { count: hiddenRows }));
  notes.push(...leftOut("S305", left.summaries), ...leftOut("S314", left.remarks));
  for (const [column, count] of filled) notes.push(note("S307", column, { count }));
  return notes;
}
