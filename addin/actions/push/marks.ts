import { hasLanded } from "../../../shared/api/push.ts";
import { pendingMark, readMark, writeMark, type Mark } from "../../../shared/merge/mark.ts";
import type { Row } from "../../../shared/row.ts";
import type { RecordId } from "../../../shared/record.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { Environment } from "../environment.ts";
import type { LedgerAtHand } from "../workbook/ledger-at-hand.ts";
import type { PushedRow } from "./push-report.ts";
import { fingerprintHere, headerRowNumber, sheetColumn } from "../workbook/sheet-columns.ts";
import type { CellWrite, Workbook } from "../workbook/workbook.ts";
import { cellAt, type StoodCells } from "./stood-cells.ts";
import { writtenValue } from "../workbook/written-value.ts";

/**
 * Gives rows that are sent for the first time their ids. False when the sheet has changed since it
 * was read, in which case nothing was written: a mark in the wrong row would be another record.
 */
export async function markPending(
  workbook: Workbook,
  atHand: LedgerAtHand,
  rows: readonly {
    readonly number: number;
    readonly row: { readonly id: RecordId; readonly base: number | null };
  }[],
): Promise<boolean> {
  const { sheet, revision } = atHand.snapshot;
  const headerRow = headerRowNumber(atHand);
  const { mark } = await workbook.ownedColumns(sheet.id, headerRow);
  if (workbook.revision(sheet.id) !== revision) return false;
  const first = headerRow + 1;
  const texts: (string | null)[] = [];
  for (const { number, row } of rows) {
    if (row.base !== null) continue;
    while (texts.length < number - first) texts.push(null);
    texts[number - first] = writeMark(pendingMark(row.id));
  }
  if (texts.length > 0) await workbook.writeOwned(sheet.id, mark, first, texts);
  return true;
}

/** The marks of a sheet as they stand now: by record, the numbers of the rows that carry it. */
export async function rowsByRecord(
  workbook: Workbook,
  atHand: LedgerAtHand,
): Promise<{ column: number; rows: ReadonlyMap<RecordId, readonly number[]> }> {
  const headerRow = headerRowNumber(atHand);
  const { sheet } = atHand.snapshot;
  const { mark } = await workbook.ownedColumns(sheet.id, headerRow);
  const rows = new Map<RecordId, number[]>();
  for (const [index, text] of (await workbook.readMarks(sheet.id, mark, headerRow + 1)).entries()) {
    const id = readMark(text)?.id;
    if (id === undefined) continue;
    const numbers = rows.get(id);
    if (numbers === undefined) rows.set(id, [headerRow + 1 + index]);
    else numbers.push(headerRow + 1 + index);
  }
  return { column: mark, rows };
}

/** Writes marks to the rows that carry these records now, wherever they were sorted to. */
export async function writeMarks(
  workbook: Workbook,
  atHand: LedgerAtHand,
  marks: ReadonlyMap<RecordId, Mark>,
): Promise<void> {
  if (marks.size === 0) return;
  const { column, rows } = await rowsByRecord(workbook, atHand);
  const first = headerRowNumber(atHand) + 1;
  const texts: (string | null)[] = [];
  for (const [id, mark] of marks) {
    for (const number of rows.get(id) ?? []) {
      while (texts.length <= number - first) texts.push(null);
      texts[number - first] = writeMark(mark);
    }
  }
  if (texts.length > 0) await workbook.writeOwned(atHand.snapshot.sheet.id, column, first, texts);
}

/**
 * Marks what has landed. A row keeps its old mark when the server holds something that the sheet does
 * not show: its next push is then compared with what the sheet last saw, and nothing of either side
 * is lost. Cells that somebody else changed are brought into the sheet where nobody typed meanwhile.
 */
export async function markPushed(
  workbook: Workbook,
  atHand: LedgerAtHand,
  pushed: readonly PushedRow[],
  env: Environment,
): Promise<void> {
  const marks = new Map<RecordId, Mark>();
  const merged: PushedRow[] = [];
  for (const [index, row] of pushed.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const { outcome, version, theirs = {} } = row.outcome;
    if (!hasLanded(outcome) || version === null) continue;
    if (Object.keys(theirs).some((key) => key in row.sent)) merged.push(row);
    else marks.set(row.id, { id: row.id, version, fingerprint: fingerprintHere(atHand, row.sent) });
  }
  const brought = await bringTheirs(
    workbook,
    atHand,
    merged.map(({ id, stood, outcome }) => ({ id, stood, cells: outcome.theirs ?? {} })),
  );
  for (const { id, sent, outcome } of merged) {
    if (!brought.has(id) || outcome.version === null) continue;
    const cells = { ...sent, ...outcome.theirs };
    marks.set(id, { id, version: outcome.version, fingerprint: fingerprintHere(atHand, cells) });
  }
  await writeMarks(workbook, atHand, marks);
}

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
  atHand: LedgerAtHand,
  incoming: readonly Incoming[],
): Promise<ReadonlySet<RecordId>> {
  const brought = new Set<RecordId>();
  if (incoming.length === 0) return brought;
  const { rows } = await rowsByRecord(workbook, atHand);
  const now = await workbook.readSheet(atHand.snapshot.sheet.id);
  const writes: CellWrite[] = [];
  for (const { id, stood, cells } of incoming) {
    const [row, ...copies] = rows.get(id) ?? [];
    if (row === undefined || copies.length > 0) continue;
    const columns = Object.keys(cells).flatMap((key) => {
      const column = sheetColumn(atHand, key);
      return column === undefined ? [] : [{ key, column }];
    });
    const untouched = columns.every(
      ({ key, column }) => cellAt(now, row, column) === (stood[key] ?? ""),
    );
    if (!untouched) continue;
    for (const { key, column } of columns) {
      writes.push({ row, column, cell: writtenValue(atHand, key, cells[key] ?? null) });
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
