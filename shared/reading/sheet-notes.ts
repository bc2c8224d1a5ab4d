import type { CellFix, Problem } from "../problem.ts";
import type { Inherited } from "./fill-down-value.ts";

/** How many row numbers a note names. */
const ROWS_NAMED = 5;

/** The blank cells of a column of which the same has become. */
export interface InheritedCells extends Pick<Inherited, "column" | "how"> {
  count: number;
  /** Those that could be filled in. */
  readonly cells: CellFix[];
}

/** Counts a blank cell below a filled one. */
export function addInherited(
  all: Map<string, InheritedCells>,
  row: number,
  { column, how, fix }: Inherited,
): void {
  const name = `${how} ${column}`;
  let of = all.get(name);
  if (of === undefined) all.set(name, (of = { column, how, count: 0, cells: [] }));
  of.count += 1;
  if (fix !== null) of.cells.push({ row, value: "", fix });
}

const OF_SHEET = { level: "note", row: null, column: null, value: "" } as const;

function leftOut(code: "S305" | "S314", numbers: readonly number[]): Problem[] {
  if (numbers.length === 0) return [];
  const params = { count: numbers.length, rows: numbers.slice(0, ROWS_NAMED) };
  return [{ code, ...OF_SHEET, params }];
}

function ofInherited({ column, how, count, cells }: Readonly<InheritedCells>): Problem {
  if (how === "filled") return { code: "S307", ...OF_SHEET, column, params: { count }, cells };
  const asked = { code: "S319", ...OF_SHEET, column, params: { count, why: how } } as const;
  return how === "left" ? asked : { ...asked, level: "warning", blocks: true, cells };
}

/** What was done with a sheet as a whole: hidden rows read, rows left out, blank cells filled from above; and what waits. */
export function sheetNotes(
  hiddenRows: number,
  left: { readonly summaries: readonly number[]; readonly remarks: readonly number[] },
  inherited: Iterable<Readonly<InheritedCells>>,
): Problem[] {
  const notes: Problem[] = [];
  if (hiddenRows > 0) {
    notes.push({ code: "S304", ...OF_SHEET, params: { count: hiddenRows } });
  }
  notes.push(...leftOut("S305", left.summaries), ...leftOut("S314", left.remarks));
  for (const cells of inherited) notes.push(ofInherited(cells));
  return notes;
}
