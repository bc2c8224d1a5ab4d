import type { LineKind } from "../../../shared/statements/statement.ts";
import type { Direction } from "../../../shared/money/direction.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { PostingKind } from "../../../shared/money/posting.ts";
import type { Day, Month } from "../../../shared/time/day.ts";
import type { MonthSpan } from "./month-matching.ts";
import { CURRENT } from "../generations.ts";
import { jsonSlices } from "../json-slices.ts";

/** A line that is to be matched, with whose list it stands in. */
export interface LineToMatch {
  readonly statement: number;
  readonly place: number;
  /** The kind of its statement, and the account and shop. */
  readonly source: string;
  readonly account: string;
  readonly shop: string;
  readonly key: string;
  readonly row: number;
  readonly day: Day;
  readonly kind: LineKind;
  readonly direction: "in" | "out";
  readonly amount: Fen;
  readonly status: "done" | "pending" | "failed";
  readonly orderNo: string;
  readonly caseNo: string;
  readonly trackingNo: string;
  readonly flowNo: string;
  readonly payeeKey: string | null;
  readonly weight: number | null;
  /** Who was to carry a parcel that was sent; "" where nobody says so. */
  readonly courier: string;
}

const LINE = `
  line.statement, line.place, statement.kind AS source, statement.account, statement.shop, line.key, line.row, line.day,
  line.kind, line.direction, line.amount, line.status, coalesce(order_no, '') AS orderNo, coalesce(case_no, '') AS caseNo,
  coalesce(tracking_no, '') AS trackingNo, coalesce(flow_no, '') AS flowNo, nullif(payee_key, '') AS payeeKey, line.weight,
  coalesce(courier, '') AS courier`;

/**
 * The lines of a month in current statements, with those of earlier ones that were told to wait, or have waited and are
 * matched here by now: nothing is listed of these any more; without those that wait for a later one. One of which a part is
 * matched stays where that is.
 */
export async function readLinesToMatch(db: D1Database, month: Month): Promise<LineToMatch[]> {
  const { results } = await db
    .prepare(
      `SELECT ${LINE}
       FROM statement CROSS JOIN statement_line AS line ON line.statement = statement.number
       WHERE statement.state = 'current'
         AND EXISTS (SELECT 1 FROM json_each(statement.months) WHERE value = ?1)
         AND line.month = ?1 AND coalesce(line.matched_in, ?1) <= ?1
       UNION ALL
       SELECT * FROM (
         SELECT ${LINE}
         FROM difference_answer AS answer CROSS JOIN difference ON difference.id = answer.id
         CROSS JOIN statement_line AS line
           ON line.statement = difference.statement AND line.place = difference.place
         CROSS JOIN statement ON statement.number = line.statement
         WHERE answer.outcome = 'waits' AND line.month <> ?1 AND answer.month < ?1 AND difference.month <= ?1
           AND line.matched + line.set_off = 0 AND statement.state = 'current'
         UNION
         SELECT ${LINE}
         FROM statement_line AS line INDEXED BY statement_line_elsewhere
         CROSS JOIN statement ON statement.number = line.statement
         WHERE line.matched_in = ?1 AND line.matched_in <> line.month AND statement.state = 'current')
       ORDER BY 1, 2`,
    )
    .bind(month)
    .all<LineToMatch>();
  return results;
}

/** What a record comes to of one kind and direction, with the numbers by which it is known. */
export interface AmountToMatch {
  readonly record: number;
  readonly ledger: string;
  readonly shop: string;
  readonly kind: PostingKind;
  readonly direction: Direction;
  /** Below zero where it takes back more than it gives. */
  readonly amount: Fen;
  readonly day: Day;
  readonly reference: string;
  readonly orderNo: string;
  readonly caseNo: string;
  readonly flowNo: string;
  /** True for one that was told to wait in an earlier month. */
  readonly waited: 0 | 1;
}

/** SQL for what an amount of the journal is matched as: an adjustment is refunded together with what it adjusts. */
export const AFFAIR = `iif(posting.kind = 'adjustment', 'refund', posting.kind)`;

/**
 * What records come to from one day to another, net, and what waited; without what the matching of another month has
 * found, or a later one waits for.
 */
