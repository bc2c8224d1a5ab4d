import { env } from "cloudflare:workers";

/**
 * D1, with something that happens just before a save: the real database, and a colleague who is
 * faster. A push reads in one batch and saves in the next, so each second batch is a save.
 */
export function interrupted(
  meanwhile: () => Promise<unknown>,
  { times = 1, batchesPerTry = 2 } = {},
): D1Database {
  let batches = 0;
  let left = times;
  const db: Pick<D1Database, "prepare" | "batch"> = {
    prepare: (sql) => env.DB.prepare(sql),
    async batch<T>(statements: D1PreparedStatement[]) {
      batches += 1;
      if (left > 0 && batches % batchesPerTry === 0) {
        left -= 1;
        await meanwhile();
      }
      return env.DB.batch<T>(statements);
    },
  };
  return db as D1Database; // the two methods that the Worker uses
}
