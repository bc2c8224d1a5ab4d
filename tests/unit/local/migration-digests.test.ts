import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readMigrations } from "../../../worker/local/migration-digests.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-migrations-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a migration is its text, however a checkout ends its lines, and they come in order", () => {
  writeFileSync(join(folder, "0002_b.sql"), "SELECT 1;\r\nSELECT 2;\r\n");
  writeFileSync(join(folder, "0001_a.sql"), "SELECT 1;\nSELECT 2;\n");
  writeFileSync(join(folder, "0003_c.sql"), "SELECT 1;\nSELECT 3;\n");
  writeFileSync(join(folder, "notes.md"), "no migration");
  const migrations = readMigrations(folder);
  expect(Object.keys(migrations)).toEqual(["0001_a.sql", "0002_b.sql", "0003_c.sql"]);
  expect(migrations["0002_b.sql"]).toBe(migrations["0001_a.sql"]);
  expect(migrations["0003_c.sql"]).not.toBe(migrations["0001_a.sql"]);
});
