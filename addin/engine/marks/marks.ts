import { pendingMark, readMark, writeMark, type Mark } from "../../../shared/merge/mark.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { Pausing } from "../environment.ts";
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
  env: Pausing,
): Promise<boolean> {
  const { sheet, revision } = openLedger.snapshot;
  const headerRow = headerRowNumber(openLedger);
  const first = headerRow + 1;
  const texts: (string | null)[] = [];
  // Before the sheet is looked at: from then on to the writing nothing pauses.
  for (const [index, { number, row }] of rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    if (row.base !== null) continue;
    while (texts.length < number - first) texts.push(null);
    texts[number - first] = writeMark(
      pendingMark(row.id, identityOf(openLedger.ledger, row.cells)),
    );
  }
  const { mark } = await workbook.ownedColumns(sheet.id, headerRow);
  if (workbook.revision(sheet.id) !== revision) return false;
  if (texts.length > 0) await workbook.writeOwned(sheet.id, mark, first, texts);
  return true;
}

/** The marks of a sheet as they stand now: by record, the numbers of the rows that carry it. */
export async function rowsByRecord(
  workbook: Workbook,
  openLedger: OpenLedger,
  env: Pausing,
): Promise<{ column: number; rows: ReadonlyMap<RecordId, readonly number[]> }> {
  const headerRow = headerRowNumber(openLedger);
  const { sheet } = openLedger.snapshot;
  const { mark } = await workbook.ownedColumns(sheet.id, headerRow);
  const rows = new Map<RecordId, number[]>();
  for (const [index, text] of (await workbook.readMarks(sheet.id, mark, headerRow + 1)).entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    const id = readMark(text)?.id;
    if (id === undefined) continue;
    const numbers = rows.get(id);
    if (numbers === undefined) rows.set(id, [headerRow + 1 + index]);
    else numbers.push(headerRow + 1 + index);
  }
  return { column: mark, rows };
}

/** So often a sheet that changes meanwhile is looked at anew; then what was seen last has to do. */
const MOST_LOOKS = 3;

/**
 * Plans something for the rows as their marks stand now, and anew when the sheet changed while it was
 * planned: a row that a sort has moved would be taken for another.
 */
export async function planByMarks<T>(
  workbook: Workbook,
  openLedger: OpenLedger,
  env: Pausing,
  plan: (rows: ReadonlyMap<RecordId, readonly number[]>) => Promise<T>,
): Promise<{ readonly column: number; readonly planned: T }> {
  const { id } = openLedger.snapshot.sheet;
  for (let look = 1; ; look += 1) {
    const revision = workbook.revision(id);
    const { column, rows } = await rowsByRecord(workbook, openLedger, env);
    const planned = await plan(rows);
    if (look === MOST_LOOKS || workbook.revision(id) === revision) return { column, planned };
  }
}

/** Writes marks to the rows that carry these records now, wherever they were sorted to. */
export async function writeMarks(
  workbook: Workbook,
  openLedger: OpenLedger,
  marks: ReadonlyMap<RecordId, Mark>,
  env: Pausing,
): Promise<void> {
  if (marks.size === 0) return;
  const first = headerRowNumber(openLedger) + 1;
  const { column, planned } = await planByMarks(workbook, openLedger, env, async (rows) => {
    const texts: (string | null)[] = [];
    let done = 0;
    for (const [id, mark] of marks) {
      if (done++ % ROWS_BETWEEN_PAUSES === 0) await env.pause();
      for (const number of rows.get(id) ?? []) {
        while (texts.length <= number - first) texts.push(null);
        texts[number - first] = writeMark(mark);
      }
    }
    return texts;
  });
  if (planned.length > 0)
    await workbook.writeOwned(openLedger.snapshot.sheet.id, column, first, planned);
}
