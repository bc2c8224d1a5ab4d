import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { projectRoot } from "../../../addin/build/paths.ts";
import type { Cleanup } from "../kit/cleanup.ts";

const migrations = resolve(projectRoot, "worker/migrations");

/**
 * A new database in a file, with the Worker's tables. It writes ahead and syncs at checkpoints, as
 * fast as SQLite on a disk gets without risking what is committed to a crash of the program.
 */
export function scratchDatabase(cleanup: Cleanup): DatabaseSync {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-bench-"));
  cleanup.add(() => rmSync(folder, { recursive: true, force: true }));
  const database = new DatabaseSync(join(folder, "ledger.sqlite"));
  cleanup.add(() => database.close());
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  for (const file of readdirSync(migrations).sort())
    database.exec(readFileSync(join(migrations, file), "utf8"));
  return database;
}
