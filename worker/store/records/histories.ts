import type { Vault } from "../../environment/vault.ts";
import type { Row } from "../../../shared/row.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { Day } from "../../../shared/time/day.ts";
import { openRows, storedAt } from "../vault/open-rows.ts";
import { jsonSlices } from "../json-slices.ts";
import { sentRows } from "../sent-rows.ts";

/** A record with all of its versions, the first one first. */
export interface History {
  /** Its place among all records; slices go by it. */
  readonly number: number;
  readonly record: RecordId;
  readonly ledger: string;
  readonly dataKey: string | null;
  readonly versions: readonly {
    readonly version: Version;
    readonly cells: Row;
    /** When it came, an instant. */
    readonly at: string;
  }[];
}

interface VersionRow {
  readonly number: number;
  readonly record: RecordId;
  readonly ledger: string;
  readonly dataKey: string | null;
  readonly version: Version;
  readonly cells: string;
  readonly at: string;
}

const sealed = { cells: "cells" } as const;

/** The histories of the next records by their number, `limit` at most. */
export async function readHistories(
  db: D1Database,
  vault: Vault,
  after: number,
  limit: number,
): Promise<History[]> {
  const { results } = await db
    .prepare(
      `SELECT record.number, record.id AS record, record.ledger, record_version.version, record_version.at,
              ${storedAt("record_version", "cells")} AS cells, record.data_key AS dataKey
       FROM (SELECT number, id, ledger, data_key FROM record WHERE number > ?1 ORDER BY number LIMIT ?2) AS record
       CROSS JOIN record_version ON record_version.record = record.number
       ORDER BY record.number, record_version.version`,
    )
    .bind(after, limit)
    .all();
  const opened = await openRows<VersionRow>(vault, results, sealed, { owner: "record" });
  return [...Map.groupBy(opened, ({ record }) => record)].map(([record, rows]) => ({
    record,
    number: rows[0]?.number ?? 0,
    ledger: rows[0]?.ledger ?? "",
    dataKey: rows[0]?.dataKey ?? null,
    versions: rows.map(({ version, cells, at }) => ({
      version,
      at,
      cells: JSON.parse(cells) as Row, // ours, see save-records
    })),
  }));
}

/**
 * The statement that stops the batch when a record has a version that its history does not know: no
 * version may be 0. What is worked out from an old history would wipe out what a push has just saved.
 */
export function stopWhenStale(
  db: D1Database,
  histories: readonly History[],
): D1PreparedStatement[] {
  return stopWhenMoved(
    db,
    histories.map(({ number, versions }) => ({ number, version: versions.at(-1)?.version ?? 0 })),
  );
}

/** The same for records that were read with their current version. */
export function stopWhenMoved(
  db: D1Database,
  seen: readonly { readonly number: number; readonly version: Version }[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `UPDATE record SET version = 0
     FROM json_each(?1) AS seen
     WHERE record.number = seen.value ->> 0 AND record.version <> seen.value ->> 1`,
  );
  const rows = seen.map(({ number, version }) => [number, version]);
  return jsonSlices(rows).map((json) => statement.bind(json));
}

/** Where a record belongs, with its number. */
interface Place {
  readonly record: number;
  readonly shop: string;
  readonly day: Day | null;
  /** As `writeWarnings` has written them. */
  readonly warnings: string;
}

const places = sentRows<Place>({
  record: ({ record }) => record,
  shop: ({ shop }) => shop,
  day: ({ day }) => day,
  warnings: ({ warnings }) => warnings,
});

/** The statements that set the shop and the business day of records, and the warnings of those that nobody has judged. */
export function updatePlaces(db: D1Database, rows: readonly Place[]): D1PreparedStatement[] {
  const statement = db.prepare(
    `${places.withSent}
     UPDATE record SET shop = sent.shop, day = sent.day, warnings = coalesce(record.warnings, sent.warnings)
     FROM sent WHERE record.number = sent.record`,
  );
  return places.json(rows).map((json) => statement.bind(json));
}
