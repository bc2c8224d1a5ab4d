import type { SignedAcknowledgement } from "../../../shared/api/acknowledgements.ts";
import type { Acknowledgement } from "../../../shared/acknowledgement.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Vault } from "../../environment/vault.ts";
import { openReasons, type StoredReason } from "../../record/sealed-reasons.ts";
import { DATA_KEY } from "../vault/open-rows.ts";
import { jsonSlices } from "../json-slices.ts";
import { shopAllowed, shopAtVersion, shopsJson } from "../shop-limit.ts";

/** A warning of a record that is acknowledged. */
export interface RecordAcknowledgement extends Acknowledgement {
  readonly record: RecordId;
}

/** An acknowledgement as it is stored. */
export interface SealedAcknowledgement extends RecordAcknowledgement {
  /** The reason, sealed, and a keyed digest of it; no digest where the record is in clear, and the reason too. */
  readonly sealed: string;
  readonly said: string | null;
}

/** Which warning was acknowledged, whatever was said. */
export type AcknowledgedWarning = Omit<RecordAcknowledgement, "reason">;

/** Where a person may look: a ledger, and the shops that they are limited to; null means all. */
interface Within {
  readonly ledger: string;
  readonly shops: readonly string[] | null;
}

/** The SQL condition that an acknowledgement is the last one to its warning. */
const isLast = (acknowledgement: string) =>
  `NOT EXISTS (SELECT 1 FROM acknowledgement AS later
               WHERE later.record = ${acknowledgement}.record AND later.code = ${acknowledgement}.code
                 AND later.about = ${acknowledgement}.about AND later.nth > ${acknowledgement}.nth)`;

/** The SQL condition that a record was of an allowed shop when something was said of it. */
const saidWithin = (acknowledgement: string, shops: `?${number}`) => {
  const then = `(SELECT max(then_version.version) FROM record_version AS then_version
                 WHERE then_version.record = record.number AND then_version.at <= ${acknowledgement}.at)`;
  return shopAllowed(shopAtVersion(then), shops);
};

/**
 * The statements that keep acknowledgements. One that says the same again leaves the first name and time, unless
 * the record was of another shop then; another reason stands before the first from then on. `push` is the push that brings them.
 */
export function insertAcknowledgements(
  db: D1Database,
  acknowledgements: readonly SealedAcknowledgement[],
  given: { readonly by: string; readonly at: string; readonly push: string | null },
): D1PreparedStatement[] {
  const statement = db.prepare(
    `INSERT INTO acknowledgement (record, code, about, nth, reason, said, person, at, push)
     SELECT record.number, value ->> 1, value ->> 2, coalesce(held.nth, 0) + 1, value ->> 4, value ->> 5, ?2, ?3, ?4
     FROM json_each(?1) CROSS JOIN record ON record.id = value ->> 0
     LEFT JOIN acknowledgement AS held
       ON held.record = record.number AND held.code = value ->> 1 AND held.about = value ->> 2
          AND ${isLast("held")}
     WHERE iif(held.said IS NULL, held.reason IS NOT value ->> 3, held.said IS NOT value ->> 5)
       OR EXISTS (SELECT 1 FROM departure
                  CROSS JOIN record_version AS moved
                    ON moved.record = departure.record AND moved.version = departure.version
                  WHERE departure.record = record.number AND moved.at > held.at)
     ON CONFLICT DO UPDATE SET reason = excluded.reason, said = excluded.said`,
  );
  const rows = acknowledgements.map(({ record, code, about, reason, sealed, said }) => [
    record,
    code,
    about,
    reason,
    sealed,
    said,
  ]);
  return jsonSlices(rows).map((json) => statement.bind(json, given.by, given.at, given.push));
}

/** The statements that take away what a push has acknowledged about some of its records. */
export function deleteAcknowledgementsOf(
  db: D1Database,
  records: readonly RecordId[],
  push: string,
): D1PreparedStatement[] {
  const statement = db.prepare(
    `DELETE FROM acknowledgement
     WHERE record IN (SELECT number FROM json_each(?1) CROSS JOIN record ON record.id = value)
       AND push = ?2`,
  );
  return jsonSlices(records).map((json) => statement.bind(json, push));
}

