import type { RowKey } from "../../shared/derive/keys.ts";
import type { Fen } from "../../shared/money/fen.ts";
import type { PostingChange } from "../../shared/money/posting-changes.ts";
import type { Clock } from "../../shared/derive/clocks.ts";
import type { Day } from "../../shared/time/day.ts";
import { jsonSlices } from "./json-slices.ts";

/** What a version of a record added to finance's figures. */
export interface PostingRow extends PostingChange {
  readonly record: string;
  readonly version: number;
  /** Its place among the version's changes. */
  readonly line: number;
  readonly financeDay: Day;
}

/** The statements that append changes of finance's figures. */
export function insertPostings(
  db: D1Database,
  ledger: string,
  postings: readonly PostingRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `INSERT INTO posting (finance_day, record, version, line, ledger, kind, pay, amount, count,
                          day, shop, courier, reason, liable)
     SELECT value ->> 0, record.number, value ->> 2, value ->> 3, ?2, value ->> 4, value ->> 5,
            value ->> 6, value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12
     FROM json_each(?1) CROSS JOIN record ON record.id = value ->> 1`,
  );
  const rows = postings.map((posting) => [
    posting.financeDay,
    posting.record,
    posting.version,
    posting.line,
    posting.kind,
    posting.pay ? 1 : 0,
    posting.amount,
    posting.count,
    posting.day,
    posting.shop,
    posting.courier,
    posting.reason,
    posting.liable,
  ]);
  return jsonSlices(rows).map((json) => statement.bind(json, ledger));
}

/** A deadline of a record. */
export interface ClockRow extends Clock {
  readonly record: string;
  readonly shop: string;
  readonly amount: Fen;
}

/** The statements that add deadlines. */
export function insertClocks(
  db: D1Database,
  ledger: string,
  clocks: readonly ClockRow[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `INSERT INTO clock (record, rule, ledger, shop, started, due, met, paused, estimated, amount)
     SELECT record.number, value ->> 1, ?2, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
            value ->> 6, value ->> 7, value ->> 8
     FROM json_each(?1) CROSS JOIN record ON record.id = value ->> 0`,
  );
  const rows = clocks.map((clock) => [
    clock.record,
    clock.rule,
    clock.shop,
    clock.started,
    clock.due,
    clock.met,
    clock.paused ? 1 : 0,
    clock.estimated ? 1 : 0,
    clock.amount,
  ]);
  return jsonSlices(rows).map((json) => statement.bind(json, ledger));
}

/**
 * The statements that add keys, on the business day that their record has by now; one that it has already
 * gets its amount and tag.
 */
export function insertKeys(
  db: D1Database,
  ledger: string,
  keys: readonly (RowKey & { readonly record: string })[],
): D1PreparedStatement[] {
  const statement = db.prepare(
    `INSERT INTO key (ledger, rule, value, day, record, amount, tag)
     SELECT ?2, value ->> 1, value ->> 2, coalesce(record.day, ''), record.number, value ->> 3, value ->> 4
     FROM json_each(?1) CROSS JOIN record ON record.id = value ->> 0
     WHERE true
     ON CONFLICT DO UPDATE SET amount = excluded.amount, tag = excluded.tag`,
  );
  const rows = keys.map(({ record, rule, value, amount, tag }) => [
    record,
    rule,
    value,
    amount,
    tag,
  ]);
  return jsonSlices(rows).map((json) => statement.bind(json, ledger));
}
