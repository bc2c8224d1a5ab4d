/** Asks the database for nothing. Throws when it does not answer. */
export async function ping(db: D1Database): Promise<void> {
  await db.prepare(`SELECT 1`).run();
}
