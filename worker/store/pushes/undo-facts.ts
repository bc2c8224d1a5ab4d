import type { Acknowledgement } from "../../../shared/acknowledgement.ts";
import type { Row } from "../../../shared/row.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { StoredRecord } from "../../record/stored-record.ts";
import type { RecordClocks } from "../../record/clocks.ts";
import { acknowledgementName } from "../records/acknowledgements.ts";
import { clocksFrom, selectClocksOfPush } from "../deadlines/deadlines.ts";
import { pushFrom, selectPush, type StoredPush } from "./pushes.ts";
import { readStanding, type StandingFacts } from "./standing-facts.ts";
import { reversedFrom, selectReversedOfPush, type ReversedParts } from "../batches/reversals.ts";
import { openReasons } from "../../record/sealed-reasons.ts";
import { isGone } from "../../../shared/privacy/erased.ts";
import type { Vault } from "../../environment/vault.ts";
import { DATA_KEY, openRows, storedAt } from "../vault/open-rows.ts";
import { recordColumns, recordJoins, storedRecordFrom } from "../records/stored-records.ts";

/** A record that a push has saved. */
export interface PushedRecord {
  readonly stored: StoredRecord;
  /** The version that the push has made. */
  readonly made: Version;
  /** The version whose state the record has: an undo brings an earlier one back. */
  readonly standsAt: Version;
  /** The cells before the push; null for a record that it created or brought back. */
  readonly before: Row | null;
  /** The version whose state the record had before the push, 0 for none. */
  readonly restores: Version;
  /** The warnings of the record as it stands, as they are kept. */
  readonly warnings: string | null;
  /** The warnings that the push has answered. */
  readonly acknowledged: readonly Acknowledgement[];
}

/** A record that a push found as it was, and answered warnings of. */
export interface AcknowledgedRecord {
  readonly id: RecordId;
  readonly shop: string;
  /** The data key of the record, wrapped. */
  readonly dataKey: string | null;
  readonly acknowledged: readonly Acknowledgement[];
}

/** What undoing a push is decided by. */
export interface UndoFacts extends StandingFacts {
  readonly push: StoredPush | undefined;
  readonly records: readonly PushedRecord[];
  /** The clocks of the records. */
  readonly clocks: RecordClocks;
  /** What of the records was reversed. */
  readonly reversed: ReversedParts;
  readonly onlyAcknowledged: readonly AcknowledgedRecord[];
  /** The warnings of all these records that others have acknowledged, by `acknowledgementName`. */
  readonly acknowledgedByOthers: ReadonlySet<string>;
}

