import type { Vault } from "../environment/vault.ts";
import type { Row } from "../../shared/row.ts";
import type { Version } from "../../shared/record.ts";
import type { Day, Moment } from "../../shared/time/day.ts";
import { writtenTo } from "./generations.ts";
import { openRows, DATA_KEY, storedAt } from "./open-rows.ts";
import { jsonSlices } from "./json-slices.ts";

/** A record with a deadline that still runs. */
export interface RunningRecord {
  readonly number: number;
  readonly version: Version;
  readonly cells: Row;
}

/** The next records of a ledger, by number, with a deadline that runs and ends on a day or after it. */
export async function readRunning(
  db: D1Database,
  vault: Vault,
  ledger: string,
  wanted: { readonly from: Day; readonly after: number; readonly limit: number },
): Promise<RunningRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT record.id, record.number, record.version, ${storedAt("record_version", "cells")} AS cells,
              ${DATA_KEY}
       FROM (SELECT DISTINCT record FROM deadline
             WHERE generation IN (SELECT number FROM generation WHERE ${writtenTo("all")})
               AND ledger = ?1 AND met IS NULL AND due >= ?2 AND record > ?3
             ORDER BY record LIMIT ?4) AS running
       CROSS JOIN record ON record.number = running.record
       JOIN record_version
         ON record_version.record = record.number AND record_version.version = record.version
       ORDER BY record.number`,
    )
    .bind(ledger, wanted.from, wanted.after, wanted.limit)
    .all();
  const opened = await openRows<{ number: number; version: Version; cells: string }>(
    vault,
    results,
    { cells: "cells" },
  );
  return opened.map(({ cells, ...row }) => ({ ...row, cells: JSON.parse(cells) as Row })); // ours, see save-records
}

/** Where a deadline has moved to, by what its record said at a version. */
export interface MovedDue {
  readonly record: number;
  readonly version: Version;
  readonly rule: string;
  readonly due: Moment;
  readonly estimated: boolean;
}

/** The statements that move deadlines which run; those of records that have changed since are left. */
export function updateDue(db: D1Database, moved: readonly MovedDue[]): D1PreparedStatement[] {
  const statement = db.prepare(
    `UPDATE deadline SET due = moved.value ->> 3, estimated = moved.value ->> 4
     FROM json_each(?1) AS moved
     CROSS JOIN record
       ON record.number = moved.value ->> 0 AND record.version = moved.value ->> 1
     WHERE deadline.generation IN (SELECT number FROM generation WHERE ${writtenTo("all")})
       AND deadline.record = record.number AND deadline.rule = moved.value ->> 2 AND deadline.met IS NULL
       AND deadline.due <> moved.value ->> 3`,
  );
  const rows = moved.map(({ record, version, rule, due, estimated }) => [
    record,
    version,
    rule,
    due,
    estimated ? 1 : 0,
  ]);
  return jsonSlices(rows).map((json) => statement.bind(json));
}
