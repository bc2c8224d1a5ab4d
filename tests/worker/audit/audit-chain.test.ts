import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { insertAuditEvent } from "../../../worker/store/audit/audit.ts";
import { chainedDigest } from "../../../worker/store/audit/audit-chain.ts";
import { sha256Of } from "../../../worker/store/audit/sha256-sql.ts";

test("SQLite works the same SHA-256 out as everybody else", async () => {
  const unit = fc.constantFrom(...Array.from("0123456789abcdef"));
  const hex = fc.string({ unit, minLength: 64, maxLength: 64 });
  const statement = env.DB.prepare(`${sha256Of("?1 || ?2")} SELECT hex FROM digest`);
  await fc.assert(
    fc.asyncProperty(hex, hex, async (previous, content) => {
      const worked = await statement.bind(previous, content).first<string>("hex");
      expect(worked).toBe(chainedDigest(previous, content));
    }),
    { numRuns: 30 },
  );
});

const event = (subject: string) =>
  insertAuditEvent(env.DB, { at: new Date().toISOString(), person: "x", action: "push", subject });

test("entries that are added at once stand in one chain", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, nth) => event(String(nth)).run()));
  const { results } = await env.DB.prepare(
    `SELECT previous, digest FROM audit_event ORDER BY id`,
  ).all<{ previous: string; digest: string }>();
  expect(results.slice(1).map(({ previous }) => previous)).toEqual(
    results.slice(0, -1).map(({ digest }) => digest),
  );
});

test("no entry is changed, taken out, or put in beside the chain", async () => {
  await event("kept").run();
  const run = (sql: string) => env.DB.prepare(sql).run();
  await expect(run(`UPDATE audit_event SET subject = 'y'`)).rejects.toThrow("never changed");
  await expect(run(`DELETE FROM audit_event`)).rejects.toThrow("never shortened");
  const columns = `INSERT INTO audit_event (at, person, action, subject`;
  await expect(run(`${columns}) VALUES ('x', 'x', 'push', 'x')`)).rejects.toThrow("follows");
  const forked = `${columns}, previous, digest) SELECT at, person, action, subject, previous, digest FROM audit_event LIMIT 1`;
  await expect(run(forked)).rejects.toThrow("follows");
});
