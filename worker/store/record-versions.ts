import type { Row } from "../../shared/row.ts";
import type { RecordId, Version } from "../../shared/record.ts";
import { shopAllowed, shopsJson } from "./shop-limit.ts";

/** A version of a record. */
export interface RecordVersion {
  readonly version: Version;
  /** The name of the person who made it. */
  readonly by: string;
  readonly at: string;
  readonly push: string;
  /** Why it withdrew the record, where a person did. */
  readonly reason: string | null;
  readonly cells: Row;
}

/** Every version of a record, the first one first; none when there is no such record. */
export async function readVersions(
  db: D1Database,
  ledger: string,
  record: RecordId,
  shops: readonly string[] | null,
): Promise<RecordVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT record_version.version, person.name AS "by", record_version.at,
              record_version.push, record_version.reason, record_version.cells
       FROM record
       JOIN record_version ON record_version.record = record.number
       JOIN person ON person.id = record_version.person
       WHERE record.id = ?1 AND record.ledger = ?2 AND ${shopAllowed("record.shop", "?3")}
       ORDER BY record_version.version`,
    )
    .bind(record, ledger, shopsJson(shops))
    .all<Omit<RecordVersion, "cells"> & { cells: string }>();
  return results.map(({ cells, ...row }) => ({ ...row, cells: JSON.parse(cells) as Row })); // ours
}
