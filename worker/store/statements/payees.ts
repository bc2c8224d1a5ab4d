import type { Row } from "../../../shared/row.ts";
import type { Month } from "../../../shared/time/day.ts";
import type { Vault } from "../../environment/vault.ts";
import { jsonSlices } from "../json-slices.ts";
import { DATA_KEY, openRows, storedAt } from "../vault/open-rows.ts";
import { sentRows } from "../sent-rows.ts";

/** By what the payee of a record is known to statements; null for what its row does not say. */
export interface RecordPayee {
  readonly record: number;
  readonly version: number;
  readonly account: string | null;
  readonly name: string | null;
}

/** What is known of the payees of some records as they stand, by this secret. */
export async function readPayees(
  db: D1Database,
  secret: string,
  records: readonly number[],
): Promise<RecordPayee[]> {
  const pages = await Promise.all(
    jsonSlices([...records]).map((json) =>
      db
        .prepare(
          `SELECT payee_key.record, payee_key.version, account, payee_key.name
           FROM json_each(?1) AS wanted CROSS JOIN payee_key ON payee_key.record = wanted.value
           CROSS JOIN record ON record.number = payee_key.record
           WHERE payee_key.version = record.version AND payee_key.secret = ?2`,
        )
        .bind(json, secret)
        .all<RecordPayee>(),
    ),
  );
  return pages.flatMap(({ results }) => results);
}

/** Records as they stand, opened; what was erased is left out. */
export async function readPaidRows(db: D1Database, vault: Vault, records: readonly number[]) {
  const { results } = await db
    .prepare(
      `SELECT record.id, record.number, record.version, ${storedAt("record_version", "cells")} AS cells, ${DATA_KEY}
       FROM json_each(?1) AS wanted CROSS JOIN record ON record.number = wanted.value
       CROSS JOIN record_version ON record_version.record = record.number AND record_version.version = record.version`,
    )
    .bind(JSON.stringify(records))
    .all();
  const rows = await openRows<{ number: number; version: number; cells: string }>(vault, results, {
    cells: "cells",
  });
  return rows.map(({ number, version, cells }) => ({
    record: number,
    version,
    cells: JSON.parse(cells) as Row, // ours, see save-records
  }));
}

const sent = sentRows<RecordPayee>({
  record: ({ record }) => record,
  version: ({ version }) => version,
  account: ({ account }) => account,
  name: ({ name }) => name,
});

/** The statements that keep what payees are known by; of a record that was erased meanwhile nothing is kept. */
export const putPayees = (
  db: D1Database,
  secret: string,
  payees: readonly RecordPayee[],
): D1PreparedStatement[] =>
  sent.json(payees).map((json) =>
    db
      .prepare(
        `${sent.withSent}
         REPLACE INTO payee_key (${sent.columns}, secret)
         SELECT ${sent.columns.replaceAll(/\b(record|version)\b/g, "sent.$1").replace(/\bname\b/, "sent.name")}, ?2
         FROM sent CROSS JOIN record ON record.number = sent.record WHERE record.data_key IS NOT ''`,
      )
      .bind(json, secret),
  );

/** A slice of a statement with its payees, sealed. */
export interface SealedPayees {
  readonly statement: number;
  readonly id: string;
  readonly part: number;
  readonly payees: string;
}

/** The slices of a month's current statements whose payees are known by another secret than this. */
export async function readPayeesOfOthers(
  db: D1Database,
  month: Month,
  secret: string,
): Promise<{ readonly statements: readonly number[]; readonly slices: readonly SealedPayees[] }> {
  const { results } = await db
    .prepare(
      `SELECT number AS statement, id, part, payees FROM statement
       LEFT JOIN statement_part ON statement_part.statement = number AND payees IS NOT NULL
       WHERE state = 'current' AND secret <> ?2 AND EXISTS (SELECT 1 FROM json_each(months) WHERE value = ?1)`,
    )
    .bind(month, secret)
    .all<SealedPayees>();
  return {
    statements: [...new Set(results.map(({ statement }) => statement))],
    slices: results.filter(({ payees }) => payees !== null),
  };
}

/** What lines' payees are known by, by the places of the lines. */
type KeysByPlace = Readonly<Record<number, string | null>>;

/** The statement that gives lines other keys for their payees; one that was erased stays so. */
export const putLinePayees = (
  db: D1Database,
  statement: number,
  keys: KeysByPlace,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE statement_line SET payee_key = said.value
       FROM json_each(?2) AS said
       WHERE statement_line.statement = ?1 AND statement_line.place = CAST(said.key AS INTEGER) AND payee_key IS NOT ''`,
    )
    .bind(statement, JSON.stringify(keys));

/** The statement that says by which secret the payees of a statement are known. */
export const putSecret = (db: D1Database, statement: number, secret: string): D1PreparedStatement =>
  db.prepare(`UPDATE statement SET secret = ?2 WHERE number = ?1`).bind(statement, secret);

/** Which of some lines, by their keys, have had their payees erased. */
export async function readForgotten(
  db: D1Database,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare(
      `SELECT value AS key FROM json_each(?1) AS wanted
       WHERE EXISTS (SELECT 1 FROM statement_line AS line WHERE line.payee_key = '' AND line.key = wanted.value)`,
    )
    .bind(JSON.stringify(keys))
    .all<{ key: string }>();
  return new Set(results.map(({ key }) => key));
}

/** A line whose payee is to be forgotten, and the slice that has its name. */
export interface LineToForget extends SealedPayees {
  readonly place: number;
}

/**
 * The lines that tell of whom a record pays: those that were matched with it, and those of the same payee, by any of
 * these keys, that no other record was found for.
 */
export async function readLinesToForget(
  db: D1Database,
  record: number,
  keys: readonly string[],
  slice: number,
): Promise<LineToForget[]> {
  const { results } = await db
    .prepare(
      `SELECT line.statement, statement.id, line.place, part.part, coalesce(part.payees, '') AS payees
       FROM statement_line AS line CROSS JOIN statement ON statement.number = line.statement
       LEFT JOIN statement_part AS part ON part.statement = line.statement AND part.part = line.place / CAST(?3 AS INTEGER) + 1
       WHERE line.payee_key <> ''
         AND (instr(coalesce(line.matched_with, ''), ?1) > 0
              OR (line.payee_key IN (SELECT value FROM json_each(?2))
                  AND instr(coalesce(line.matched_with, ''), '"A.') = 0))`,
    )
    .bind(`"A.${record}.`, JSON.stringify(keys), slice)
    .all<LineToForget>();
  return results;
}

/** The statements that forget payees of a slice's lines, while the slice is as it was read; `isStaleWrite` knows it else. */
export const forgetPayees = (
  db: D1Database,
  record: number,
  { statement, part, payees }: SealedPayees,
  left: string | null,
  places: readonly number[],
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE record SET version = iif((SELECT payees FROM statement_part WHERE statement = ?2 AND part = ?3) IS ?4, version, 0)
       WHERE number = ?1`,
    )
    .bind(record, statement, part, payees),
  db
    .prepare(`UPDATE statement_part SET payees = ?3 WHERE statement = ?1 AND part = ?2`)
    .bind(statement, part, left),
  db
    .prepare(
      `UPDATE statement_line SET payee_key = ''
       WHERE statement = ?1 AND place IN (SELECT value FROM json_each(?2))`,
    )
    .bind(statement, JSON.stringify(places)),
];

/** The statement that forgets what the payee of a record is known by. */
export const forgetPayeeKeys = (db: D1Database, record: number): D1PreparedStatement =>
  db.prepare(`DELETE FROM payee_key WHERE record = ?1`).bind(record);
