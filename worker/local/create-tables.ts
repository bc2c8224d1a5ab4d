import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runFile } from "./database.ts";
import type { SqlText } from "./sql-text.ts";

// As wrangler's own `d1 migrations apply` makes it, which goes on from what stands in it.
const APPLIED = `CREATE TABLE d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
);`;

/**
 * Makes the tables of a new local database by all of these migrations at once, or none. Wrangler's own
 * way starts the database anew for each of them, which was most of what a first start took.
 *
 * @param names the migrations in their order, files of `migrations`
 * @param first what is run on the tables at once
 */
export async function createTables(
  folder: string,
  migrations: string,
  names: readonly string[],
  first: readonly SqlText[] = [],
): Promise<void> {
  const texts = names.flatMap((name) => [
    readFileSync(join(migrations, name), "utf8"),
    `INSERT INTO d1_migrations (name) VALUES ('${name.replaceAll("'", "''")}');`,
  ]);
  const file = join(folder, "create-tables.sql");
  writeFileSync(file, [APPLIED, ...texts, ...first.map(({ sql }) => `${sql};`)].join("\n"));
  try {
    await runFile({ folder }, file);
  } finally {
    rmSync(file);
  }
}
