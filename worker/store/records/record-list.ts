import type { Vault } from "../../environment/vault.ts";
import type { StoredRecord } from "../../record/stored-record.ts";
import type { RecordCursor } from "./record-cursor.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";
import { openRows } from "../vault/open-rows.ts";
import { recordColumns, recordJoins, sealedInRecord, storedRecordFrom } from "./stored-records.ts";

interface Wanted {
  readonly ledger: string;
  readonly shops: readonly string[] | null;
  /** Where to go on, and whether with a period or with changes. */
  readonly cursor: RecordCursor;
  readonly limit: number;
}

/** A page of records, and the cursor that stands behind it. */
export interface RecordPage {
  readonly records: readonly StoredRecord[];
  readonly cursor: RecordCursor;
  /** Whether there are more already. */
  readonly more: boolean;
  /** True for a cursor from beyond the last change: the database was set back since it was handed out. */
  readonly isAhead: boolean;
}

/** Records that have left the reader's shops for good, each as of the change that took it away, without its cells. */
const departed = `
  SELECT record.id, record.number, record.ledger, departure.version, 1 AS withdrawn, departure.shop, NULL AS day,
         '{}' AS cells, person.name AS "by", record_version.at, NULL AS dataKey, departure.sequence
  FROM json_each(?5) AS theirs
  CROSS JOIN departure
    ON departure.ledger = ?1 AND departure.shop = theirs.value AND departure.sequence > ?2
  JOIN record ON record.number = departure.record
  JOIN record_version
    ON record_version.record = departure.record AND record_version.version = departure.version
  JOIN person ON person.id = record_version.person
  WHERE NOT ${shopAllowed("record.shop", "?5")}`;

/**
 * Records in the order of their last change. The numbers are given inside the transaction that
 * saves, and D1 runs those one after the other: a reader who goes on after the last number it has
 * seen misses nothing. The pages of a period end with the last change that there was when the first
 * was read; what has changed meanwhile, be it that a record has left the period, is listed as a change
 * from there on. Withdrawn records are listed among changes alone, and so are those that went to a shop
 * which the reader may not see: they are as good as withdrawn.
 */
export async function listRecords(
  db: D1Database,
  vault: Vault,
  wanted: Wanted,
): Promise<RecordPage> {
  const { ledger, shops, cursor, limit } = wanted;
  const { after, period } = cursor;
  const inPeriod = period?.from !== undefined || period?.to !== undefined;
  // The plus keeps SQLite from walking all of the ledger's changes when a period is asked for.
  const sequence = inPeriod ? "+record.sequence" : "record.sequence";
  const [newest, page] = await db.batch([
    db
      .prepare(`SELECT coalesce(max(sequence), 0) AS sequence FROM record WHERE ledger = ?1`)
      .bind(ledger),
    db
      .prepare(
        `SELECT ${recordColumns}, record.sequence
         FROM record ${recordJoins}
         WHERE record.ledger = ?1
           AND ${sequence} > ?2
           ${inPeriod ? "AND record.day BETWEEN ?3 AND ?4" : ""}
           AND ${shopAllowed("record.shop", "?5")}
           AND (record.withdrawn = 0 OR ?6 = 1)
           AND (?7 IS NULL OR ${sequence} <= ?7)
         ${period === undefined && shops !== null ? `UNION ALL ${departed}` : ""}
         ORDER BY sequence
         LIMIT ?8`,
      )
      .bind(
        ledger,
        after,
        period?.from ?? "0000-01-01",
        period?.to ?? "9999-12-31",
        shopsJson(shops),
        period === undefined ? 1 : 0,
        period?.until ?? null,
        // One more than is asked for tells whether there are more.
        limit + 1,
      ),
  ]);
  const found = (page?.results ?? []) as { sequence: number }[];
  const listed = await openRows<{ sequence: number }>(
    vault,
    found.slice(0, limit),
    sealedInRecord,
    { gone: "said" },
  );
  const more = found.length > limit;
  const last = listed.at(-1)?.sequence ?? after;
  const [{ sequence: until } = { sequence: 0 }] = (newest?.results ?? []) as { sequence: number }[];
  return {
    records: listed.map((row) => storedRecordFrom(row)),
    more,
    isAhead: period === undefined && after > until,
    cursor: nextCursor(cursor, { last, until, more }),
  };
}

function nextCursor(
  { period }: RecordCursor,
  { last, until, more }: { readonly last: number; readonly until: number; readonly more: boolean },
): RecordCursor {
  if (period === undefined) return { after: last };
  const end = period.until ?? until;
  return more ? { after: last, period: { ...period, until: end } } : { after: end };
}
