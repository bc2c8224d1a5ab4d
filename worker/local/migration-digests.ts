import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { projectRoot } from "../../addin/build/paths.ts";

/** The migrations of the Worker's database, as wrangler.jsonc names their folder. */
export const migrationsFolder = resolve(projectRoot, "worker/migrations");

/** Migrations by their file's name, in the order in which they are applied, each with its SHA-256. */
export type MigrationDigests = Readonly<Record<string, string>>;

/** The migrations in a folder. */
export function readMigrations(folder: string): MigrationDigests {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return Object.fromEntries(
    names.toSorted().map((name) => {
      // The same migration whichever way a checkout ends its lines.
      const text = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n");
      return [name, createHash("sha256").update(text).digest("hex")];
    }),
  );
}

const file = (dataFolder: string): string => join(dataFolder, "migrations.json");

const kept = z.record(z.string(), z.string());

/** What was kept beside a store of the migrations that it was made by; undefined for nothing. */
export function keptMigrations(dataFolder: string): MigrationDigests | undefined {
  if (!existsSync(file(dataFolder))) return undefined;
  try {
    return kept.parse(JSON.parse(readFileSync(file(dataFolder), "utf8")));
  } catch {
    // A file that was cut off or typed in says nothing.
    return undefined;
  }
}

/** Keeps what a store is about to be made by. The database itself knows which of them it has had. */
export function keepMigrations(dataFolder: string, migrations: MigrationDigests): void {
  writeFileSync(file(dataFolder), JSON.stringify(migrations, undefined, 2) + "\n");
}
