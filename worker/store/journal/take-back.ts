import type { HoldCode } from "../../../shared/money/hold.ts";
import type { Series } from "../../../shared/settings/series.ts";
import type { Day } from "../../../shared/time/day.ts";

/** The finance day that is open, of each series. */
export type OpenDays = Readonly<Record<Series, Day>>;

/**
 * Where an entry that is taken back, and the one that takes its place, stand among what the version added: behind all that
 * a push adds, so that the former are known by it.
 */
const BACK = 1000;
const AGAIN = 2000;

/** The SQL condition that an entry took back what was settled. */
export const TAKES_BACK = `(posting.reverses IS NOT NULL AND posting.line >= ${BACK})`;

/** SQL for whether what was settled of an entry was taken back: it stands anew in another. */
export const takenBack = (posting: string): string =>
  `EXISTS (SELECT 1 FROM posting AS back WHERE back.reverses = ${posting}.entry AND back.line >= ${BACK})`;

/** SQL for the day of an amount that is entered, or let go, on an open one: what belongs to a closed month does then. */
export const openDayOf = (day: string, open: string): string =>
  `iif(substr(${day}, 1, 7) IN (SELECT month FROM closed_month), ${open}, ${day})`;

/** SQL for the day on the row of what `openDayOf` enters: kept beside the open day, so that both ends are known to be of it. */
export const saidDayOf = (posting: string): string =>
  `iif(substr(${posting}.day, 1, 7) IN (SELECT month FROM closed_month), coalesce(${posting}.said_day, ${posting}.day), ${posting}.said_day)`;

/** The entries of a request's settlements, the bounced payments' own among them. */
const taken = `
  taken AS MATERIALIZED (
    SELECT settlement.id AS settlement, settlement.version AS now, settled.entry
    FROM settlement INDEXED BY settlement_of_request
    CROSS JOIN settlement_entry AS settled ON settled.settlement IN (settlement.id, settlement.bounces)
    WHERE settlement.request = ?1 AND settlement.outcome IN ('bounced', 'returned', 'replaced'))`;

const copied = (sign: "" | "-", line: number, held: string, reverses: string) => `
  WITH ${taken}
  INSERT INTO posting (record, version, line, ledger, series, finance_day, kind, direction, amount, count, day, said_day,
                       shop, courier, reason, liable, registrant, reference, held, reverses)
  SELECT posting.record, taken.now, ${line} + row_number() OVER (PARTITION BY posting.record ORDER BY posting.entry),
         posting.ledger, series, ?2 ->> series, kind, direction, ${sign}amount, ${sign}count,
         ${openDayOf("posting.day", "?2 ->> series")}, ${saidDayOf("posting")}, posting.shop,
         courier, reason, liable, registrant, reference, ${held}, ${reverses}
  FROM taken CROSS JOIN posting ON posting.entry = taken.entry
  CROSS JOIN record ON record.number = posting.record
  ORDER BY posting.entry`;

/** The statement that settles the open payouts of the records that a request's settlements are about. */
export function settleOpenPayouts(db: D1Database, request: string): D1PreparedStatement {
  return db
    .prepare(
      `WITH settled AS MATERIALIZED (
         SELECT open_payout.entry, settlement.id
         FROM settlement INDEXED BY settlement_of_request
         CROSS JOIN open_payout ON open_payout.record = settlement.record
         WHERE settlement.request = ?1 AND settlement.bounces IS NULL)
       INSERT INTO settlement_entry (entry, settlement) SELECT entry, id FROM settled ORDER BY entry`,
    )
    .bind(request);
}

/**
 * The statements that take back what was settled other than by money, so that nothing of it is paid, and enter it
 * anew, held for `code`: what was sealed stays as it was, the record's sum as well, and it goes into a later batch
 * once it is let go. A closed month has nothing of it: there it belongs to the open day. Of a withdrawn record nobody pushes a next version: there it waits for nothing.
 */
export function takeBack(
  db: D1Database,
  request: string,
  days: OpenDays,
  code: HoldCode,
): D1PreparedStatement[] {
  const on = JSON.stringify(days);
  return [
    db.prepare(copied("-", BACK, "NULL", "posting.entry")).bind(request, on),
    db
      .prepare(copied("", AGAIN, "iif(record.withdrawn, NULL, json_array(?3))", "NULL"))
      .bind(request, on, code),
    // Last: from now on they are among what is settled.
    db
      .prepare(
        `WITH ${taken}
         INSERT INTO settlement_entry (entry, settlement)
         SELECT back.entry, taken.settlement
         FROM taken CROSS JOIN posting AS back ON back.reverses = taken.entry
         WHERE back.line BETWEEN ${BACK} AND ${AGAIN - 1}
           AND NOT EXISTS (SELECT 1 FROM settlement_entry WHERE settlement_entry.entry = back.entry)`,
      )
      .bind(request),
  ];
}
