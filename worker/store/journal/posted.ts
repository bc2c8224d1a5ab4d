import type { PostedSum } from "../../../shared/money/posting-differences.ts";

/** What the journal says about a record. */
export interface PostedRecord extends PostedSum {
  readonly record: number;
}

/**
 * The sums of the journal by record and all that finance groups by, on the days that rows said; nothing of what has come to
 * nothing.
 */
export async function readPosted(
  db: D1Database,
  records: readonly number[],
): Promise<PostedRecord[]> {
  const { results } = await db
    .prepare(
      `SELECT record, kind, direction, coalesce(said_day, day) AS day, shop, courier, reason, liable, registrant,
              sum(amount) AS amount, sum(count) AS count
       FROM json_each(?1) AS wanted CROSS JOIN posting ON posting.record = wanted.value
       GROUP BY record, kind, direction, coalesce(said_day, day), shop, courier, reason, liable, registrant
       HAVING sum(amount) <> 0 OR sum(count) <> 0`,
    )
    .bind(JSON.stringify(records))
    .all<PostedRecord>();
  return results;
}
