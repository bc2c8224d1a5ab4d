import type { Levels } from "../../../shared/settings/levels.ts";
import type { Month } from "../../../shared/time/day.ts";
import { monthPointsSql, type MonthPoints } from "./month-points.ts";

/** What somebody did about a month. */
export interface StoredMonthAct {
  readonly month: Month;
  readonly act: "asked" | "called-off" | "closed" | "reopened";
  readonly person: string;
  /** The person's name. */
  readonly by: string;
  readonly at: string;
  /** Sealed. */
  readonly reason: string | null;
}

/** What is still asked: that a month be closed. */
export type ClosingRequest = Omit<StoredMonthAct, "act">;

/** SQL for the amounts of a month, `?1`, that are in no batch and wait for nobody: a later batch would move them. */
const UNSEALED = `
  FROM posting INDEXED BY posting_open
  WHERE batch IS NULL AND held IS NULL AND (substr(day, 1, 7) = ?1 OR substr(finance_day, 1, 7) = ?1)`;

/** What was open in a month when it was decided that it be closed, and by which levels. */
export interface OpenThen extends Pick<MonthPoints, "seen"> {
  readonly levels: Levels;
}

/**
 * The statement that keeps an act that the audit log has just got an entry of, in the same batch; where nothing was
 * done, nothing is kept. A month that is closed with amounts that are not sealed stops the batch, and so does one of which
 * something else is open by then.
 */
export function insertMonthAct(
  db: D1Database,
  {
    month,
    act,
    person,
    at,
    reason,
    open = null,
  }: Omit<StoredMonthAct, "by"> & { readonly open?: OpenThen | null },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO month_act (month, act, person, at, reason, unsealed, moved)
       SELECT ?1, ?2, ?3, ?4, ?5, iif(?2 = 'closed', (SELECT count(*) ${UNSEALED}), 0),
              iif(?6 IS NULL, 0, ${monthPointsSql("?7")} <> ?6)
       WHERE changes() > 0`,
    )
    .bind(month, act, person, at, reason, open?.seen ?? null, JSON.stringify(open?.levels ?? {}));
}

/** True for the error of a month of which something else was open by then. */
export const isMoved = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("CHECK constraint failed: nothing_moved");

/** True for the error of a month that was not closed because amounts of it are not sealed. */
export const isUnsealed = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("CHECK constraint failed: nothing_unsealed");

/** The last act of each kind about each of these months. */
export async function readMonthActs(
  db: D1Database,
  months: readonly Month[],
): Promise<StoredMonthAct[]> {
  const { results } = await db
    .prepare(
      `SELECT month, act, month_act.person, person.name AS "by", at, reason
       FROM month_act JOIN person ON person.id = month_act.person
       WHERE month IN (SELECT value FROM json_each(?1))
         AND number = (SELECT max(last.number) FROM month_act AS last
                       WHERE last.month = month_act.month AND last.act = month_act.act)`,
    )
    .bind(JSON.stringify(months))
    .all<StoredMonthAct>();
  return results;
}

const requested = `
  SELECT month, closing_request.person, person.name AS "by", at, reason
  FROM closing_request JOIN person ON person.id = closing_request.person`;

/** Who asks that a month be closed; null for nobody. */
export async function readClosingRequest(
  db: D1Database,
  month: Month,
): Promise<ClosingRequest | null> {
  return db.prepare(`${requested} WHERE month = ?1`).bind(month).first<ClosingRequest>();
}

/** All that is asked. */
export async function readClosingRequests(db: D1Database): Promise<ClosingRequest[]> {
  return (await db.prepare(requested).all<ClosingRequest>()).results;
}

/** The statement that asks; what somebody has asked before stays, and a closed month is asked for no more. */
export function insertClosingRequest(
  db: D1Database,
  { month, person, at, reason }: Omit<ClosingRequest, "by">,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO closing_request (month, person, at, reason)
       SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM closed_month WHERE month = ?1)
       ON CONFLICT (month) DO NOTHING`,
    )
    .bind(month, person, at, reason);
}

/** The statement after which nobody asks that a month be closed. */
export function deleteClosingRequest(db: D1Database, month: Month): D1PreparedStatement {
  return db.prepare(`DELETE FROM closing_request WHERE month = ?1`).bind(month);
}
