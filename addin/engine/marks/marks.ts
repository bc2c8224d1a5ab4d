import { pendingMark, readMark, writeMark, type Mark } from "../../../shared/merge/mark.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { headerRowNumber } from "../sheet/sheet-columns.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { identityOf } from "../../../shared/derive/identity.ts";
import type { Row } from "../../../shared/row.ts";

/**
 * Gives rows that are sent for the first time their ids. False when the sheet has changed since it
 * was read, in which case nothing was written: a mark in the wrong row would be another record.
 */
export async function markPending(
  workbook: Workbook,
  openLedger: OpenLedger,
  rows: readonly {
    readonly number: number;
    readonly row: {
      readonly id: RecordId;
      readonly base: Version | null;
      /** As they are sent, or would be. */
      readonly cells: Row;
    };
  }[],
): Promise<boolean> {
  const { sheet, revision } = openLedger.snapshot;
  const headerRow = headerRowNumber(openLedger);
  const { mark } = await workbook.ownedColumns(sheet.id, headerRow);
  if (workbook.revision(sheet.id) !== revision) return false;
  const first = headerRow + 1;
  const texts: (string | null)[] = [];
  for (const { number, row } of rows) {
    if (row.base !== null) continue;
    while (texts.length < number - first) texts.push(null);
    texts[number - first] = writeMark(
      pendingMark(row.id, identityOf(openLedger.ledger, row.cells)),
    );
  }
  if (texts.length > 0) await workbook.writeOwned(sheet.id, mark, first, texts);
  return true;
}

/** The marks of a sheet as they stand now: by record, the numbers of the rows that carry it. */
export async function rowsByRecord(
  workbook: Workbook,
  openLedger: OpenLedger,
): Promise<{ column: number; rows: ReadonlyMap<RecordId, readonly number[]> }> {
  const headerRow = headerRowNumber(openLedger);
  const { sheet } = openLedger.snapshot;
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
  openLedger: OpenLedger,
  marks: ReadonlyMap<RecordId, Mark>,
): Promise<void> {
  if (marks.size === 0) return;
  const { column, rows } = await rowsByRecord(workbook, openLedger);
  const first = headerRowNumber(openLedger) + 1;
  const texts: (string | null)[] = [];
  for (const [id, mark] of marks) {
    for (const number of rows.get(id) ?? []) {
      while (texts.length <= number - first) texts.push(null);
      texts[number - first] = writeMark(mark);
    }
  }
  if (texts.length > 0)
    await workbook.writeOwned(openLedger.snapshot.sheet.id, column, first, texts);
}
