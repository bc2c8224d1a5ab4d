import type { Fen } from "../../../shared/money/fen.ts";
import type { Month } from "../../../shared/time/day.ts";
import { firstDayOf } from "../../../shared/time/months.ts";
import { OPEN_DIFFERENCES } from "../statements/differences.ts";
import { CURRENT } from "../generations.ts";

/** How much of something is open in a month. */
export interface OpenPoint {
  readonly count: number;
  /** What is to be paid of it, or differs; null where it is no money. */
  readonly amount: Fen | null;
}

const payouts = `coalesce(sum(amount) FILTER (WHERE direction = 'payout'), 0) AS amount`;

/** Of the lines of a worklist, those of which an amount is of the month: as its list by that month shows them. */
const OF_MONTH = `sum(substr(posting.day, 1, 7) = ?1) > 0`;

/** SQL for records of which amounts of a month, `?1`, wait, by whether they wait for a correction. */
const waiting = (condition: string) => `
  SELECT count(*) AS count, coalesce(sum(amount), 0) AS amount
  FROM (SELECT coalesce(sum(amount) FILTER (WHERE direction = 'payout'), 0) AS amount
        FROM posting INDEXED BY posting_held
        WHERE held IS NOT NULL AND ${condition}
        GROUP BY record HAVING ${OF_MONTH})`;

const lastFault = `
  (SELECT fault FROM record_return WHERE record_return.record = posting.record ORDER BY id DESC LIMIT 1)`;

const sqlOf = {
  unsealed: `
    SELECT count(*) AS count, ${payouts} FROM posting INDEXED BY posting_open
    WHERE batch IS NULL AND held IS NULL AND (substr(day, 1, 7) = ?1 OR substr(finance_day, 1, 7) = ?1)`,
  unpaid: `
    SELECT count(*) AS count, coalesce(sum(amount), 0) AS amount
    FROM (SELECT sum(posting.amount) AS amount
          FROM open_payout CROSS JOIN posting ON posting.entry = open_payout.entry
          GROUP BY open_payout.record HAVING sum(posting.amount) <> 0 AND ${OF_MONTH})`,
  bounced: waiting(`held LIKE '%"returned"%' AND ${lastFault} IS NULL`),
  returned: waiting(`held LIKE '%"returned"%' AND ${lastFault} IS NOT NULL`),
  unconfirmed: waiting(`held NOT LIKE '%"returned"%'`),
  claims: `
    SELECT count(*) AS count, NULL AS amount
    FROM work_item CROSS JOIN record ON record.number = work_item.record
    WHERE generation = ${CURRENT} AND worklist = 'claims' AND substr(record.day, 1, 7) = ?1`,
  differences: OPEN_DIFFERENCES,
} as const;

/** What may be open in a month. */
export type PointName = keyof typeof sqlOf;

export const pointNames = Object.keys(sqlOf) as PointName[];

/** What is open in a month, all of it as of one moment. */
export async function readMonthPoints(
  db: D1Database,
  month: Month,
): Promise<Readonly<Record<PointName, OpenPoint>>> {
  const found = await db.batch<OpenPoint>(
    pointNames.map((name) => db.prepare(sqlOf[name]).bind(month)),
  );
  const points = pointNames.map((name, place) => [
    name,
    found[place]?.results[0] ?? { count: 0, amount: null },
  ]);
  return Object.fromEntries(points) as Record<PointName, OpenPoint>; // one for each name
}

/** Who answered a line of a worklist that is about a record, or what differs, of the month last, and when; null for nobody. */
export async function readLastAnswered(
  db: D1Database,
  worklist: string,
  month: Month,
): Promise<{ readonly by: string; readonly at: string } | null> {
  return db
    .prepare(
      `SELECT person.name AS "by", given.at
       FROM worklist_answer AS given JOIN person ON person.id = given.person
       WHERE given.worklist = ?1 AND given.day >= ?2
         AND (EXISTS (SELECT 1 FROM record
                      WHERE record.number = given.record_number AND substr(record.day, 1, 7) = ?3)
           OR EXISTS (SELECT 1 FROM difference_answer
                      WHERE difference_answer.id = given.line AND difference_answer.month = ?3))
       ORDER BY given.day DESC, given.number DESC LIMIT 1`,
    )
    .bind(worklist, firstDayOf(month), month)
    .first();
}
