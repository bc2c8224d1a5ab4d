import { env } from "cloudflare:workers";

// Runs before each test file. Files share a worker, because starting one takes seconds, so what the
// files before this one have left goes first. All in one batch: a file each would sync for each migration.
const { results: tables } = await env.DB.prepare(
  `SELECT name FROM sqlite_master
   WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`,
).all<{ name: string }>();
await env.DB.batch(
  [
    `PRAGMA defer_foreign_keys = on`,
    ...tables.map(({ name }) => `DROP TABLE "${name}"`),
    ...env.MIGRATIONS.flatMap(({ queries }) => queries),
  ].map((sql) => env.DB.prepare(sql)),
);
