import type { Ledger } from "../ledger.ts";
import { type Problem, stopsRow } from "../problem.ts";
import { judged } from "../settings/levels.ts";
import type { ExamineContext } from "./examine-context.ts";
import { rowExaminer } from "./examine-row.ts";
import { type ExaminedRow, type ExaminedRows, inheritsFrom, movedTo } from "./examined-row.ts";
import type { Grid } from "./grid.ts";
import { missingShifts } from "./missing-shifts.ts";
import { candidatesAbove } from "./candidates-above.ts";
import { placedColumns } from "./placed-columns.ts";
import type { Placement } from "./placement.ts";
import { fillFromAbove } from "./fill-from-above.ts";
import { NOTHING_ABOVE } from "./read-row.ts";
import { ROWS_BETWEEN_PAUSES } from "./rows-between-pauses.ts";
import { addFilled, type Filled, sheetNotes } from "./sheet-notes.ts";
import type { ReadRow, SheetReading } from "./sheet-reading.ts";
import { collapsed } from "./collapsed.ts";
import { untidyCells } from "./untidy-cells.ts";
import { unusedAmounts } from "./unused-amounts.ts";

/** A sheet that was examined, and its rows to begin with when only some of them change. */
export interface Examined extends SheetReading {
  readonly cached: ExaminedRows;
}

/**
 * Reads every row below the headings, checks it by the ledger's rules, and the rows against each
 * other. Blank rows, rows of totals and remarks are left out, blank cells of columns that fill down
 * inherit from above, hidden rows are read like all others. The problems come in the order of the
 * sheet, those of the whole sheet first.
 *
 * `before` are the rows of an earlier examination with the same ledger, placement and context: a row
 * whose arrays are still the very same in the grid, and that inherits the same, is not read again.
 */
export async function examine(
  ledger: Ledger,
  grid: Grid,
  placement: Placement,
  context: ExamineContext,
  before?: ExaminedRows,
): Promise<Examined> {
  const columns = placedColumns(ledger, placement, context);
  const examineRow = rowExaminer(ledger, grid, placement, columns, context);
  const offences = candidatesAbove(ledger, context);
  const cached = new Map<Grid["values"][number], ExaminedRow>();
  const rows: ReadRow[] = [];
  const ofRows: Problem[] = [];
  const summaries: number[] = [];
  const remarks: number[] = [];
  const filled = new Map<string, Filled>();
  const untidy = untidyCells();
  let blanks = 0;
  let blankRows = 0;
  let above = NOTHING_ABOVE;
  for (let index = placement.headerRow + 1; index < grid.values.length; index++) {
    if ((index - placement.headerRow) % ROWS_BETWEEN_PAUSES === 0) await context.pause?.();
    const values = grid.values[index] ?? [];
    const number = grid.firstRow + index;
    const known = before?.get(values);
    const examined =
      known !== undefined && inheritsFrom(known, above)
        ? movedTo(known, number)
        : examineRow({ values, kinds: grid.kinds[index] ?? [] }, number, above);
    cached.set(values, examined);
    above = examined.below;
    if (examined.row === null) {
      if (examined.kind === "summary") summaries.push(number);
      else if (examined.kind === "remark") remarks.push(number);
      else blanks += 1;
      continue;
    }
    // Blank rows below the last row are the rest of the sheet.
    blankRows += blanks;
    blanks = 0;
    for (const cell of examined.inherited) addFilled(filled, number, cell);
    for (const cell of examined.untidy) untidy.add(number, cell);
    const found = offences(examined);
    ofRows.push(...fillFromAbove(ledger, examined.problems, examined.row, rows.at(-1)), ...found);
    rows.push(found.some(stopsRow) ? { ...examined.row, blocked: true } : examined.row);
  }
  await context.pause?.();
  const notes = [
    ...sheetNotes(context.hiddenRows ?? 0, { summaries, remarks }, filled),
    ...unusedAmounts(ledger, grid, placement),
    ...missingShifts(ledger, rows, context.today).flatMap(
      (note) => judged(note, context.levels) ?? [],
    ),
  ];
  const problems = [...notes, ...columns.problems, ...ofRows];
  return {
    rows,
    problems: collapsed(problems, rows.length, context.thresholds),
    untidy: untidy.notes(),
    summaryRows: summaries.length,
    remarkRows: remarks.length,
    blankRows,
    cached,
  };
}
