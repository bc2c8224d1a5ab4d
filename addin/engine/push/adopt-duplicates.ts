import type { Mark } from "../../../shared/merge/mark.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { CallResult, Client } from "../../client.ts";
import { eachPausing } from "../each-pausing.ts";
import type { Pausing } from "../environment.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { rowsByRecord, writeMarks } from "../marks/marks.ts";
import { lookUp } from "../server/look-up-records.ts";
import type { PushedRow } from "./push-report.ts";
import { markHere } from "../sheet/sheet-columns.ts";
import type { Workbook } from "../../workbook/workbook.ts";

export interface Adopted {
  /** The rows, by the id under which they were sent, that are now marked as the records of old. */
  readonly adopted: ReadonlySet<RecordId>;
  /** Rows whose record stands in another row of this sheet, or that are gone. */
  readonly left: ReadonlySet<RecordId>;
}

/**
 * Says of rows that were answered as duplicates that they are the very records that the server has: their
 * marks were deleted, or they come from a copy of the file. They are marked with the server's version,
 * so that whatever they say differently is an ordinary change. Nothing is sent.
 */
export async function adoptDuplicates(
  workbook: Workbook,
  client: Client,
  openLedger: OpenLedger,
  rows: readonly PushedRow[],
  env: Pausing,
): Promise<CallResult<Adopted>> {
  const { rows: marked } = await rowsByRecord(workbook, openLedger, env);
  const wanted = new Map<RecordId, RecordId>();
  for (const { id, outcome } of rows) {
    const record = outcome.asked?.find(({ same }) => same)?.record;
    if (record !== undefined && record !== null && !marked.has(record) && marked.has(id))
      wanted.set(record, id);
  }
  const records = Array.from(wanted.keys(), (id) => ({ id, version: 1 }));
  const { said, failure } = await lookUp(client, openLedger.ledger, records);
  if (failure !== null) return { ok: false, failure };
  const marks = new Map<RecordId, Mark>();
  await eachPausing(said, env, ({ id, version, cells }) => {
    const row = wanted.get(id);
    if (row !== undefined) marks.set(row, markHere(openLedger, { id, version, cells }));
  });
  await writeMarks(workbook, openLedger, marks, env);
  const adopted = new Set(marks.keys());
  const left = new Set(rows.map(({ id }) => id).filter((id) => !adopted.has(id)));
  return { ok: true, value: { adopted, left } };
}
