import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkStore, requireStore } from "../../../worker/local/check-store.ts";
import {
  keepMigrations,
  migrationsFolder,
  readMigrations,
} from "../../../worker/local/migration-digests.ts";
import { startProduct } from "../../../worker/local/product.ts";
import { StartError } from "../../../worker/local/start-error.ts";
import { databaseIn, digestOf, openStore } from "./kept-store.ts";

const first = { "0001_tables.sql": "aa" };
const second = { ...first, "0002_more.sql": "bb" };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "taizhang-store-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is said of a store that has had these migrations, and was kept with those digests. */
function verdict(
  applied: readonly string[],
  kept: Record<string, string> | undefined,
  ours: Record<string, string>,
): string {
  openStore(folder, applied).close();
  if (kept !== undefined) keepMigrations(folder, kept);
  const before = digestOf(folder);
  try {
    checkStore(folder, ours);
    return "this make";
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return /(earlier|later) make/.exec(error.message)?.[0] ?? error.message;
  } finally {
    expect(digestOf(folder)).toBe(before);
  }
}

test.each([
  ["made by these migrations", ["0001_tables.sql"], first, first, "this make"],
  ["made by the first of them", ["0001_tables.sql"], first, second, "this make"],
  ["whose second migration failed", ["0001_tables.sql"], second, second, "this make"],
  [
    "whose second one failed and was edited",
    ["0001_tables.sql"],
    { ...second, "0002_more.sql": "b" },
    second,
    "this make",
  ],
  ["that has had none yet", [], undefined, first, "this make"],
  ["that kept no digests", ["0001_tables.sql"], undefined, first, "earlier make"],
  [
    "with another first migration of the name",
    ["0001_tables.sql"],
    { "0001_tables.sql": "zz" },
    first,
    "earlier make",
  ],
  [
    "with a first migration of another name",
    ["0001_records.sql"],
    { "0001_records.sql": "aa" },
    first,
    "earlier make",
  ],
  [
    "with a second one that was renamed",
    ["0001_tables.sql", "0002_old.sql"],
    { ...first, "0002_old.sql": "bb" },
    second,
    "earlier make",
  ],
  ["with one more migration", ["0001_tables.sql", "0002_more.sql"], second, first, "later make"],
] as const)("a store %s", (_, applied, kept, ours, make) => {
  expect(verdict(applied, kept, ours)).toBe(make);
});

test("what a killed server left beside the database counts, and stays there", () => {
  const database = openStore(folder, ["0001_tables.sql", "0002_more.sql"]);
  const killed = mkdtempSync(join(tmpdir(), "taizhang-killed-"));
  try {
    cpSync(folder, killed, { recursive: true });
    database.close();
    keepMigrations(killed, second);
    const before = digestOf(killed);
    expect(readdirSync(join(databaseIn(killed), ".."))).toContain("0123abcd.sqlite-wal");
    expect(() => checkStore(killed, first)).toThrow("later make");
    checkStore(killed, second);
    expect(digestOf(killed)).toBe(before);
  } finally {
    rmSync(killed, { recursive: true, force: true });
  }
});

test("digests that were cut off are none", () => {
  openStore(folder, ["0001_tables.sql"]).close();
  writeFileSync(join(folder, "migrations.json"), `{"0001_tab`);
  expect(() => checkStore(folder, first)).toThrow("earlier make");
});

test("a database that is none, or was cut off, is said to be damaged, and stays as it is", () => {
  openStore(folder, ["0001_tables.sql"]).close();
  keepMigrations(folder, first);
  truncateSync(databaseIn(folder), 20_000);
  const cutOff = digestOf(folder);
  expect(() => checkStore(folder, first)).toThrow(
    /is damaged \(.+\)\. Put a copy .* npm run reset/,
  );
  expect(digestOf(folder)).toBe(cutOff);
  writeFileSync(
    databaseIn(folder),
    "not a database, but long enough to have a header of its own".repeat(9),
  );
  expect(() => checkStore(folder, first)).toThrow("is damaged (file is not a database)");
});

test("no store is fine for a start, and not for what needs one", () => {
  checkStore(folder, first);
  expect(() => requireStore(folder, first)).toThrow("npm start makes one");
  openStore(folder, ["0001_tables.sql"]).close();
  keepMigrations(folder, first);
  requireStore(folder, first);
});

test("npm start says that a store is of an earlier make, and touches not one byte of it", async () => {
  const ours = Object.keys(readMigrations(migrationsFolder));
  openStore(folder, ours).close();
  const before = digestOf(folder);
  const said: string[] = [];
  const start = startProduct(0, folder, (line) => said.push(line));
  await expect(start).rejects.toThrow(/earlier make.*npm run reset/);
  await expect(start).rejects.toBeInstanceOf(StartError);
  expect(said).toEqual([]);
  expect(digestOf(folder)).toBe(before);
});
