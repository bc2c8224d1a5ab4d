import type { SavedSettings } from "../../shared/api/settings.ts";
import type { WarningAnswer } from "../../shared/answer.ts";
import type { Row } from "../../shared/ledger.ts";
import type { Version } from "../../shared/record.ts";
import type { StoredRecord } from "../push/stored-record.ts";
import { closedMonthsFrom, selectClosedMonths } from "./closed-months.ts";
import { pushFrom, selectPush, type StoredPush } from "./pushes.ts";
import { selectSettings, settingsFrom } from "./settings.ts";
import { recordColumns, recordJoins, storedRecordFrom } from "./stored-records.ts";

/** A record that a push has saved. */
export interface PushedRecord {
  readonly stored: StoredRecord;
  /** The version that the push has made. */
  readonly version: Version;
  /** The cells before it; null for a record that it created. */
  readonly before: Row | null;
  /** The warnings that the push has answered. */
  readonly answered: readonly WarningAnswer[];
}

/** What undoing a push is decided by. */
export interface UndoFacts {
  readonly push: StoredPush | undefined;
  readonly settings: SavedSettings;
  readonly closedMonths: readonly string[];
  readonly records: readonly PushedRecord[];
}

/** Reads what undoing a push is decided by, in one round trip. The stored answer says what it saved. */
export async function readUndoFacts(db: D1Database, push: string): Promise<UndoFacts> {
  const [pushes, settings, months, records] = await db.batch([
    selectPush(db, push),
    selectSettings(db),
    selectClosedMonths(db),
    db
      .prepare(
        `SELECT ${recordColumns},
                made.value ->> 'version' AS made, mine.answered,
                CASE made.value ->> 'outcome' WHEN 'created' THEN NULL ELSE before.cells END AS beforeCells
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
  ]);
  return {
    push: pushFrom(pushes?.results ?? []),
    settings: settingsFrom(settings?.results ?? []),
    closedMonths: closedMonthsFrom(months?.results ?? []).map(({ month }) => month),
    records: (records?.results ?? []).map(pushedRecordFrom),
  };
}

function pushedRecordFrom(row: unknown): PushedRecord {
  const { made, beforeCells, answered, ...record } = row as {
    made: Version;
    beforeCells: string | null;
    answered: string | null;
  };
  // Both are ours, see save-records.
  const before = beforeCells === null ? null : (JSON.parse(beforeCells) as Row);
  const answers = answered === null ? [] : (JSON.parse(answered) as WarningAnswer[]);
  return { stored: storedRecordFrom(record), version: made, before, answered: answers };
}
