import { runWrangler } from "./wrangler.ts";

/** A D1 database: the one in a folder of this machine, or the deployed one. */
export type Database = { folder: string } | "remote";

const place = (database: Database): string[] =>
  database === "remote" ? ["--remote"] : ["--local", "--persist-to", database.folder];

/** Applies the migrations that the database has not had. */
export async function applyMigrations(database: Database): Promise<void> {
  await runWrangler(["d1", "migrations", "apply", "DB", ...place(database)]);
}

/** Runs statements on the database. */
export async function execute(database: Database, sql: string): Promise<void> {
  await runWrangler(["d1", "execute", "DB", "--command", sql, "--yes", ...place(database)]);
}

/** Text as an SQL literal. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
