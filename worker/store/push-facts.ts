import type { SavedSettings } from "../../shared/api/settings.ts";
import type { PushRow } from "../../shared/api/push.ts";
import { keyName, type RowKey } from "../../shared/keys.ts";
import type { Row } from "../../shared/ledger.ts";
import type { PeerDays } from "../../shared/rules/peer-days.ts";
import type { KeyHolder } from "../push/deciding.ts";
import type { StoredRecord } from "../push/stored-record.ts";
import { answeredFrom, selectAnswered } from "./answers.ts";
import { closedMonthsFrom, selectClosedMonths } from "./closed-months.ts";
import { pushFrom, selectPush, type StoredPush } from "./pushes.ts";
import { selectSettings, settingsFrom } from "./settings.ts";
import { storedRecordFrom, storedRecords } from "./stored-records.ts";

/** What the server knows about the rows of a push. */
export interface PushFacts {
  /** The push itself when it has been here before. */
  readonly earlier: StoredPush | undefined;
  readonly settings: SavedSettings;
  readonly closedMonths: readonly string[];
  readonly records: ReadonlyMap<string, StoredRecord>;
  /** The cells of the versions that rows are based on, where those are not the current ones. */
  readonly bases: ReadonlyMap<string, Row>;
  /** The warnings of the rows' records that were answered before, by `answerName`. */
  readonly answered: ReadonlySet<string>;
}

/** Reads what the rows of a push are decided by, in one round trip. */
export async function readPushFacts(
  db: D1Database,
  push: string,
  rows: readonly PushRow[],
): Promise<PushFacts> {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const based = JSON.stringify(
    rows.filter(({ base }) => base !== null).map(({ id, base }) => [id, base]),
  );
  const [earlier, settings, months, records, bases, answered] = await db.batch([
    selectPush(db, push),
    selectSettings(db),
    selectClosedMonths(db),
    storedRecords(db, ids),
    db
      .prepare(
        `SELECT record.id, record_version.cells
         FROM json_each(?1) AS based
         CROSS JOIN record ON record.id = based.value ->> 0
         JOIN record_version
           ON record_version.record = record.number AND record_version.version = based.value ->> 1
         WHERE record.version <> based.value ->> 1`,
      )
      .bind(based),
    selectAnswered(db, ids),
  ]);
  return {
    earlier: pushFrom(earlier?.results ?? []),
    settings: settingsFrom(settings?.results ?? []),
    closedMonths: closedMonthsFrom(months?.results ?? []).map(({ month }) => month),
    records: new Map(
      (records?.results ?? []).map((row) => storedRecordFrom(row)).map((r) => [r.id, r]),
    ),
    bases: new Map(
      ((bases?.results ?? []) as { id: string; cells: string }[]).map(({ id, cells }) => [
        id,
        JSON.parse(cells) as Row, // written by save-records
      ]),
    ),
    answered: answeredFrom(answered?.results ?? []),
  };
}

/** A key whose holders within some days are asked for. */
export type WantedKey = Pick<RowKey, "rule" | "value"> & PeerDays;

/** Who has each of the keys within its days, by `keyName`; no two of them may be the same. */
export async function readKeyHolders(
  db: D1Database,
  ledger: string,
  keys: readonly WantedKey[],
): Promise<Map<string, KeyHolder[]>> {
  const holders = new Map<string, KeyHolder[]>(keys.map((key) => [keyName(key), []]));
  if (keys.length === 0) return holders;
  const { results } = await db
    .prepare(
      `SELECT key.rule, key.value, nullif(key.day, '') AS day, key.amount, key.tag,
              record.id AS record, record.version, person.name AS "by"
       FROM json_each(?1) AS wanted
       CROSS JOIN key
         ON key.ledger = ?2 AND key.rule = wanted.value ->> 0 AND key.value = wanted.value ->> 1
            AND key.day BETWEEN wanted.value ->> 2 AND wanted.value ->> 3
       JOIN record ON record.number = key.record
       JOIN person ON person.id = record.changed_by`,
    )
    .bind(JSON.stringify(keys.map(({ rule, value, from, to }) => [rule, value, from, to])), ledger)
    .all<Pick<RowKey, "rule" | "value"> & KeyHolder>();
  for (const { rule, value, ...holder } of results)
    holders.get(keyName({ rule, value }))?.push(holder);
  return holders;
}
