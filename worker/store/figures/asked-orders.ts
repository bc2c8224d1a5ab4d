import type { Fen } from "../../../shared/money/fen.ts";
import type { Row } from "../../../shared/row.ts";
import type { Day } from "../../../shared/time/day.ts";
import { CURRENT } from "../generations.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** A record that has an order's number. */
export interface OrderRecord {
  readonly order: string;
  readonly ledger: string;
  readonly day: Day | null;
  /** Those of its cells that stand in clear. */
  readonly cells: Row;
  /** The running deadline that ends first, by its name in the ledger. */
  readonly awaits: string | null;
  /** What was paid out for it. */
  readonly paid: Fen;
}

/** Payments that did not bounce, less what was got back of them. */
const PAID = `
  (SELECT coalesce(sum(posting.amount), 0)
   FROM settlement INDEXED BY settlement_of_record
   CROSS JOIN settlement_entry ON settlement_entry.settlement = settlement.id
   CROSS JOIN posting ON posting.entry = settlement_entry.entry
   WHERE settlement.record = record.number AND settlement.outcome IN ('paid', 'recovered')
     AND NOT EXISTS (SELECT 1 FROM settlement AS bounced WHERE bounced.bounces = settlement.id)
     AND ${shopAllowed("posting.shop", "?2")})`;

/**
 * The records that have these numbers, in their one spelling, as the order's or as the platform's of its after-sales
 * case; of each ledger the newest comes last. What departments number themselves, from 1 each month, is no such number.
 */
export async function readOrderRecords(
  db: D1Database,
  orders: readonly string[],
  shops: readonly string[] | null,
): Promise<OrderRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT wanted.value AS "order", record.ledger, record.day, record_version.cells, ${PAID} AS paid,
              (SELECT rule FROM deadline
               WHERE generation = ${CURRENT} AND deadline.record = record.number AND state = 'running' AND waived = 0
               ORDER BY due LIMIT 1) AS awaits
       FROM json_each(?1) AS wanted
       CROSS JOIN cross_reference
         ON generation = ${CURRENT} AND cross_reference.value = wanted.value AND kind IN ('order', 'case')
       CROSS JOIN record ON record.number = cross_reference.record
       JOIN record_version ON record_version.record = record.number AND record_version.version = record.version
       WHERE record.withdrawn = 0 AND ${shopAllowed("record.shop", "?2")}
       GROUP BY wanted.value, record.number
       ORDER BY coalesce(record.day, ''), record.number`,
    )
    .bind(JSON.stringify(orders), shopsJson(shops))
    .all<Omit<OrderRecord, "cells"> & { readonly cells: string }>();
  return results.map((row) => ({ ...row, cells: JSON.parse(row.cells) as Row })); // written by save-records
}
