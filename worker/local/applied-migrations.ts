import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The databases that wrangler keeps in a data folder; usually one, none before the first start. */
export function databaseFiles(dataFolder: string): string[] {
  const folder = join(dataFolder, "v3/d1/miniflare-D1DatabaseObject");
  if (!existsSync(folder)) return [];
  // What workerd keeps of its own stands beside them.
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite")
    .map((name) => join(folder, name));
}

/**
 * The names of the migrations that a database has had, in their order. It is a copy that is read: SQLite
 * makes files beside a database that it only looks into.
 *
 * @throws when the file is no database, or a damaged one
 */
export function appliedMigrations(database: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-look-"));
  try {
    const copy = join(folder, "copy.sqlite");
    copyFileSync(database, copy);
    // What a server that was killed had not brought home yet.
    if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${copy}-wal`);
    return namesIn(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function namesIn(file: string): string[] {
  const database = new DatabaseSync(file);
  try {
    const [check] = database.prepare(`PRAGMA quick_check(1)`).all();
    if (check?.["quick_check"] !== "ok") throw new Error(String(check?.["quick_check"]));
    const table = database
      .prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'd1_migrations'`)
      .get();
    if (table === undefined) return [];
    const rows = database.prepare(`SELECT name FROM d1_migrations ORDER BY id`).all();
    return rows.map(({ name }) => String(name));
  } finally {
    database.close();
  }
}
