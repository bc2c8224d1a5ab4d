import type { LineKind } from "../../../shared/statements/statement.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { Day, Month } from "../../../shared/time/day.ts";

/** SQL for whether two versions of a line disagree. What one of them leaves out is nothing that the other denies. */
const disagree = (one: string, other: string) =>
  `((${one}.day, ${one}.direction, ${one}.amount, ${one}.status)
      IS NOT (${other}.day, ${other}.direction, ${other}.amount, ${other}.status)
    OR ${["order_no", "case_no", "tracking_no", "flow_no", "weight"]
      .map((column) => `${one}.${column} <> ${other}.${column}`)
      .join(" OR ")})`;

/** The statement that notes which lines the version before had matched or answered, and this one says otherwise, or not. */
export const noteConflicts = (db: D1Database, id: string): D1PreparedStatement =>
  db
    .prepare(
      `WITH fresh AS MATERIALIZED (
         SELECT * FROM statement WHERE id = ?1 AND state = 'current'),
       before AS MATERIALIZED (
         SELECT statement.number FROM fresh CROSS JOIN statement
           ON statement.kind = fresh.kind AND statement.account = fresh.account AND statement.shop = fresh.shop
             AND statement.period = fresh.period AND statement.version = fresh.version - 1 AND statement.state = 'replaced'),
       answered AS MATERIALIZED (
         SELECT difference.key FROM difference CROSS JOIN difference_answer AS said
           ON said.id = difference.id AND said.class = difference.class
             AND said.gap = abs(difference.amount - difference.other)
         WHERE difference.statement = (SELECT number FROM before) AND difference.class <> 'version-conflict'),
       known AS (
         SELECT line.statement, line.place FROM before
         CROSS JOIN statement_line AS line ON line.statement = before.number
         -- An export of parcels that went out is made anew as they are weighed.
         WHERE line.kind <> 'shipment'
           AND (line.matched_with IS NOT NULL OR line.set_off > 0 OR line.key IN (SELECT key FROM answered))
         UNION ALL
         -- What nobody has settled is asked again, of what it said before all that.
         SELECT was_statement, was_place FROM before
         CROSS JOIN version_conflict ON version_conflict.statement = before.number AND settled_at IS NULL)
       INSERT INTO version_conflict (statement, key, place, was_statement, was_place)
       SELECT fresh.number, was.key, line.place, was.statement, was.place
       FROM fresh CROSS JOIN known
       CROSS JOIN statement_line AS was ON was.statement = known.statement AND was.place = known.place
       LEFT JOIN statement_line AS line ON line.statement = fresh.number AND line.key = was.key
       WHERE line.key IS NULL OR ${disagree("line", "was")}
       ON CONFLICT DO NOTHING`,
    )
    .bind(id);

/** A line of a current statement, or one that is gone from it, that said something else when it was matched or answered. */
export interface VersionConflict {
  readonly statement: number;
  /** Null for one that is gone. */
  readonly place: number | null;
  readonly source: string;
  readonly account: string;
  /** The shop of its statement. */
  readonly shop: string;
  readonly key: string;
  /** What it said before. */
  readonly row: number;
  readonly day: Day;
  readonly month: Month;
  readonly kind: LineKind;
  readonly direction: "in" | "out";
  readonly amount: Fen;
  readonly orderNo: string;
  readonly caseNo: string;
  readonly trackingNo: string;
  readonly flowNo: string;
  /** The amount that it was matched with, by its id; "" for none. */
  readonly other: string;
  /** True where another month has found that amount in another line. */
  readonly isElsewhere: 0 | 1;
}

/** The conflicts of current statements that nobody has settled, as the matching of a month sees them. */
export async function readOpenConflicts(db: D1Database, month: Month): Promise<VersionConflict[]> {
  const { results } = await db
    .prepare(
      `SELECT conflict.statement, conflict.place, statement.kind AS source, account, shop, was.key, was.row, was.day,
              was.month, was.kind, was.direction, was.amount, coalesce(was.order_no, '') AS orderNo,
              coalesce(was.case_no, '') AS caseNo, coalesce(was.tracking_no, '') AS trackingNo,
              coalesce(was.flow_no, '') AS flowNo, coalesce(was.matched_with ->> '$[0][0]', '') AS other,
              EXISTS (SELECT 1 FROM matched_amount AS known INDEXED BY matched_amount_by_id
                      WHERE known.id = was.matched_with ->> '$[0][0]' AND known.matched > 0 AND known.month <> ?1)
                AS isElsewhere
       FROM statement CROSS JOIN version_conflict AS conflict ON conflict.statement = statement.number
       CROSS JOIN statement_line AS was ON was.statement = was_statement AND was.place = was_place
       WHERE statement.state = 'current' AND settled_at IS NULL`,
    )
    .bind(month)
    .all<VersionConflict>();
  return results;
}

/** The statement that settles the conflicts among some differences. */
export const settleConflicts = (
  db: D1Database,
  ids: readonly string[],
  at: string,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE version_conflict SET settled_at = ?2
       WHERE (statement, key) IN (SELECT difference.statement, difference.key
                                  FROM json_each(?1) AS said CROSS JOIN difference ON difference.id = said.value)`,
    )
    .bind(JSON.stringify(ids), at);
