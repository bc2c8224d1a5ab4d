import type { Month } from "../../shared/time/day.ts";

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

/** The statement that closes a month; one that is closed stays as it was closed first. */
export function insertClosedMonth(
  db: D1Database,
  month: Month,
  closed: { readonly by: string; readonly at: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO closed_month (month, closed_at, closed_by) VALUES (?1, ?2, ?3)
       ON CONFLICT (month) DO NOTHING`,
    )
    .bind(month, closed.at, closed.by);
}