/** Which of these records are there, and are theirs to acknowledge, with their data keys. */
export async function readAcknowledgeable(
  db: D1Database,
  { ledger, shops }: Within,
  records: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, string | null>> {
  const { results } = await db
    .prepare(
      `SELECT record.id, ${DATA_KEY} FROM json_each(?1) AS wanted CROSS JOIN record ON record.id = wanted.value
       WHERE record.ledger = ?2 AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}`,
    )
    .bind(JSON.stringify(records), ledger, shopsJson(shops))
    .all<{ id: RecordId; dataKey: string | null }>();
  return new Map(results.map(({ id, dataKey }) => [id, dataKey]));
}

/** The acknowledgements to the warnings of these records. */
export async function readAcknowledgements(
  db: D1Database,
  vault: Vault,
  { ledger, shops }: Within,
  records: readonly RecordId[],
): Promise<SignedAcknowledgement[]> {
  const { results } = await db
    .prepare(
      `SELECT record.id AS record, acknowledgement.code, acknowledgement.about, acknowledgement.reason, person.name AS "by", acknowledgement.at, ${DATA_KEY}
       FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value
       JOIN acknowledgement ON acknowledgement.record = record.number AND ${isLast("acknowledgement")}
       JOIN person ON person.id = acknowledgement.person
       WHERE record.ledger = ?2 AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}
         AND ${saidWithin("acknowledgement", "?3")}`,
    )
    .bind(JSON.stringify(records), ledger, shopsJson(shops))
    .all<SignedAcknowledgement & StoredReason>();
  return openReasons(vault, results);
}

/** The acknowledgements of a record that came without a version of it, the first one first. */
export async function readAcknowledgedBeside(
  db: D1Database,
  vault: Vault,
  { ledger, shops }: Within,
  record: RecordId,
): Promise<Pick<SignedAcknowledgement, "code" | "reason" | "by" | "at">[]> {
  const { results } = await db
    .prepare(
      `SELECT record.id AS record, acknowledgement.code, acknowledgement.about, acknowledgement.reason, person.name AS "by",
              acknowledgement.at, ${DATA_KEY}
       FROM record
       JOIN acknowledgement ON acknowledgement.record = record.number
       JOIN person ON person.id = acknowledgement.person
       WHERE record.id = ?1 AND record.ledger = ?2 AND ${shopAllowed("record.shop", "?3")}
         AND ${saidWithin("acknowledgement", "?3")}
         AND NOT EXISTS (SELECT 1 FROM record_version
                         WHERE record_version.record = record.number
                           AND record_version.push = acknowledgement.push)
       ORDER BY acknowledgement.at, acknowledgement.nth`,
    )
    .bind(record, ledger, shopsJson(shops))
    .all<SignedAcknowledgement & StoredReason>();
  const opened = await openReasons(vault, results);
  return opened.map(({ code, reason, by, at }) => ({ code, reason, by, at }));
}

/** Whether a supervisor or an admin has said it, or said it before somebody said something else. */
export async function isBySupervisor(
  db: D1Database,
  { record, code, about }: AcknowledgedWarning,
): Promise<boolean> {
  const found = db.prepare(
    `SELECT 1 FROM acknowledgement JOIN person ON person.id = acknowledgement.person
     WHERE acknowledgement.record = (SELECT number FROM record WHERE id = ?1)
       AND acknowledgement.code = ?2 AND acknowledgement.about = ?3
       AND person.role IN ('supervisor', 'admin')`,
  );
  return (await found.bind(record, code, about).first()) !== null;
}

/** The statement that takes an acknowledgement back, with those that it has replaced. */
export function deleteAcknowledgement(
  db: D1Database,
  { record, code, about }: AcknowledgedWarning,
): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM acknowledgement
       WHERE record = (SELECT number FROM record WHERE id = ?1) AND code = ?2 AND about = ?3`,
    )
    .bind(record, code, about);
}

/** The statement that reads which warnings of records are acknowledged; ids as a JSON array. */
export function selectAcknowledged(db: D1Database, ids: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT record.id AS record, acknowledgement.code, acknowledgement.about
       FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value
       JOIN acknowledgement ON acknowledgement.record = record.number`,
    )
    .bind(ids);
}

/** The acknowledged warnings in the rows of `selectAcknowledged`, by `acknowledgementName`. */
export function acknowledgedFrom(rows: readonly unknown[]): ReadonlySet<string> {
  return new Set((rows as AcknowledgedWarning[]).map(acknowledgementName));
}

/** SQL for the acknowledged warnings of a record, as a JSON array; `acknowledgedIn` understands it. */
export const ACKNOWLEDGED_JSON = `
  (SELECT json_group_array(json_array(code, about)) FROM acknowledgement
   WHERE acknowledgement.record = record.number)`;

/** What `ACKNOWLEDGED_JSON` says of a record, by `acknowledgementName`. */
export const acknowledgedIn = (record: RecordId, json: string): string[] =>
  (JSON.parse(json) as [string, string][]).map(([code, about]) =>
    acknowledgementName({ record, code, about }),
  );

/** One text for an acknowledged warning, to look it up by. */
export const acknowledgementName = ({ record, code, about }: AcknowledgedWarning): string =>
  `${record} ${code} ${about}`;
