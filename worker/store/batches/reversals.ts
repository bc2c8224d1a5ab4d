import type { Direction } from "../../../shared/money/direction.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { ReversedPart } from "../../../shared/money/reversals.ts";
import type { Day } from "../../../shared/time/day.ts";
import { LAST_ACT } from "../deadlines/clock-acts.ts";
import { LEFT } from "./sealed-amounts.ts";
import { openDayOf, saidDayOf, type OpenDays } from "../journal/take-back.ts";

/** What of records was reversed, by their numbers. */
export type ReversedParts = ReadonlyMap<number, readonly ReversedPart[]>;

const parts = `reversal.record, reversal.kind, reversal.direction, reversal.low, reversal.high`;

/** The statement that reads what was reversed of the records that a push was about; `reversedFrom` understands its rows. */
export const selectReversedOfPush = (db: D1Database, push: string): D1PreparedStatement =>
  db
    .prepare(
      `SELECT ${parts}
       FROM push CROSS JOIN json_each(push.response, '$.rows') AS made
       CROSS JOIN record ON record.id = made.value ->> 'id'
       CROSS JOIN reversal ON reversal.record = record.number
       WHERE push.id = ?1`,
    )
    .bind(push);

/** The same for records by their numbers. */
export const selectReversedOf = (db: D1Database, records: readonly number[]): D1PreparedStatement =>
  db
    .prepare(
      `SELECT ${parts} FROM json_each(?1) AS wanted CROSS JOIN reversal ON reversal.record = wanted.value`,
    )
    .bind(JSON.stringify(records));

/** What the rows of these statements say. */
export function reversedFrom(rows: readonly unknown[]): ReversedParts {
  const found = rows as readonly (ReversedPart & { readonly record: number })[]; // ours, see insertReversal
  return Map.groupBy(found, ({ record }) => record);
}

/** SQL for what was reversed of a record, as a JSON array; `reversedIn` understands it. */
export const REVERSED_JSON = `
  (SELECT json_group_array(json_array(kind, direction, low, high)) FROM reversal
   WHERE reversal.record = record.number)`;

/** What `REVERSED_JSON` says. */
export const reversedIn = (json: string): ReversedPart[] =>
  (JSON.parse(json) as [string, Direction, number, number][]).map(
    ([kind, direction, low, high]) => ({ kind, direction, low, high }),
  );

/** A reversal about to be kept, and what it rests on. */
export interface NewReversal {
  readonly id: string;
  readonly original: number;
  readonly record: number;
  readonly version: number;
  readonly part: ReversedPart;
  readonly amount: Fen;
  /** Whether nothing is left of the amount. */
  readonly empties: boolean;
  /** Sealed. */
  readonly reason: string;
  readonly person: string;
  readonly at: string;
  /** What was left of the original, and how many decisions there were. */
  readonly left: Fen;
  readonly lastAct: number;
}

export interface KnownReversal {
  readonly original: number;
  readonly amount: Fen;
  readonly person: string;
  readonly posted: number;
  readonly financeDay: Day;
}

/** What was reversed by a request before; null for nothing. */
export const readReversal = (db: D1Database, id: string): Promise<KnownReversal | null> =>
  db
    .prepare(
      `SELECT original, reversal.amount, person, posted, posting.finance_day AS financeDay
       FROM reversal JOIN posting ON posting.entry = reversal.posted WHERE id = ?1`,
    )
    .bind(id)
    .first<KnownReversal>();

/** Where an entry of a reversal stands: behind what pushes add, before what is taken back of a payment. */
const REVERSAL_LINE = 500;

/**
 * The statements that reverse an amount on the open day, or, where what was read has moved since, stop their batch: no
 * version may be 0.
 */
export function insertReversal(
  db: D1Database,
  { left, lastAct, record, version, original, ...rest }: NewReversal,
  days: OpenDays,
): D1PreparedStatement[] {
  const { part, amount, empties } = rest;
  return [
    db
      .prepare(
        `UPDATE record SET version = 0
         WHERE number = ?1 AND (version <> ?2 OR ${LAST_ACT} <> ?3
           OR ?5 IS NOT (SELECT ${LEFT} FROM posting WHERE posting.entry = ?4))`,
      )
      .bind(record, version, lastAct, original, left),
    db
      .prepare(
        `INSERT INTO posting (record, version, line, ledger, series, finance_day, kind, direction, amount, count, day,
                              said_day, shop, courier, reason, liable, registrant, reference, reverses)
         SELECT record, ?2, ${REVERSAL_LINE} + min(${REVERSAL_LINE} - 1, (SELECT count(*) FROM reversal WHERE reversal.record = posting.record)),
                ledger, series, ?3 ->> series, kind, direction, -sign(amount) * ?4, -?5,
                ${openDayOf("posting.day", "?3 ->> series")}, ${saidDayOf("posting")}, shop, courier, reason, liable, registrant, reference, entry
         FROM posting WHERE entry = ?1`,
      )
      .bind(original, version, JSON.stringify(days), amount, empties ? 1 : 0),
    db
      .prepare(
        `INSERT INTO reversal (id, original, posted, record, kind, direction, low, high, amount, reason, person, at)
         SELECT ?1, ?2, max(entry), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 FROM posting`,
      )
      .bind(
        rest.id,
        original,
        record,
        part.kind,
        part.direction,
        part.low,
        part.high,
        amount,
        rest.reason,
        rest.person,
        rest.at,
      ),
  ];
}
