import type { RecordId } from "../../../shared/record.ts";

/** Which of these records a person has been shown whole since an instant, as the audit log knows. */
export async function readShown(
  db: D1Database,
  records: readonly RecordId[],
  { person, since }: { readonly person: string; readonly since: string },
): Promise<ReadonlySet<RecordId>> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT audit_record.record FROM json_each(?1) AS wanted
       CROSS JOIN audit_record ON audit_record.record = wanted.value
       CROSS JOIN audit_event ON audit_event.id = audit_record.event
       WHERE audit_event.person = ?2 AND audit_event.at >= ?3 AND audit_event.action = 'look-up'`,
    )
    .bind(JSON.stringify(records), person, since)
    .all<{ record: RecordId }>();
  return new Set(results.map(({ record }) => record));
}

/** How many records a person has been shown whole on a civil day (UTC). */
export async function countShown(db: D1Database, person: string, day: string): Promise<number> {
  const count = db.prepare(`SELECT count FROM shown_value WHERE person = ?1 AND day = ?2`);
  return (await count.bind(person, day).first<number>("count")) ?? 0;
}

/** The statement that counts further records for a day; it stops the batch where answers at once would pass the bound. */
export function addShown(
  db: D1Database,
  shown: { readonly person: string; readonly day: string; readonly count: number },
  bound: number,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO shown_value (person, day, count) VALUES (?1, ?2, ?3)
       ON CONFLICT (person, day) DO UPDATE
         SET count = iif(shown_value.count + excluded.count <= ?4, shown_value.count + excluded.count, NULL)`,
    )
    .bind(shown.person, shown.day, shown.count, bound);
}
