import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
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
    copyDatabase(database, copy);
    return namesIn(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies a database with what was written to it last, which a server brings home later or never. */
function copyDatabase(from: string, to: string): void {
  let changed: number;
  do {
    changed = statSync(from).mtimeMs;
    rmSync(`${to}-wal`, { force: true });
    copyFileSync(from, to);
    if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${to}-wal`);
    // A running server brought it home in between: the two files would not fit together.
  } while (statSync(from).mtimeMs !== changed);
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
