import { followUpVisits } from "../../shared/ledgers/follow-up-visits/definition.ts";
import { recordId, RECORD_ID_RANDOM_BYTES, type RecordId } from "../../shared/record.ts";
import type { FoundRecord } from "../record/stored-record.ts";

const SECONDS = 4;
const MS = 1000;

/**
 * The id of the visit that follows from a record: always the same, so that the next call finds the row of the one
 * before, and two people who call at once make one row.
 */
export async function visitIdOf(source: RecordId, code: string): Promise<RecordId> {
  const said = new TextEncoder().encode(`visit ${source} ${code}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", said));
  const seconds = new DataView(hash.buffer).getUint32(0);
  return recordId(new Date(seconds * MS), hash.subarray(SECONDS, SECONDS + RECORD_ID_RANDOM_BYTES));
}

/** The row of a visit that nobody has called for yet. */
export const newVisit = (id: RecordId): FoundRecord => ({
  id,
  number: 0,
  ledger: followUpVisits.id,
  version: 0,
  withdrawn: false,
  shop: "",
  day: null,
  cells: {},
  by: "",
  at: "",
  dataKey: null,
  withdrawal: null,
});
