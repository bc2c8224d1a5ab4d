import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";

// Runs before each test file. Files share a worker, because starting one takes seconds, so what the
// files before this one have left goes first.
const { results: tables } = await env.DB.prepare(
  `SELECT name FROM sqlite_master
   WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`,
).all<{ name: string }>();
await env.DB.batch([
  env.DB.prepare(`PRAGMA defer_foreign_keys = on`),
  ...tables.map(({ name }) => env.DB.prepare(`DROP TABLE "${name}"`)),
]);
await applyD1Migrations(env.DB, env.MIGRATIONS);
