import type { RecordId } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import type { CellWrite, Workbook } from "../../workbook/workbook.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { Pausing } from "../environment.ts";
import { planByMarks } from "../marks/marks.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { sheetColumn } from "../sheet/sheet-columns.ts";
import { writtenValue } from "../sheet/written-value.ts";
import { cellAt, type StoodCells } from "./stood-cells.ts";

/** Cells of a record that are to be shown in its row. */
export interface Incoming {
  readonly id: RecordId;
  /** What stood in the row when it was sent: whatever is there now was typed since. */
  readonly stood: StoodCells;
  readonly cells: Row;
}

/**
 * Writes cells of the server into their rows, all of a row or none: a row in which somebody typed
 * into one of these cells since it was sent is left alone. Returns the records that were written.
 */
export async function bringTheirs(
  workbook: Workbook,
  openLedger: OpenLedger,
  incoming: readonly Incoming[],
  env: Pausing,
): Promise<ReadonlySet<RecordId>> {
  if (incoming.length === 0) return new Set();
  const { planned } = await planByMarks(workbook, openLedger, env, (rows) =>
    planWrites(workbook, openLedger, incoming, rows, env),
  );
  const { revision, sheet, writes, brought } = planned;
  if (writes.length === 0) return new Set(brought.keys());
  // In a sheet that never comes to rest, the rows keep their old marks and are asked about again.
  if (workbook.isLocked(sheet) || workbook.revision(sheet) !== revision) return new Set();
  const previous = await workbook.writeCells(sheet, writes);
  // A cell with a formula is never overwritten; its row keeps its old mark and is asked about again.
  const written = new Set(previous.map(({ row, column }) => `${row}:${column}`));
  const formulaRows = new Set(
    writes.filter(({ row, column }) => !written.has(`${row}:${column}`)).map(({ row }) => row),
  );
  return new Set([...brought].flatMap(([id, row]) => (formulaRows.has(row) ? [] : id)));
}

/** What is to be written into the sheet as it stands now, and the rows of the records that this brings. */
async function planWrites(
  workbook: Workbook,
  openLedger: OpenLedger,
  incoming: readonly Incoming[],
  rows: ReadonlyMap<RecordId, readonly number[]>,
  env: Pausing,
) {
  const now = await workbook.readSheet(openLedger.snapshot.sheet.id);
  const writes: CellWrite[] = [];
  const brought = new Map<RecordId, number>();
  for (const [index, { id, stood, cells }] of incoming.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const [row, ...copies] = rows.get(id) ?? [];
    if (row === undefined || copies.length > 0) continue;
    const columns = Object.keys(cells).flatMap((key) => {
      const column = sheetColumn(openLedger, key);
      return column === undefined ? [] : [{ key, column }];
    });
    const untouched = columns.every(
      ({ key, column }) => cellAt(now, row, column) === (stood[key] ?? ""),
    );
    if (!untouched) continue;
    for (const { key, column } of columns) {
      writes.push({ row, column, cell: writtenValue(openLedger, key, cells[key] ?? null) });
    }
    brought.set(id, row);
  }
  return { revision: now.revision, sheet: now.sheet.id, writes, brought };
}
