import type { Month } from "../../../shared/time/day.ts";

/** A month that finance has closed. */
export interface ClosedMonth {
  readonly month: Month;
  readonly closedAt: string;
  /** The name of the person who closed it. */
  readonly by: string;
}

/** The statement that reads the closed months, the latest first, as rows of ClosedMonth. */
export function selectClosedMonths(db: D1Database): D1PreparedStatement {
  return db.prepare(
    `SELECT closed_month.month, closed_month.closed_at AS closedAt, person.name AS "by"
     FROM closed_month JOIN person ON person.id = closed_month.closed_by
     ORDER BY closed_month.month DESC`,
  );
}

/** The months in the rows of `selectClosedMonths`. */
export function closedMonthsFrom(rows: readonly unknown[]): readonly ClosedMonth[] {
  return rows as readonly ClosedMonth[];
}

/** The statement that opens a month again. */
export function deleteClosedMonth(db: D1Database, month: Month): D1PreparedStatement {
  return db.prepare(`DELETE FROM closed_month WHERE month = ?1`).bind(month);
}

/**
 * The statement that closes a month; one that is closed stays as it was closed first, and one that is closed as `asked` says
 * stays open where that is asked no more.
 */
export function insertClosedMonth(
  db: D1Database,
  month: Month,
  { by, at, asked }: { readonly by: string; readonly at: string; readonly asked: string | null },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO closed_month (month, closed_at, closed_by)
       SELECT ?1, ?2, ?3
       WHERE ?4 IS NULL OR EXISTS (SELECT 1 FROM closing_request WHERE month = ?1 AND person = ?4)
       ON CONFLICT (month) DO NOTHING`,
    )
    .bind(month, at, by, asked);
}

/** Months that are closed or were: what belonged to one of them may stand on a later day. */
export async function readEverClosed(db: D1Database): Promise<ReadonlySet<Month>> {
  const { results } = await db.prepare(everClosedSql).all<{ month: Month }>();
  return new Set(results.map(({ month }) => month));
}

export const everClosedSql = `
  SELECT month FROM closed_month UNION SELECT month FROM month_act WHERE act = 'closed'`;
