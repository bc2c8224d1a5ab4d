/** Who pushed, undid or withdrew each of these records, by its id; what they only answered does not count. */
export async function readAuthors(
  db: D1Database,
  records: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT record.id AS record, record_version.person
       FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value
       CROSS JOIN record_version ON record_version.record = record.number
       WHERE NOT EXISTS (SELECT 1 FROM worklist_reply WHERE worklist_reply.id = record_version.push)`,
    )
    .bind(JSON.stringify(records))
    .all<{ record: string; person: string }>();
  const authors = Map.groupBy(results, ({ record }) => record);
  return new Map(
    [...authors].map(([record, rows]) => [record, new Set(rows.map(({ person }) => person))]),
  );
}