export async function readAmountsToMatch(
  db: D1Database,
  month: Month,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<AmountToMatch[]> {
  const { results } = await db
    .prepare(
      `WITH posted AS (
         SELECT record, ${AFFAIR} AS kind, direction, day, max(ledger) AS ledger, max(shop) AS shop,
                max(reference) AS reference, sum(amount) AS amount
         FROM posting WHERE day BETWEEN ?2 AND ?3 GROUP BY record, ${AFFAIR}, direction, day HAVING sum(amount) <> 0),
       net AS (
         SELECT record, kind, direction, max(day) AS day, max(ledger) AS ledger, max(shop) AS shop,
                max(reference) AS reference, sum(amount) AS amount,
                'A.' || record || '.' || kind || '.' || direction AS id
         FROM posted GROUP BY record, kind, direction HAVING sum(amount) <> 0),
       paid AS MATERIALIZED (
         SELECT posting.record, ${AFFAIR} AS kind, max(settlement.flow) AS flow
         FROM posting CROSS JOIN settlement_entry ON settlement_entry.entry = posting.entry
         CROSS JOIN settlement ON settlement.id = settlement_entry.settlement
         WHERE posting.day BETWEEN ?2 AND ?3 AND posting.direction = 'payout' AND settlement.outcome = 'paid'
           AND NOT EXISTS (SELECT 1 FROM settlement AS later WHERE later.bounces = settlement.id)
         GROUP BY posting.record, ${AFFAIR})
       SELECT net.record, net.ledger, net.shop, net.kind, net.direction, net.amount, net.day, net.reference,
              coalesce(cells ->> 'orderNo', '') AS orderNo, coalesce(cells ->> 'caseNo', '') AS caseNo,
              coalesce(paid.flow, '') AS flowNo,
              EXISTS (SELECT 1 FROM difference_answer AS answer CROSS JOIN difference ON difference.id = answer.id
                      WHERE answer.id = net.id AND answer.outcome = 'waits' AND answer.month < ?1
                        AND difference.month <= ?1) AS waited
       FROM net JOIN record ON record.number = net.record
       JOIN record_version ON record_version.record = record.number AND record_version.version = record.version
       LEFT JOIN paid ON paid.record = net.record AND paid.kind = net.kind AND net.direction = 'payout'
       WHERE NOT EXISTS (SELECT 1 FROM matched_amount AS known INDEXED BY matched_amount_by_id
                         WHERE known.id = net.id AND known.month <> ?1 AND (known.matched + known.set_off > 0 OR known.month > ?1))`,
    )
    .bind(month, from, until)
    .all<AmountToMatch>();
  return results;
}

/** The ids of the amounts that a month's matching knows. */
export async function readMatchedIds(db: D1Database, month: Month): Promise<string[]> {
  const { results } = await db
    .prepare(`SELECT id FROM matched_amount WHERE month = ?1`)
    .bind(month)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** A parcel that a ledger knows. */
export interface KnownParcel {
  readonly value: string;
  readonly record: number;
  readonly ledger: string;
  readonly shop: string;
  readonly day: Day;
}

/** The parcels that ledgers know among these, each once. */
export async function readKnownParcels(
  db: D1Database,
  parcels: readonly string[],
): Promise<KnownParcel[]> {
  const pages = await Promise.all(
    jsonSlices([...new Set(parcels)]).map((json) =>
      db
        .prepare(
          `SELECT wanted.value, record.number AS record, record.ledger, record.shop, record.day
           FROM json_each(?1) AS wanted
           CROSS JOIN cross_reference ON cross_reference.generation = ${CURRENT}
             AND cross_reference.value = wanted.value AND cross_reference.kind = 'parcel'
           CROSS JOIN record ON record.number = cross_reference.record
           WHERE record.withdrawn = 0 AND record.day IS NOT NULL
           GROUP BY wanted.value`,
        )
        .bind(json)
        .all<KnownParcel>(),
    ),
  );
  return pages.flatMap(({ results }) => results);
}

/** A charge of a parcel, or a parcel that went out, in a statement's line of another month. */
export interface ParcelElsewhere {
  readonly statement: number;
  readonly place: number;
  readonly kind: "freight" | "shipment";
  readonly trackingNo: string;
  readonly day: Day;
  readonly amount: Fen;
  readonly weight: number | null;
  readonly row: number;
}

/** What current statements say of these parcels from one day to another, but in a month. */
export async function readParcelsElsewhere(
  db: D1Database,
  { month, from, until }: MonthSpan,
  parcels: readonly string[],
): Promise<ParcelElsewhere[]> {
  const pages = await Promise.all(
    jsonSlices([...new Set(parcels)]).map((json) =>
      db
        .prepare(
          `SELECT line.statement, line.place, line.kind, line.tracking_no AS trackingNo, line.day, line.amount, line.weight,
                  line.row
           FROM statement CROSS JOIN statement_line AS line ON line.statement = statement.number
           WHERE statement.state = 'current' AND statement.kind IN ('courier-bill', 'shipments')
             AND EXISTS (SELECT 1 FROM json_each(statement.months)
                         WHERE value <> ?1 AND value BETWEEN substr(?2, 1, 7) AND substr(?3, 1, 7))
             AND line.kind IN ('freight', 'shipment') AND line.month <> ?1 AND line.day BETWEEN ?2 AND ?3
             AND upper(line.tracking_no) IN (SELECT value FROM json_each(?4))`,
        )
        .bind(month, from, until, json)
        .all<ParcelElsewhere>(),
    ),
  );
  return pages.flatMap(({ results }) => results);
}

/** What was matched by hand: a line and an amount, by their ids. */
export async function readHandMatches(db: D1Database): Promise<ReadonlyMap<string, string>> {
  const { results } = await db
    .prepare(
      `SELECT id, with_id AS other FROM difference_answer WHERE outcome = 'matched' AND id LIKE 'L.%'`,
    )
    .all<{ readonly id: string; readonly other: string }>();
  return new Map(results.map(({ id, other }) => [id, other]));
}
