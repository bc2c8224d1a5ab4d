import type { RecordId } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import type { CellWrite, Workbook } from "../../workbook/workbook.ts";
import { rowsByRecord } from "../marks/marks.ts";
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
): Promise<ReadonlySet<RecordId>> {
  const brought = new Set<RecordId>();
  if (incoming.length === 0) return brought;
  const { rows } = await rowsByRecord(workbook, openLedger);
  const now = await workbook.readSheet(openLedger.snapshot.sheet.id);
  const writes: CellWrite[] = [];
  for (const { id, stood, cells } of incoming) {
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
    brought.add(id);
  }
  if (writes.length === 0) return brought;
  if (workbook.isLocked(now.sheet.id)) return new Set();
  const previous = await workbook.writeCells(now.sheet.id, writes);
  // A cell with a formula is never overwritten; its row keeps its old mark and is asked about again.
  const written = new Set(previous.map(({ row, column }) => `${row}:${column}`));
  const formulaRows = new Set(
    writes.filter(({ row, column }) => !written.has(`${row}:${column}`)).map(({ row }) => row),
  );
  for (const id of brought) {
    if ((rows.get(id) ?? []).some((row) => formulaRows.has(row))) brought.delete(id);
  }
  return brought;
}
