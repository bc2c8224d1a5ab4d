import { writeWarnings } from "../../record/row-warning.ts";
import type { SealedChange } from "../../record/seal-changes.ts";
import { jsonSlices } from "../json-slices.ts";
import type { NumberedChange, Saving } from "./saving.ts";
import { numberOf, sentRows } from "../sent-rows.ts";
import { lastSequenceOf } from "../sequence.ts";

/** What a record says of its newest version. */
const newest = {
  data_key: ({ dataKey }: NumberedChange) => dataKey,
  version: ({ version }: NumberedChange) => version,
  withdrawn: ({ cells }: NumberedChange) => cells === null,
  shop: ({ shop }: NumberedChange) => shop,
  day: ({ day }: NumberedChange) => day,
  warnings: ({ warnings }: NumberedChange) => writeWarnings(warnings),
};

const added = sentRows<NumberedChange>({ id: ({ id }) => id, ...newest });

const changed = sentRows<NumberedChange>({ record: ({ record }) => record, ...newest });

/** The statements that add new records and take the others to their next version. */
export function writeRecords(
  db: D1Database,
  { ledger, person, at }: Saving,
  changes: readonly NumberedChange[],
): D1PreparedStatement[] {
  // A record that is there already breaks the id's uniqueness.
  const insert = db.prepare(
    `${added.withSent}
     INSERT INTO record (number, ${added.columns}, ledger, sequence,
                         created_at, created_by, changed_at, changed_by)
     SELECT (SELECT coalesce(max(number), 0) FROM record) + place + 1, ${added.columns}, ?2,
            ${lastSequenceOf("?2")} + place + 1, ?3, ?4, ?3, ?4
     FROM sent`,
  );
  // No version may be 0, so one that has moved on stops the batch, and so does a data key that was wrapped
  // anew or erased: nothing may be sealed that can't be opened.
  const update = db.prepare(
    `${changed.withSent}
     UPDATE record SET
       version = iif(record.version = sent.version - 1 AND record.data_key IS sent.data_key, sent.version, 0), withdrawn = sent.withdrawn,
       -- A withdrawn record keeps its shop, so that those who are limited to it hear of it.
       shop = iif(sent.withdrawn, record.shop, sent.shop),
       day = sent.day, warnings = sent.warnings, sequence = ${lastSequenceOf("?2")} + sent.place + 1,
       changed_at = ?3, changed_by = ?4
     FROM sent WHERE record.number = sent.record`,
  );
  const isNew = ({ number }: SealedChange) => number === null;
  return [
    ...added.json(changes.filter(isNew)).map((json) => insert.bind(json, ledger, at, person)),
    ...changed
      .json(changes.filter((change) => !isNew(change)))
      .map((json) => update.bind(json, ledger, at, person)),
  ];
}

/** The statements that keep new versions, after their records were written. */
export function insertVersions(
  db: D1Database,
  { push, person, at, financeDay }: Saving,
  changes: readonly NumberedChange[],
): D1PreparedStatement[] {
  // The cells by the record's number: SQLite hands on a member of an object as it is, and would parse and
  // write again what it has to take out of a list. The version is the record's own.
  const statement = db.prepare(
    `INSERT INTO record_version (record, version, cells, acknowledged, restores, reason, push, person, at, finance_day, sealed)
     SELECT record.number, record.version, sent.value, ?2 ->> sent.key, ?7 ->> sent.key, ?8 ->> sent.key, ?3, ?4, ?5, ?6,
            record.data_key IS NOT NULL
     FROM json_each(?1) AS sent
     CROSS JOIN record ON record.number = ${numberOf("CAST(sent.key AS INTEGER)")}`,
  );
  // Most pushes answer, undo and withdraw nothing, and SQLite then looks for nothing either.
  const byRecord = (what: "acknowledged" | "restores" | "reason") => {
    const some = changes.filter((change) => change[what] !== undefined);
    return some.length === 0 ? null : byNumber(some, (change) => change[what]);
  };
  const [acknowledged, restores] = [byRecord("acknowledged"), byRecord("restores")];
  const reason = byRecord("reason");
  return jsonSlices(changes, (some) => byNumber(some, ({ cells }) => cells ?? {})).map((json) =>
    statement.bind(json, acknowledged, push, person, at, financeDay, restores, reason),
  );
}

/** A JSON object with something of each record by its number. */
function byNumber(
  changes: readonly NumberedChange[],
  what: (change: NumberedChange) => unknown,
): string {
  return `{${changes.map((each) => `"${each.record}":${JSON.stringify(what(each))}`).join(",")}}`;
}
