import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Where wrangler keeps the database of a data folder. */
export const databaseIn = (folder: string): string =>
  join(folder, "v3/d1/miniflare-D1DatabaseObject/0123abcd.sqlite");

/** A database that has had the migrations of these names; the caller closes it. */
export function openStore(folder: string, applied: readonly string[]): DatabaseSync {
  mkdirSync(dirname(databaseIn(folder)), { recursive: true });
  const database = new DatabaseSync(databaseIn(folder));
  database.exec(
    `PRAGMA journal_mode = WAL;
     CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE);
     CREATE TABLE record (id TEXT);
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
     INSERT INTO record SELECT 'record ' || i FROM n;`,
  );
  const insert = database.prepare(`INSERT INTO d1_migrations (name) VALUES (?)`);
  for (const name of applied) insert.run(name);
  return database;
}

/** All that a folder holds: each file and folder with its bytes and when it was changed, as one digest. */
export function digestOf(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    const path = join(folder, name);
    const info = statSync(path);
    hash.update(`${name} ${info.mtimeMs} ${info.mode}\n`);
    if (info.isFile()) hash.update(readFileSync(path));
  }
  return hash.digest("hex");
}
