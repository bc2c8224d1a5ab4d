import { appliedMigrations, databaseFiles } from "./applied-migrations.ts";
import { folderError } from "./data-folder.ts";
import { keptMigrations, type MigrationDigests } from "./migration-digests.ts";
import { StartError } from "./start-error.ts";

/**
 * Sees whether the store in a data folder was made by these migrations, or the first of them, and leaves
 * it as it is.
 *
 * @throws StartError when it is of an earlier or a later make, or can't be read
 */
export function checkStore(dataFolder: string, migrations: MigrationDigests): void {
  const { kept, databases } = readStore(dataFolder);
  for (const applied of databases) {
    const make = makeOf(applied, kept, migrations);
    if (make !== "this")
      throw new StartError(
        `The store in ${dataFolder} is of ${make === "earlier" ? "an earlier" : "a later"} make than this version can use. ` +
          `Nothing in it was touched: go on with the version that made it, or begin anew with npm run reset, which deletes it.`,
      );
  }
}

/**
 * Sees whether there is a store of this make.
 *
 * @throws StartError when there is none, or one that checkStore refuses
 */
export function requireStore(dataFolder: string, migrations: MigrationDigests): void {
  checkStore(dataFolder, migrations);
  if (databaseFiles(dataFolder).length === 0)
    throw new StartError(`There is no store in ${dataFolder} yet: npm start makes one.`);
}

function readStore(dataFolder: string) {
  try {
    return {
      kept: keptMigrations(dataFolder),
      databases: databaseFiles(dataFolder).map(appliedMigrations),
    };
  } catch (error) {
    throw (
      folderError(dataFolder, error) ??
      new StartError(
        `The database in ${dataFolder} is damaged (${error instanceof Error ? error.message : String(error)}). ` +
          `Put a copy of the folder back, or begin anew with npm run reset, which deletes it.`,
      )
    );
  }
}

/**
 * Whether a database that has had the migrations of these names is of this make. Migrations that have
 * landed are never edited, so one with another text is from before they were.
 */
function makeOf(
  applied: readonly string[],
  kept: MigrationDigests | undefined,
  migrations: MigrationDigests,
): "earlier" | "this" | "later" {
  const ours = Object.entries(migrations);
  for (const [index, name] of applied.entries()) {
    // Stores from before 0.1.0 was ready kept no digests.
    if (kept === undefined) return "earlier";
    const mine = ours[index];
    if (mine === undefined) return "later";
    if (mine[0] !== name || mine[1] !== kept[name]) return "earlier";
  }
  return "this";
}
