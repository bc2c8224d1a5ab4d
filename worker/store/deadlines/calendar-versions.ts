import type { Day } from "../../../shared/time/day.ts";

/** What deadlines were reckoned by from a moment on, and how far those that run have followed. */
export interface CalendarVersion {
  readonly version: number;
  /** As JSON. */
  readonly calendar: string;
  /** Deadlines that are due before did not move. */
  readonly since: Day;
  /** The place of the ledger that is being followed, null once all are, and its last record that was. */
  readonly ledger: number | null;
  readonly record: number | null;
}

/** SQL for the version that deadlines are reckoned by now; 0 before the first. */
export const CALENDAR_VERSION = `(SELECT coalesce(max(version), 0) FROM calendar_version)`;

/** The last version; null before the first. */
export function readLastCalendar(db: D1Database): Promise<CalendarVersion | null> {
  return db
    .prepare(
      `SELECT version, calendar, since, ledger, record FROM calendar_version
       ORDER BY version DESC LIMIT 1`,
    )
    .first<CalendarVersion>();
}

/** Adds a version that nothing has followed yet, unless another one has been added since `before`. */
export async function addCalendar(
  db: D1Database,
  before: CalendarVersion | null,
  { calendar, since, at }: Pick<CalendarVersion, "calendar" | "since"> & { readonly at: string },
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO calendar_version (version, calendar, at, since, ledger, record)
       SELECT ?1 + 1, ?2, ?3, ?4, 0, 0 WHERE ${CALENDAR_VERSION} = ?1`,
    )
    .bind(before?.version ?? 0, calendar, at, since)
    .run();
}

/** Keeps how far a version has been followed. */
export async function keepFollowed(
  db: D1Database,
  { version, ledger, record }: Pick<CalendarVersion, "version" | "ledger" | "record">,
): Promise<void> {
  await db
    .prepare(`UPDATE calendar_version SET ledger = ?2, record = ?3 WHERE version = ?1`)
    .bind(version, ledger, record)
    .run();
}
