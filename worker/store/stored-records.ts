import type { Row } from "../../shared/row.ts";
import type { RecordId } from "../../shared/record.ts";
import type { Day } from "../../shared/time/day.ts";
import type { StoredRecord } from "../record/stored-record.ts";

interface RecordRow {
  readonly id: RecordId;
  readonly number: number;
  readonly ledger: string;
  readonly version: number;
  readonly withdrawn: 0 | 1;
  readonly shop: string;
  readonly day: Day | null;
  readonly cells: string;
  readonly by: string;
  readonly at: string;
}

/** The columns and tables of a whole record, for `storedRecordFrom`. */
export const recordColumns = `
  record.id, record.number, record.ledger, record.version, record.withdrawn, record.shop, record.day,
  record_version.cells, person.name AS "by", record.changed_at AS at`;

/** What belongs to a record's current version. */
export const recordJoins = `
  JOIN record_version
    ON record_version.record = record.number AND record_version.version = record.version
  JOIN person ON person.id = record.changed_by`;

/**
 * The statement that reads records by their ids, a JSON array. Here and elsewhere CROSS JOIN has SQLite
 * begin with the list: it knows nothing of its length, and would sometimes rather walk a whole ledger.
 */
export function storedRecords(db: D1Database, ids: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT ${recordColumns}
       FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value
       ${recordJoins}`,
    )
    .bind(ids);
}

/** A record from a row of `recordColumns`. */
export function storedRecordFrom(row: unknown): StoredRecord {
  const { withdrawn, cells, ...rest } = row as RecordRow;
  return { ...rest, withdrawn: withdrawn === 1, cells: JSON.parse(cells) as Row }; // ours, see save-records
}
