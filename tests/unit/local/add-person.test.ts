import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { hashAccessKey } from "../../../worker/auth/access-key.ts";
import { addPerson } from "../../../worker/local/add-person.ts";
import { applyMigrations } from "../../../worker/local/database.ts";
import { runWrangler } from "../../../worker/local/wrangler.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-add-person-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The rows that a statement reads, by wrangler as the statements before were run. */
async function read(sql: string): Promise<unknown[]> {
  const place = ["--local", "--persist-to", folder, "--json"];
  const output = await runWrangler(["d1", "execute", "DB", ...place, "--command", sql]);
  const [answer] = JSON.parse(output) as { results: unknown[] }[];
  return answer?.results ?? [];
}

test(
  "a person who is put straight into the database has a key and stands in the audit log",
  { timeout: 60_000 },
  async () => {
    await applyMigrations({ folder });
    const admin = {
      name: "O'Brien'); DROP TABLE person; -- ?1",
      role: "admin",
      shops: null,
    } as const;
    const key = await addPerson({ folder }, admin);
    const added = await read(
      `SELECT name, role, shops, hash, revoked_at, action, audit_event.person = person.id AS own
       FROM person
       JOIN access_key ON access_key.person = person.id
       JOIN audit_event ON audit_event.subject = person.id`,
    );
    const hash = await hashAccessKey(key);
    expect(added).toEqual([{ ...admin, hash, revoked_at: null, action: "add-person", own: 1 }]);
  },
);
