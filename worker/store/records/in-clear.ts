import type { RecordId, Version } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";
import { jsonSlices } from "../json-slices.ts";
import type { SealedAcknowledgement } from "./acknowledgements.ts";

/** A version of a record that is not sealed yet, with the record's data key, null for none. */
export interface VersionInClear {
  readonly number: number;
  readonly id: RecordId;
  readonly ledger: string;
  readonly dataKey: string | null;
  readonly version: Version;
  readonly cells: Row;
  readonly reason: string | null;
  readonly acknowledged: string | null;
}

/** The versions in clear of the next records that have some. */
export async function readVersionsInClear(
  db: D1Database,
  records: number,
): Promise<VersionInClear[]> {
  const { results } = await db
    .prepare(
      `SELECT record.number, record.id, record.ledger, record.data_key AS dataKey, record_version.version,
              record_version.cells, record_version.reason, record_version.acknowledged
       FROM (SELECT DISTINCT record FROM record_version WHERE sealed = 0 ORDER BY record LIMIT ?1) AS next
       CROSS JOIN record ON record.number = next.record
       JOIN record_version ON record_version.record = record.number AND record_version.sealed = 0`,
    )
    .bind(records)
    .all<Omit<VersionInClear, "cells"> & { readonly cells: string }>();
  return results.map(({ cells, ...row }) => ({ ...row, cells: JSON.parse(cells) as Row })); // ours, see save-records
}

/** A version as it was sealed. */
export interface SealedVersion extends Pick<VersionInClear, "number" | "version" | "reason"> {
  readonly cells: Row;
  readonly acknowledged: string | null;
}

/** The statements that put sealed texts in the place of those in clear; a version is sealed once. */
export function updateSealed(
  db: D1Database,
  versions: readonly SealedVersion[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `UPDATE record_version SET
       cells = sent.value ->> 2, reason = sent.value ->> 3, acknowledged = sent.value ->> 4, sealed = 1
     FROM json_each(?1) AS sent
     WHERE record_version.record = sent.value ->> 0 AND record_version.version = sent.value ->> 1
       AND record_version.sealed = 0`,
  );
  const rows = versions.map(({ number, version, cells, reason, acknowledged }) => [
    number,
    version,
    JSON.stringify(cells),
    reason,
    acknowledged,
  ]);
  return jsonSlices(rows).map((json) => statement.bind(json));
}

/** An acknowledgement whose reason is not sealed yet, of a record that has a data key. */
interface ReasonInClear {
  readonly number: number;
  readonly record: RecordId;
  readonly dataKey: string;
  readonly code: string;
  readonly about: string;
  readonly nth: number;
  readonly reason: string;
}

/** The next reasons in clear. */
export async function readReasonsInClear(db: D1Database, limit: number): Promise<ReasonInClear[]> {
  const { results } = await db
    .prepare(
      `SELECT record.number, record.id AS record, record.data_key AS dataKey, acknowledgement.code,
              acknowledgement.about, acknowledgement.nth, acknowledgement.reason
       FROM acknowledgement CROSS JOIN record ON record.number = acknowledgement.record
       WHERE acknowledgement.said IS NULL AND record.data_key IS NOT NULL
       LIMIT ?1`,
    )
    .bind(limit)
    .all<ReasonInClear>();
  return results;
}

/** The statements that put sealed reasons in the place of those in clear. */
export function updateReasons(
  db: D1Database,
  reasons: readonly (ReasonInClear & Pick<SealedAcknowledgement, "sealed" | "said">)[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `UPDATE acknowledgement SET reason = sent.value ->> 4, said = sent.value ->> 5
     FROM json_each(?1) AS sent
     WHERE acknowledgement.record = sent.value ->> 0 AND acknowledgement.code = sent.value ->> 1
       AND acknowledgement.about = sent.value ->> 2 AND acknowledgement.nth = sent.value ->> 3
       AND acknowledgement.said IS NULL`,
  );
  const rows = reasons.map(({ number, code, about, nth, sealed, said }) => [
    number,
    code,
    about,
    nth,
    sealed,
    said,
  ]);
  return jsonSlices(rows).map((json) => statement.bind(json));
}

/** A push whose kept answers are not sealed yet. */
interface PushInClear {
  readonly id: string;
  readonly response: string;
  readonly undoResponse: string | null;
}

/** The next pushes in clear. */
export async function readPushesInClear(db: D1Database, limit: number): Promise<PushInClear[]> {
  const { results } = await db
    .prepare(
      `SELECT id, response, undo_response AS undoResponse FROM push WHERE sealed = 0 ORDER BY id LIMIT ?1`,
    )
    .bind(limit)
    .all<PushInClear>();
  return results;
}

/** The statement that puts sealed answers in the place of those in clear, unless the push was undone meanwhile. */
export function updatePush(
  db: D1Database,
  was: PushInClear,
  sealed: Pick<PushInClear, "response" | "undoResponse">,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE push SET response = ?3, undo_response = ?4, sealed = 1
       WHERE id = ?1 AND undo_response IS ?2 AND sealed = 0`,
    )
    .bind(was.id, was.undoResponse, sealed.response, sealed.undoResponse);
}

/** An entry of the audit log, from before its chain, with a reason that is not sealed yet. */
interface EntryInClear {
  readonly id: number;
  /** JSON. */
  readonly detail: string;
}

/** The next such entries. */
export async function readEntriesInClear(db: D1Database, limit: number): Promise<EntryInClear[]> {
  const { results } = await db
    .prepare(
      `SELECT id, detail FROM audit_event INDEXED BY audit_event_in_clear
       WHERE digest IS NULL AND instr(detail, '"reason":"') > 0 ORDER BY id LIMIT ?1`,
    )
    .bind(limit)
    .all<EntryInClear>();
  return results;
}

/** The statement that puts a sealed reason in the place of one in clear. */
export function updateEntry(
  db: D1Database,
  was: EntryInClear,
  detail: string,
): D1PreparedStatement {
  return db
    .prepare(`UPDATE audit_event SET detail = ?3 WHERE id = ?1 AND detail = ?2`)
    .bind(was.id, was.detail, detail);
}

/** How many versions stand in clear. */
export async function countInClear(db: D1Database): Promise<number> {
  const count = db.prepare(`SELECT count(*) AS n FROM record_version WHERE sealed = 0`);
  return (await count.first<number>("n")) ?? 0;
}
