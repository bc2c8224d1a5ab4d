import type { Ledger } from "../ledger.ts";
import { type Problem, stopsRow } from "../problem.ts";
import { judged } from "../settings/levels.ts";
import type { ExamineContext } from "./examine-context.ts";
import { rowExaminer, tookAs } from "./examine-row.ts";
import { askedOnce, askedOrders, columnDates } from "./date-orders.ts";
import { blankCells } from "./blank-cells.ts";
import { coveredCells, coversAlike } from "./covered-cells.ts";
import { type ExaminedRow, type ExaminedRows, inheritsFrom, movedTo } from "./examined-row.ts";
import type { Grid } from "./grid.ts";
import { matchGroups } from "./match-groups.ts";
import { missingShifts } from "./missing-shifts.ts";
import { candidatesAbove } from "./candidates-above.ts";
import { placedColumns } from "./placed-columns.ts";
import type { Placement } from "./placement.ts";
import { type Above, fillFromAbove, stepDown } from "./fill-from-above.ts";
import { NOTHING_ABOVE } from "./fill-down-value.ts";
import { ROWS_BETWEEN_PAUSES } from "./rows-between-pauses.ts";
import { addInherited, type InheritedCells, sheetNotes } from "./sheet-notes.ts";
import type { ReadRow, SheetReading } from "./sheet-reading.ts";
import { collapsed } from "./collapsed.ts";
import { untidyCells } from "./untidy-cells.ts";
import { unusedAmounts } from "./unused-amounts.ts";

/** A sheet that was examined, and its rows to begin with when only some of them change. */
export interface Examined extends SheetReading {
  readonly cached: ExaminedRows;
  /** Lets go of `cached`, which takes about as much room as all that was read: for when every row is read anew. */
  readonly release: () => void;
  /** Every row below the headings with what it inherits; empty where none inherits anything. */
  readonly inheriting: readonly Pick<ExaminedRow, "number" | "inherited">[];
}

/**
 * Reads every row below the headings, checks it by the ledger's rules, and the rows against each
 * other. Blank rows, rows of totals and remarks are left out, hidden rows are read like all others; a row
 * whose record was withdrawn is read and says nothing.
 * A blank cell is blank, unless a merge covers it, or a person said that its column is written once a
 * group; rows of a column that looks so wait for that. The problems come in the order of the
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
  const blanks = await blankCells(ledger, grid, placement, columns, context);
  const dates = columnDates(grid, placement, columns, context.today);
  const asked = askedOrders(ledger, columns, dates, context.today);
  const groups = matchGroups(ledger);
  const examineRow = rowExaminer(ledger, grid, placement, columns, blanks, dates, groups, context);
  const took = tookAs(blanks, dates);
  const maybeMerged = columns.inSheet.flatMap(({ index }, at) =>
    blanks[at] === "nothing" ? [] : [index],
  );
  const offences = candidatesAbove(ledger, groups, context);
  const cached = new Map<Grid["values"][number], ExaminedRow>();
  const rows: ReadRow[] = [];
  const ofRows: Problem[] = [];
  const summaries: number[] = [];
  const remarks: number[] = [];
  const inherited = new Map<string, InheritedCells>();
  const step = stepDown(columns, blanks);
  const standing: Above = { row: undefined, values: new Map() };
  const untidy = untidyCells();
  let inherits = false;
  let skipped = 0;
  let blankRows = 0;
  let above = NOTHING_ABOVE;
  let over: Parameters<typeof coveredCells>[2];
  for (let index = placement.headerRow + 1; index < grid.values.length; index++) {
    if ((index - placement.headerRow) % ROWS_BETWEEN_PAUSES === 0) await context.pause?.();
    const values = grid.values[index] ?? [];
    const row = { values, kinds: grid.kinds[index] ?? [] };
    const covered = coveredCells(row, maybeMerged, over);
    over = { values, kinds: row.kinds, covered };
    const number = grid.firstRow + index;
    const known = before?.get(values);
    const holds =
      known?.took === took && coversAlike(known.covered, covered) && inheritsFrom(known, above);
    const examined = holds ? movedTo(known, number) : examineRow(row, number, above, covered);
    cached.set(values, examined);
    inherits ||= examined.inherited.length > 0;
    above = examined.below;
    if (examined.row === null) {
      if (examined.kind === "summary") summaries.push(number);
      else if (examined.kind === "remark") remarks.push(number);
      else skipped += 1;
      continue;
    }
    // Blank rows below the last row are the rest of the sheet.
    blankRows += skipped;
    skipped = 0;
    // What rows below inherit stands in it all the same.
    if (context.isWithdrawn?.(examined.row) === true) {
      step(standing, examined.row);
      rows.push({ ...examined.row, blocked: false, withdrawn: true });
      continue;
    }
    for (const cell of examined.inherited) addInherited(inherited, number, cell);
    for (const cell of examined.untidy) untidy.add(number, cell);
    const found = offences(examined);
    ofRows.push(...fillFromAbove(ledger, examined.problems, examined.row, standing), ...found);
    step(standing, examined.row);
    rows.push(found.some(stopsRow) ? { ...examined.row, blocked: true } : examined.row);
  }
  await context.pause?.();
  const shifts = missingShifts(ledger, rows, context.today);
  await context.pause?.();
  const notes = [
    ...sheetNotes(context.hiddenRows ?? 0, { summaries, remarks }, inherited.values()),
    ...unusedAmounts(ledger, grid, placement),
    ...shifts.flatMap((note) => judged(note, context.levels) ?? []),
  ];
  const problems = [...notes, ...columns.problems, ...askedOnce(asked, ofRows)];
  await context.pause?.();
  return {
    rows,
    problems: collapsed(problems, rows.length, context.thresholds),
    untidy: untidy.notes(),
    inheriting: inherits ? Array.from(cached.values(), inheritance) : [],
    summaryRows: summaries.length,
    remarkRows: remarks.length,
    blankRows,
    cached,
    release: () => cached.clear(),
  };
}

const inheritance = ({ number, inherited }: ExaminedRow) => ({ number, inherited });
