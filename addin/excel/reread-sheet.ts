import type { Grid } from "../../shared/reading/grid.ts";
import type { RereadSheet, SheetRef, SheetSnapshot } from "../workbook/workbook.ts";
import type { Area } from "./area.ts";
import { loadPlaces, placeOfLedger } from "./ledger-area.ts";
import { type RowPart, readRows } from "./read-grid.ts";
import { followRows, type RowChange, type RowRun } from "./row-changes.ts";
import { hiddenRowCount, rowStretches } from "./row-visibility.ts";

/** Rows in more places are quicker read as a whole. */
const MOST_RUNS = 200;

/** What was read again, but for what the workbook adds to a snapshot. */
export interface Reread extends Pick<RereadSheet, "edits" | "moved"> {
  readonly snapshot: Pick<SheetSnapshot, "sheet" | "grid" | "hiddenRows">;
}

/** A sheet as it was read: what it held, and its merged areas. */
export interface KnownSheet {
  readonly sheet: SheetRef;
  readonly grid: Grid;
  readonly merged: readonly Area[];
}

/**
 * Reads the rows of a sheet that changed since a snapshot; the others are the snapshot's own arrays.
 * Undefined when the ledger's part of the sheet begins elsewhere now, or too much of it changed. Merged
 * areas are taken to be as they were: asking for them can cost a person their steps of undo.
 */
export async function rereadSheet(
  context: Excel.RequestContext,
  { sheet: { id }, grid: before, merged }: KnownSheet,
  changes: readonly RowChange[],
): Promise<Reread | undefined> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.load("id, name");
  const places = loadPlaces(sheet);
  await context.sync();
  const area = await placeOfLedger(context, places);
  const top = before.firstRow - 1;
  if (area?.row !== top || area.column !== before.firstColumn) return undefined;
  const followed = followRows(top, before.values.length, area.rows, changes);
  if (followed === undefined || followed.runs.length > MOST_RUNS) return undefined;
  if (followed.moved && merged.length > 0) return undefined;
  const stretches = await rowStretches(context, sheet, area.row, area.rows);
  const read = await readRows(context, sheet, area, partsToRead(top, followed.runs), merged);
  const snapshot = {
    sheet: { id: sheet.id, name: sheet.name },
    grid: woven(before, followed.runs, read),
    hiddenRows: hiddenRowCount(stretches),
  };
  return { snapshot, edits: followed.edits, moved: followed.moved };
}

function partsToRead(top: number, runs: readonly RowRun[]): RowPart[] {
  const parts: RowPart[] = [];
  let row = top;
  for (const { from, rows } of runs) {
    if (from === null) parts.push({ row, rows });
    row += rows;
  }
  return parts;
}

/** The rows as they stand now: those that were kept, and between them those that were read. */
function woven(before: Grid, runs: readonly RowRun[], read: Pick<Grid, "values" | "kinds">): Grid {
  const values: Grid["values"][number][] = [];
  const kinds: Grid["kinds"][number][] = [];
  let taken = 0;
  for (const { from, rows } of runs) {
    const source = from === null ? read : before;
    const first = from ?? taken;
    for (let row = first; row < first + rows; row++) {
      values.push(source.values[row] ?? []);
      kinds.push(source.kinds[row] ?? []);
    }
    if (from === null) taken += rows;
  }
  return { ...before, values, kinds };
}
