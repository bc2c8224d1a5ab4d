import type { Day, Month } from "../../../shared/time/day.ts";

/** What a matching rests on, read before anything else of it. */
export interface MatchingSeen {
  /** The last amount and the last settlement. */
  readonly entry: number;
  readonly settlement: number;
  /** The last matching of any month, and how many statements have come, whether or not they are current still. */
  readonly run: number;
  readonly statements: number;
}

/** SQL for the last matching of any month. */
export const RUN = `(SELECT coalesce(max(run), 0) FROM month_matching)`;
/** SQL for how many statements have come, whether or not they are current still. */
export const STATEMENTS = `(SELECT count(*) FROM statement WHERE state <> 'arriving')`;

/** What a matching that begins now rests on. */
export async function readMatchingSeen(db: D1Database): Promise<MatchingSeen> {
  const seen = await db
    .prepare(
      `SELECT (SELECT coalesce(max(entry), 0) FROM posting) AS entry,
              (SELECT coalesce(max(id), 0) FROM settlement) AS settlement, ${RUN} AS run, ${STATEMENTS} AS statements`,
    )
    .first<MatchingSeen>();
  if (seen === null) throw new Error("A SELECT without FROM has one row");
  return seen;
}

/**
 * The statement, first of its batch, that notes a matching. It stops the batch, as `isStaleWrite` knows, where another
 * month was matched or a statement came meanwhile.
 */
export const noteMatching = (
  db: D1Database,
  month: Month,
  { entry, settlement, run, statements }: MatchingSeen,
  at: string,
): D1PreparedStatement =>
  db
    .prepare(
      `REPLACE INTO month_matching (month, entry, settlement, at, run, stale)
       VALUES (?1, ?2, ?3, ?4, ?5 + 1, (${RUN} <> ?5) + (${STATEMENTS} <> ?6))`,
    )
    .bind(month, entry, settlement, at, run, statements);

/**
 * The statement that has the months of a statement, and those of the version before it, matched again; of parcels, which
 * are sent in one month and charged in the next, those beside them too.
 */
export const unmatchMonths = (db: D1Database, id: string): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE month_matching SET entry = -1
       WHERE month IN (SELECT strftime('%Y-%m', month.value || '-01', beside.value) FROM statement AS sent
                       CROSS JOIN statement ON statement.kind = sent.kind AND statement.account = sent.account
                         AND statement.shop = sent.shop AND statement.period = sent.period
                         AND statement.version BETWEEN sent.version - 1 AND sent.version
                       CROSS JOIN json_each(statement.months) AS month
                       CROSS JOIN json_each(iif(sent.kind IN ('courier-bill', 'shipments'),
                         '["0 months", "-1 months", "+1 months"]', '["0 months"]')) AS beside
                       WHERE sent.id = ?1 AND sent.state = 'current' AND statement.state <> 'arriving')`,
    )
    .bind(id);

/** Has a month matched again by the job of every minute. */
export async function unmatchMonth(db: D1Database, month: Month): Promise<void> {
  await db.prepare(`UPDATE month_matching SET entry = -1 WHERE month = ?1`).bind(month).run();
}

/** How many lines the current statements have that tell of a month, whichever months theirs are of. */
export async function countLinesToMatch(db: D1Database, month: Month): Promise<number> {
  const found = await db
    .prepare(
      `SELECT coalesce(sum(lines), 0) AS lines FROM statement
       WHERE state = 'current' AND ?1 IN (SELECT value FROM json_each(months))`,
    )
    .bind(month)
    .first<{ lines: number }>();
  return found?.lines ?? 0;
}

/** The months that current statements tell of, and those that one has told of. */
export async function readStatementMonths(db: D1Database): Promise<Month[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT month.value AS month FROM statement CROSS JOIN json_each(months) AS month
       WHERE state = 'current'
       UNION SELECT month FROM month_matching ORDER BY month`,
    )
    .all<{ month: Month }>();
  return results.map(({ month }) => month);
}

/** A month with the days whose amounts its matching looks at. */
export interface MonthSpan {
  readonly month: Month;
  readonly from: Day;
  readonly until: Day;
}

/**
 * The month among some that has waited longest to be matched again; undefined for none. One that was matched after
 * `settled` is left alone, unless its statements have changed.
 */
export async function readMonthToMatch(
  db: D1Database,
  months: readonly MonthSpan[],
  settled: string,
): Promise<Month | undefined> {
  const found = await db
    .prepare(
      `SELECT asked.value ->> 0 AS month
       FROM json_each(?1) AS asked
       LEFT JOIN month_matching AS known ON known.month = asked.value ->> 0
       WHERE known.entry IS NULL OR known.entry < 0
          OR (known.at <= ?2
              AND (EXISTS (SELECT 1 FROM posting
                           WHERE posting.entry > known.entry
                             -- What has come since is little: it is read by its numbers, not by its days.
                             AND +posting.day BETWEEN asked.value ->> 1 AND asked.value ->> 2)
                   OR EXISTS (SELECT 1 FROM difference_answer AS said
                              WHERE said.at > known.at AND said.month = known.month
                                AND said.outcome IN ('matched', 'accepted'))
                   OR EXISTS (SELECT 1 FROM settlement_entry
                              CROSS JOIN posting ON posting.entry = settlement_entry.entry
                              WHERE settlement_entry.settlement > known.settlement
                                AND posting.day BETWEEN asked.value ->> 1 AND asked.value ->> 2)))
       ORDER BY known.entry >= 0, known.at, month LIMIT 1`,
    )
    .bind(JSON.stringify(months.map(({ month, from, until }) => [month, from, until])), settled)
    .first<{ month: Month }>();
  return found?.month;
}
