import type { ReadContext } from "../column.ts";
import type { Ledger } from "../ledger.ts";
import type { Levels } from "../rules/levels.ts";
import type { GridRow } from "./blank.ts";
import type { Grid } from "./grid.ts";
import { ownedColumn } from "./owned-columns.ts";
import { placedColumns } from "./placed-columns.ts";
import type { Placement } from "./placement.ts";
import { rowReader } from "./read-row.ts";
import type { ReadRow, SheetReading } from "./sheet-reading.ts";
import { sheetNotes } from "./sheet-notes.ts";
import { isSummaryRow } from "./summary-row.ts";

/** What reading a sheet needs to know besides its cells. */
export interface SheetContext extends Omit<ReadContext, "report"> {
  readonly levels: Levels;
  /** How many rows are hidden or filtered out: they are read, and a note says so. */
  readonly hiddenRows?: number;
  /** Asked every {@link ROWS_BETWEEN_PAUSES} rows; it may give the browser time for something else. */
  readonly pause?: () => Promise<void> | undefined;
}

/** So many rows take a few milliseconds. */
export const ROWS_BETWEEN_PAUSES = 100;

/**
 * Reads every row below the headings. Blank rows and rows of totals are left out, blank cells of
 * columns that fill down inherit from above, hidden rows are read like all others.
 */
export async function readSheet(
  ledger: Ledger,
  grid: Grid,
  placement: Placement,
  context: SheetContext,
): Promise<SheetReading> {
  const columns = placedColumns(ledger, placement, context);
  const reader = rowReader(columns, context);
  const indexes = columns.inSheet.map(({ index }) => index);
  const keys = columns.inSheet
    .filter(({ key }) => ledger.twins.some((twin) => twin.column === key))
    .map(({ index }) => index);
  // Ours stands behind everything else.
  const markIndex = (grid.values[placement.headerRow] ?? []).findLastIndex(
    (heading) => ownedColumn(String(heading)) === "mark",
  );

  const rows: ReadRow[] = [];
  const summaries: number[] = [];
  let blanks = 0;
  let blankRows = 0;
  for (let index = placement.headerRow + 1; index < grid.values.length; index++) {
    if ((index - placement.headerRow) % ROWS_BETWEEN_PAUSES === 0) await context.pause?.();
    const row: GridRow = { values: grid.values[index] ?? [], kinds: grid.kinds[index] ?? [] };
    const number = grid.firstRow + index;
    if (isSummaryRow(row, indexes, keys)) {
      summaries.push(number);
      continue;
    }
    const read = reader.read(row, number);
    if (read === undefined) {
      blanks += 1;
      continue;
    }
    // Blank rows below the last row are the rest of the sheet.
    blankRows += blanks;
    blanks = 0;
    rows.push({ number, ...read, mark: String(row.values[markIndex] ?? "").trim() });
  }

  const notes = sheetNotes(context.hiddenRows ?? 0, summaries, reader.filled);
  return {
    rows,
    problems: [...notes, ...columns.problems, ...reader.problems],
    summaryRows: summaries.length,
    blankRows,
  };
}
