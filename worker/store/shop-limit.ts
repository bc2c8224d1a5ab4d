import type { RecordId } from "../../shared/record.ts";

/** The shops that a person is limited to, to be bound for `shopAllowed`. */
export function shopsJson(shops: readonly string[] | null): string | null {
  return shops === null ? null : JSON.stringify(shops);
}

/**
 * The SQL expression of the shop that a record was of at a version: the one that it left with its next
 * departure, else the one that it is of. `record` is the table's name, `version` SQL for a number.
 */
export const shopAtVersion = (version: string): string =>
  `coalesce((SELECT departure.shop FROM departure
             WHERE departure.record = record.number AND departure.version > ${version}
             ORDER BY departure.version LIMIT 1), record.shop)`;

/** The SQL condition that a row's shop is one of those in a bound JSON array; null allows all. */
export function shopAllowed(shop: string, parameter: `?${number}`): string {
  return `(${parameter} IS NULL OR ${shop} IN (SELECT value FROM json_each(${parameter})))`;
}

/** Which of these records are, and always were, of these shops. */
export async function readAlwaysWithin(
  db: D1Database,
  records: readonly RecordId[],
  shops: readonly string[],
): Promise<ReadonlySet<RecordId>> {
  const { results } = await db
    .prepare(
      `SELECT record.id FROM json_each(?1) AS wanted CROSS JOIN record ON record.id = wanted.value
       WHERE ${shopAllowed("record.shop", "?2")}
         AND NOT EXISTS (SELECT 1 FROM departure WHERE departure.record = record.number
                           AND NOT ${shopAllowed("departure.shop", "?2")})`,
    )
    .bind(JSON.stringify(records), shopsJson(shops))
    .all<{ id: RecordId }>();
  return new Set(results.map(({ id }) => id));
}
