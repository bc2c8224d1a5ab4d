import type { z } from "zod";
import type { SqlText } from "./sql-text.ts";
import { runWrangler } from "./wrangler.ts";

/** A D1 database: the one in a folder of this machine, or the deployed one. */
export type Database = { folder: string } | "remote";

const place = (database: Database): string[] =>
  database === "remote" ? ["--remote"] : ["--local", "--persist-to", database.folder];

/** Applies the migrations that the database has not had. */
export async function applyMigrations(database: Database): Promise<void> {
  await runWrangler(["d1", "migrations", "apply", "DB", ...place(database)]);
}

/** Runs statements on the database, all of them or none. */
export async function execute(database: Database, statements: readonly SqlText[]): Promise<void> {
  const command = statements.map(({ sql }) => sql).join(";\n");
  await runWrangler(["d1", "execute", "DB", "--command", command, "--yes", ...place(database)]);
}

/** Runs the statements in a file on the database, all of them or none. */
export async function runFile(database: Database, file: string): Promise<void> {
  await runWrangler(["d1", "execute", "DB", "--file", file, "--yes", ...place(database)]);
}

/** The rows that a statement reads. */
export async function query<T>(database: Database, sql: string, rows: z.ZodType<T>): Promise<T> {
  const [result] = await queryAll(database, [{ sql }], rows);
  if (result === undefined) throw new Error("A statement has answered nothing");
  return result;
}

/** The rows that each of some statements reads. */
export async function queryAll<T>(
  database: Database,
  statements: readonly SqlText[],
  rows: z.ZodType<T>,
): Promise<T[]> {
  const command = statements.map(({ sql }) => sql).join(";\n");
  const output = await runWrangler([
    "d1",
    "execute",
    "DB",
    "--json",
    "--command",
    command,
    ...place(database),
  ]);
  return (JSON.parse(output) as { results: unknown }[]).map(({ results }) => rows.parse(results));
}
