import { keyName, keysOf, type RowKey, type Seal } from "../../shared/derive/keys.ts";
import { wholeRow, type Ledger } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import { postingChanges } from "../../shared/money/posting-changes.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import type { Calendar } from "../../shared/time/calendar.ts";
import type { Day } from "../../shared/time/day.ts";
import { projectionOf, type Projection } from "../push/projection.ts";
import type { RecordChange } from "../push/record-change.ts";
import { jsonSlices } from "./json-slices.ts";
import { deleteHandles, deleteLinks, insertHandles, insertLinks } from "./links.ts";
import { insertClocks, insertKeys, insertPostings } from "./projections.ts";

/** New versions of records, and the circumstances that all of them share. */
export interface Saving {
  readonly ledger: Ledger;
  readonly changes: readonly RecordChange[];
  readonly push: string;
  /** The id of the person. */
  readonly person: string;
  readonly at: string;
  readonly financeDay: Day;
  /** The department's calendar. */
  readonly calendar: Calendar;
  readonly seal: Seal;
}

/**
 * The statements that save new versions with all that follows from them. They belong into one batch
 * with a guard: on their own they would overwrite what somebody else has saved meanwhile.
 */
export function saveRecords(db: D1Database, saving: Saving): D1PreparedStatement[] {
  const { ledger, changes, financeDay, seal } = saving;
  if (changes.length === 0) return [];
  const projected = changes.map((change) => ({
    change,
    now: projectionOf(ledger, change.after, saving),
  }));
  const existed = changes.filter(({ before }) => before !== null);
  return [
    ...upsertRecords(db, saving, projected),
    ...insertVersions(db, saving),
    ...insertPostings(
      db,
      ledger.id,
      projected.flatMap(({ change: { id, version, before }, now }) =>
        postingChanges(
          before === null ? [] : postingsOf(ledger, wholeRow(ledger, before)),
          now.postings,
        ).map((change, line) => ({
          ...change,
          record: id,
          version,
          line,
          financeDay,
        })),
      ),
    ),
    ...deleteClocks(
      db,
      existed.map(({ id }) => id),
    ),
    ...insertClocks(
      db,
      ledger.id,
      projected.flatMap(({ change, now }) =>
        now.clocks.map((clock) => ({
          ...clock,
          record: change.id,
          shop: now.shop,
          amount: now.amount,
        })),
      ),
    ),
    ...deleteKeys(
      db,
      ledger.id,
      existed.flatMap((change) => keysGivenUp(ledger, change, seal)),
    ),
    ...insertKeys(
      db,
      ledger.id,
      projected.flatMap(({ change, now }) =>
        now.keys.map((key) => ({ ...key, record: change.id })),
      ),
    ),
    ...deleteHandles(
      db,
      ledger,
      existed.flatMap(({ id, before }) => (before === null ? [] : [{ record: id, cells: before }])),
    ),
    ...deleteLinks(
      db,
      existed.map(({ id }) => id),
    ),
    ...insertHandles(
      db,
      ledger.id,
      projected.map(({ change, now }) => ({ record: change.id, handles: now.handles })),
    ),
    ...insertLinks(
      db,
      ledger.id,
      projected.flatMap(({ change, now }) =>
        now.links.map((link) => ({ ...link, record: change.id, shop: now.shop })),
      ),
    ),
  ];
}

function upsertRecords(
  db: D1Database,
  { ledger, person, at }: Saving,
  projected: readonly { change: RecordChange; now: Projection }[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `INSERT INTO record (id, ledger, version, withdrawn, shop, day, sequence,
                         created_at, created_by, changed_at, changed_by)
     SELECT value ->> 0, ?2, value ->> 1, value ->> 2, value ->> 3, value ->> 4,
            (SELECT coalesce(max(sequence), 0) FROM record WHERE ledger = ?2) + key + 1,
            ?3, ?4, ?3, ?4
     FROM json_each(?1)
     WHERE true
     ON CONFLICT (id) DO UPDATE SET
       version = excluded.version, withdrawn = excluded.withdrawn,
       -- A withdrawn record keeps its shop, so that those who are limited to it hear of it.
       shop = CASE excluded.withdrawn WHEN 1 THEN record.shop ELSE excluded.shop END,
       day = excluded.day, sequence = excluded.sequence,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
  );
  const rows = projected.map(({ change, now }) => [
    change.id,
    change.version,
    change.after === null ? 1 : 0,
    now.shop,
    now.day,
  ]);
  return jsonSlices(rows).map((json) => statement.bind(json, ledger.id, at, person));
}

function insertVersions(db: D1Database, saving: Saving): D1PreparedStatement[] {
  const { changes, push, person, at, financeDay } = saving;
  // The cells by the record's id, not in a list of it: SQLite hands on a member of an object as it is,
  // and would parse and write again what it has to take out of a list. The version is the record's own.
  const statement = db.prepare(
    `INSERT INTO record_version (record, version, cells, answered, restores, push, person, at, finance_day)
     SELECT record.number, record.version, sent.value, ?2 -> sent.key, ?7 ->> sent.key, ?3, ?4, ?5, ?6
     FROM json_each(?1) AS sent CROSS JOIN record ON record.id = sent.key`,
  );
  // Most pushes answer and undo nothing, and SQLite then looks for nothing either.
  const byId = (what: "answered" | "restores") => {
    const some = changes.flatMap((each) =>
      each[what] === undefined ? [] : [[each.id, each[what]]],
    );
    return some.length === 0 ? null : JSON.stringify(Object.fromEntries(some));
  };
  const [answered, restores] = [byId("answered"), byId("restores")];
  const cellsById = (some: readonly RecordChange[]) =>
    JSON.stringify(Object.fromEntries(some.map(({ id, after }) => [id, after ?? {}])));
  return jsonSlices(changes, cellsById).map((json) =>
    statement.bind(json, answered, push, person, at, financeDay, restores),
  );
}

function deleteClocks(db: D1Database, records: readonly string[]): D1PreparedStatement[] {
  const statement = db.prepare(
    `DELETE FROM clock
     WHERE record IN (SELECT number FROM json_each(?1) CROSS JOIN record ON record.id = value)`,
  );
  return jsonSlices(records).map((json) => statement.bind(json));
}

function keysGivenUp(ledger: Ledger, { id, before, after }: RecordChange, seal: Seal) {
  const keys = (cells: Row | null) =>
    cells === null ? [] : keysOf(ledger, wholeRow(ledger, cells), seal);
  const place = (key: RowKey) => `${key.day ?? ""} ${keyName(key)}`;
  const kept = new Set(keys(after).map(place));
  return keys(before)
    .filter((key) => !kept.has(place(key)))
    .map(({ rule, value, day }) => [rule, value, day ?? "", id]);
}

function deleteKeys(
  db: D1Database,
  ledger: string,
  keys: readonly (readonly string[])[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `DELETE FROM key
     WHERE ledger = ?2
       AND (rule, value, day, record) IN (
         SELECT gone.value ->> 0, gone.value ->> 1, gone.value ->> 2, record.number
         FROM json_each(?1) AS gone CROSS JOIN record ON record.id = gone.value ->> 3)`,
  );
  return jsonSlices(keys).map((json) => statement.bind(json, ledger));
}
