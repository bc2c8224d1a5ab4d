import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { hashAccessKey } from "../../../worker/auth/access-key.ts";
import { addPerson } from "../../../worker/local/add-person.ts";
import { databaseFiles } from "../../../worker/local/applied-migrations.ts";
import { requireStore } from "../../../worker/local/check-store.ts";
import { auditRow, noChain, verifyEntries } from "../../../worker/local/verify-audit.ts";
import { createTables } from "../../../worker/local/create-tables.ts";
import { applyMigrations } from "../../../worker/local/database.ts";
import {
  keepMigrations,
  migrationsFolder,
  readMigrations,
} from "../../../worker/local/migration-digests.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-add-person-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The rows that each of the statements reads, from the database's own file: wrangler has ended by then. */
function read(...statements: readonly string[]): (readonly unknown[])[] {
  const [file] = databaseFiles(folder);
  if (file === undefined) throw new Error("Wrangler has kept no database");
  const database = new DatabaseSync(file);
  const rows = statements.map((sql) =>
    database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row })),
  );
  database.close();
  return rows;
}

test("a store that was made at once and then by wrangler is of this make, and a person put into it has a key and stands in the audit log", async () => {
  const migrations = readMigrations(migrationsFolder);
  keepMigrations(folder, migrations);
  // All but the last at once, as at a first start; wrangler goes on from there, as at a later one.
  const names = Object.keys(migrations);
  await createTables(folder, migrationsFolder, names.slice(0, -1));
  await applyMigrations({ folder });
  requireStore(folder, migrations);
  const admin = {
    name: "O'Brien'); DROP TABLE person; -- ?1",
    role: "admin",
    shops: null,
  } as const;
  const key = await addPerson({ folder }, admin);
  const [applied, added, log] = read(
    `SELECT name FROM d1_migrations ORDER BY id`,
    `SELECT name, role, shops, hash, revoked_at, action, audit_event.person = person.id AS own
       FROM person
       JOIN access_key ON access_key.person = person.id
       JOIN audit_event ON audit_event.subject = person.id`,
    `SELECT * FROM audit_event ORDER BY id`,
  );
  expect(applied).toEqual(names.map((name) => ({ name })));
  const hash = await hashAccessKey(key);
  expect(added).toEqual([{ ...admin, hash, revoked_at: null, action: "add-person", own: 1 }]);
  const chain = verifyEntries(noChain, z.array(auditRow).parse(log));
  expect(chain).toMatchObject({ verified: 1, unchained: 0 });
  expect(chain.broken).toBeUndefined();
});
