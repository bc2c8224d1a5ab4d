import { env } from "cloudflare:workers";

// Runs before each test file. Files share a worker, because starting one takes seconds, so what the
// files before this one have left goes first. All in one batch: a file each would sync for each migration.
const { results: tables } = await env.DB.prepare(
  `SELECT name, type FROM sqlite_master
   WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' ORDER BY type DESC`,
).all<{ name: string; type: string }>();
await env.DB.batch(
  [
    `PRAGMA defer_foreign_keys = on`,
    ...tables.map(({ name, type }) => `DROP ${type} "${name}"`),
    ...env.MIGRATIONS.flatMap(({ queries }) => queries),
  ].map((sql) => env.DB.prepare(sql)),
);