/** Reads what undoing a push is decided by, in one round trip. The stored response says what it saved. */
export async function readUndoFacts(
  db: D1Database,
  vault: Vault,
  ledger: string,
  push: string,
): Promise<UndoFacts> {
  const { standing, results } = await readStanding(db, ledger, [
    selectPush(db, push),
    db
      .prepare(
        `SELECT ${recordColumns},
                mine.version AS made, ${storedAt("mine", "acknowledged")} AS acknowledged,
                coalesce(record_version.restores, record_version.version) AS standsAt,
                iif(made.value ->> 'outcome' IN ('created', 'restored'), NULL, ${storedAt("before", "cells")}) AS beforeCells,
                coalesce(before.restores, before.version, 0) AS restores, record.warnings
         FROM push
         CROSS JOIN json_each(push.response, '$.rows') AS made
         CROSS JOIN record ON record.id = made.value ->> 'id'
         CROSS JOIN record_version AS mine
           ON mine.record = record.number AND mine.version = made.value ->> 'version'
              AND mine.push = push.id
         ${recordJoins}
         LEFT JOIN record_version AS before
           ON before.record = mine.record AND before.version = mine.version - 1
         WHERE push.id = ?1
           AND made.value ->> 'outcome' IN ('created', 'updated', 'merged', 'restored', 'withdrawn')`,
      )
      .bind(push),
    db
      .prepare(
        `SELECT record.id AS record, record.shop, acknowledgement.code, acknowledgement.about, acknowledgement.reason, ${DATA_KEY},
                acknowledgement.push IS push.id AS mine
         FROM push
         CROSS JOIN json_each(push.response, '$.rows') AS landed
         CROSS JOIN record ON record.id = landed.value ->> 'id'
         JOIN acknowledgement ON acknowledgement.record = record.number
         WHERE push.id = ?1
           AND landed.value ->> 'outcome' IN ('created', 'updated', 'merged', 'restored', 'unchanged')`,
      )
      .bind(push),
    selectClocksOfPush(db, push),
    selectReversedOfPush(db, push),
  ]);
  const [pushes = [], records = [], acknowledgements = [], clocks = [], reversed = []] = results;
  const saved = (await openRows(vault, records, sealed)).map(pushedRecordFrom);
  const rows = acknowledgements as AcknowledgementRow[];
  const reasons = await openReasons(vault, rows);
  const given = reasons.map((row, index) => ({ ...row, dataKey: rows[index]?.dataKey ?? null }));
  return {
    ...standing,
    push: pushFrom(pushes),
    records: saved,
    clocks: clocksFrom(clocks),
    reversed: reversedFrom(reversed),
    onlyAcknowledged: onlyAcknowledged(given, new Set(saved.map(({ stored }) => stored.id))),
    acknowledgedByOthers: new Set(given.filter(({ mine }) => mine === 0).map(acknowledgementName)),
  };
}

const sealed = { cells: "cells", beforeCells: "cells", acknowledged: "acknowledged" } as const;

interface AcknowledgementRow extends Acknowledgement {
  readonly record: RecordId;
  readonly shop: string;
  readonly dataKey: string | null;
  readonly mine: 0 | 1;
}

function onlyAcknowledged(
  given: readonly AcknowledgementRow[],
  saved: ReadonlySet<RecordId>,
): AcknowledgedRecord[] {
  const theirs = given.filter(({ mine, record }) => mine === 1 && !saved.has(record));
  return [...Map.groupBy(theirs, ({ record }) => record)].map(([id, rows]) => ({
    id,
    shop: rows[0]?.shop ?? "",
    dataKey: rows[0]?.dataKey ?? null,
    acknowledged: rows.map(({ code, about, reason }) => ({ code, about, reason })),
  }));
}

function pushedRecordFrom(row: unknown): PushedRecord {
  const { made, standsAt, restores, warnings, beforeCells, acknowledged, ...record } = row as Pick<
    PushedRecord,
    "made" | "standsAt" | "restores" | "warnings"
  > & {
    beforeCells: string | null;
    acknowledged: string | null;
  };
  return {
    stored: storedRecordFrom(record),
    made,
    standsAt,
    restores,
    warnings,
    // Both are ours, see save-records.
    before: beforeCells === null ? null : (JSON.parse(beforeCells) as Row),
    acknowledged:
      acknowledged === null || isGone(acknowledged)
        ? []
        : (JSON.parse(acknowledged) as Acknowledgement[]),
  };
}

/** Which of these records had the state that they have now at a moment too: whatever was done since is undone. */
export async function readUnmoved(
  db: D1Database,
  records: readonly RecordId[],
  at: string,
): Promise<ReadonlySet<RecordId>> {
  if (records.length === 0) return new Set();
  const { results } = await db
    .prepare(
      `SELECT record.id
       FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value
       JOIN record_version AS current
         ON current.record = record.number AND current.version = record.version
       JOIN record_version AS earlier
         ON earlier.record = record.number
            AND earlier.version = (SELECT max(version) FROM record_version
                                   WHERE record = record.number AND at < ?2)
       WHERE coalesce(current.restores, current.version) = coalesce(earlier.restores, earlier.version)`,
    )
    .bind(JSON.stringify(records), at)
    .all<{ id: RecordId }>();
  return new Set(results.map(({ id }) => id));
}
