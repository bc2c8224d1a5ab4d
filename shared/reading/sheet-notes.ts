import type { CellFix, Problem } from "../problem.ts";
import type { Inherited } from "./read-row.ts";

/** How many row numbers a note names. */
const ROWS_NAMED = 5;

/** The blank cells of a column that inherited. */
export interface Filled {
  count: number;
  /** Those that could be filled in. */
  readonly cells: CellFix[];
}

/** Counts a blank cell that inherited. */
export function addFilled(
  filled: Map<string, Filled>,
  row: number,
  { column, fix }: Inherited,
): void {
  let of = filled.get(column);
  if (of === undefined) filled.set(column, (of = { count: 0, cells: [] }));
  of.count += 1;
  if (fix !== null) of.cells.push({ row, value: "", fix });
}

const OF_SHEET = { level: "note", row: null, column: null, value: "" } as const;

function leftOut(code: "S305" | "S314", numbers: readonly number[]): Problem[] {
  if (numbers.length === 0) return [];
  const params = { count: numbers.length, rows: numbers.slice(0, ROWS_NAMED) };
  return [{ code, ...OF_SHEET, params }];
}

/** What was done with a sheet as a whole: hidden rows read, rows left out, blank cells filled from above. */
export function sheetNotes(
  hiddenRows: number,
  left: { readonly summaries: readonly number[]; readonly remarks: readonly number[] },
  filled: ReadonlyMap<string, Readonly<Filled>>,
): Problem[] {
  const notes: Problem[] = [];
  if (hiddenRows > 0) {
    notes.push({ code: "S304", ...OF_SHEET, params: { count: hiddenRows } });
  }
  notes.push(...leftOut("S305", left.summaries), ...leftOut("S314", left.remarks));
  for (const [column, { count, cells }] of filled) {
    notes.push({ code: "S307", ...OF_SHEET, column, params: { count }, cells });
  }
  return notes;
}
