import type { SavedSettings } from "../../shared/api/settings.ts";
import type { WarningAnswer } from "../../shared/answer.ts";
import type { Row } from "../../shared/row.ts";
import type { RecordId, Version } from "../../shared/record.ts";
import type { StoredRecord } from "../record/stored-record.ts";
import { answerName } from "./answers.ts";
import { closedMonthsFrom, selectClosedMonths } from "./closed-months.ts";
import { pushFrom, selectPush, type StoredPush } from "./pushes.ts";
import { lastSequence, sequenceFrom } from "./sequence.ts";
import { selectSettings, settingsFrom } from "./settings.ts";
import { recordColumns, recordJoins, storedRecordFrom } from "./stored-records.ts";
import type { Month } from "../../shared/time/day.ts";

/** A record that a push has saved. */
export interface PushedRecord {
  readonly stored: StoredRecord;
  /** The version that the push has made. */
  readonly made: Version;
  /** The version whose state the record has: an undo brings an earlier one back. */
  readonly standsAt: Version;
  /** The cells before the push; null for a record that it created. */
  readonly before: Row | null;
  /** The version whose state the record had before the push, 0 for none. */
  readonly restores: Version;
  /** The warnings that the push has answered. */
  readonly answered: readonly WarningAnswer[];
}

/** A record that a push found as it was, and answered warnings of. */
export interface AnsweredRecord {
  readonly id: RecordId;
  readonly shop: string;
  readonly answered: readonly WarningAnswer[];
}

/** What undoing a push is decided by. */
export interface UndoFacts {
  readonly push: StoredPush | undefined;
  /** The ledger's last change. */
  readonly sequence: number;
  readonly settings: SavedSettings;
  readonly closedMonths: readonly Month[];
  readonly records: readonly PushedRecord[];
  readonly onlyAnswered: readonly AnsweredRecord[];
  /** The warnings of all these records that others have answered, by `answerName`. */
  readonly answeredByOthers: ReadonlySet<string>;
}

/** Reads what undoing a push is decided by, in one round trip. The stored answer says what it saved. */
export async function readUndoFacts(
  db: D1Database,
  ledger: string,
  push: string,
): Promise<UndoFacts> {
  const [pushes, sequence, settings, months, records, answers] = await db.batch([
    selectPush(db, push),
    lastSequence(db, ledger),
    selectSettings(db),
    selectClosedMonths(db),
    db
      .prepare(
        `SELECT ${recordColumns},
                mine.version AS made, mine.answered,
                coalesce(record_version.restores, record_version.version) AS standsAt,
                CASE made.value ->> 'outcome' WHEN 'created' THEN NULL ELSE before.cells END AS beforeCells,
                coalesce(before.restores, before.version, 0) AS restores
         FROM push
         CROSS JOIN json_each(push.answer, '$.rows') AS made
         CROSS JOIN record ON record.id = made.value ->> 'id'
         CROSS JOIN record_version AS mine
           ON mine.record = record.number AND mine.version = made.value ->> 'version'
              AND mine.push = push.id
         ${recordJoins}
         LEFT JOIN record_version AS before
           ON before.record = mine.record AND before.version = mine.version - 1
         WHERE push.id = ?1 AND made.value ->> 'outcome' IN ('created', 'updated', 'merged')`,
      )
      .bind(push),
    db
      .prepare(
        `SELECT record.id AS record, record.shop, answer.code, answer.about, answer.reason,
                answer.push IS push.id AS mine
         FROM push
         CROSS JOIN json_each(push.answer, '$.rows') AS landed
         CROSS JOIN record ON record.id = landed.value ->> 'id'
         JOIN answer ON answer.record = record.number
         WHERE push.id = ?1
           AND landed.value ->> 'outcome' IN ('created', 'updated', 'merged', 'unchanged')`,
      )
      .bind(push),
  ]);
  const saved = (records?.results ?? []).map(pushedRecordFrom);
  const given = (answers?.results ?? []) as AnswerRow[];
  return {
    push: pushFrom(pushes?.results ?? []),
    sequence: sequenceFrom(sequence?.results ?? []),
    settings: settingsFrom(settings?.results ?? []),
    closedMonths: closedMonthsFrom(months?.results ?? []).map(({ month }) => month),
    records: saved,
    onlyAnswered: onlyAnswered(given, new Set(saved.map(({ stored }) => stored.id))),
    answeredByOthers: new Set(given.filter(({ mine }) => mine === 0).map(answerName)),
  };
}

interface AnswerRow extends WarningAnswer {
  readonly record: RecordId;
  readonly shop: string;
  readonly mine: 0 | 1;
}

function onlyAnswered(given: readonly AnswerRow[], saved: ReadonlySet<RecordId>): AnsweredRecord[] {
  const theirs = given.filter(({ mine, record }) => mine === 1 && !saved.has(record));
  return [...Map.groupBy(theirs, ({ record }) => record)].map(([id, rows]) => ({
    id,
    shop: rows[0]?.shop ?? "",
    answered: rows.map(({ code, about, reason }) => ({ code, about, reason })),
  }));
}

function pushedRecordFrom(row: unknown): PushedRecord {
  const { made, standsAt, restores, beforeCells, answered, ...record } = row as Pick<
    PushedRecord,
    "made" | "standsAt" | "restores"
  > & {
    beforeCells: string | null;
    answered: string | null;
  };
  return {
    stored: storedRecordFrom(record),
    made,
    standsAt,
    restores,
    // Both are ours, see save-records.
    before: beforeCells === null ? null : (JSON.parse(beforeCells) as Row),
    answered: answered === null ? [] : (JSON.parse(answered) as WarningAnswer[]),
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
