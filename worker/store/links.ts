import { wholeRow, type Ledger } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import type { Handle } from "../../shared/links/handle.ts";
import type { Link } from "../../shared/links/link.ts";
import { handlesOf } from "../../shared/derive/links-of.ts";
import { jsonSlices } from "./json-slices.ts";

/** The statements that add the numbers by which others find a record; one that is there already stays. */
export function insertHandles(
  db: D1Database,
  ledger: string,
  records: readonly { readonly record: string; readonly handles: readonly Handle[] }[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `INSERT INTO handle (value, kind, ledger, record)
     SELECT value ->> 2, value ->> 1, ?2, record.number
     FROM json_each(?1) CROSS JOIN record ON record.id = value ->> 0
     WHERE true
     ON CONFLICT DO NOTHING`,
  );
  const rows = records.flatMap(({ record, handles }) =>
    handles.map(({ kind, value }) => [record, kind, value]),
  );
  return jsonSlices(rows).map((json) => statement.bind(json, ledger));
}

/** The statements that take away the numbers by which records were found while they had these cells. */
export function deleteHandles(
  db: D1Database,
  ledger: Ledger,
  records: readonly { readonly record: string; readonly cells: Row }[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `DELETE FROM handle
     WHERE (value, kind, ledger, record) IN (
       SELECT gone.value ->> 2, gone.value ->> 1, ?2, record.number
       FROM json_each(?1) AS gone CROSS JOIN record ON record.id = gone.value ->> 0)`,
  );
  const rows = records.flatMap(({ record, cells }) =>
    handlesOf(ledger, wholeRow(ledger, cells)).map(({ kind, value }) => [record, kind, value]),
  );
  return jsonSlices(rows).map((json) => statement.bind(json, ledger.id));
}

/** What a record expects of another ledger. */
export interface LinkRow extends Link {
  readonly record: string;
  readonly shop: string;
}

/** The statements that add what records expect of other ledgers. */
export function insertLinks(
  db: D1Database,
  ledger: string,
  links: readonly LinkRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `INSERT INTO link (record, code, ledger, shop, since, wanted, about)
     SELECT record.number, value ->> 1, ?2, value ->> 2, value ->> 3, value -> 4, value ->> 5
     FROM json_each(?1) CROSS JOIN record ON record.id = value ->> 0`,
  );
  const rows = links.map(({ record, code, shop, since, wanted, about }) => [
    record,
    code,
    shop,
    since,
    wanted.map(({ kind, value }) => [kind, value]),
    about,
  ]);
  return jsonSlices(rows).map((json) => statement.bind(json, ledger));
}

/** The statements that take away what records expected. */
export function deleteLinks(db: D1Database, records: readonly string[]): D1PreparedStatement[] {
  const statement = db.prepare(
    `DELETE FROM link
     WHERE record IN (SELECT number FROM json_each(?1) CROSS JOIN record ON record.id = value)`,
  );
  return jsonSlices(records).map((json) => statement.bind(json));
}
