import { applyD1Migrations, createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { lookUpAcknowledgements } from "../../../shared/api/acknowledgements.ts";
import { listAudit } from "../../../shared/api/audit.ts";
import { health } from "../../../shared/api/health.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { lookUpRecords, recordHistory } from "../../../shared/api/record.ts";
import app from "../../../worker/app.ts";
import { idOf } from "../../record-ids.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";
import { wholeDatabase } from "../support/tables.ts";

const params = { ledger: "after-sales" };
const at = new Date().toISOString();
const x = idOf("X");
const cells = (note: string) => ({
  ...afterSalesCells(),
  orderNo: "4128374650192837465",
  buyer: "标记一",
  note,
});
const first = cells("标记二");
const second = cells("标记三");

/** A store as the version before sealing has left it: a record of two versions, an answer, a conflict that was kept. */
async function storeInClear(): Promise<void> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name, type FROM sqlite_master
     WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' ORDER BY type DESC`,
  ).all<{ name: string; type: string }>();
  await env.DB.batch([
    env.DB.prepare(`PRAGMA defer_foreign_keys = on`),
    ...tables.map(({ name, type }) => env.DB.prepare(`DROP ${type} "${name}"`)),
  ]);
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0004"),
  );
  const conflict = { column: "note", base: null, yours: "标记四", theirs: "标记三" };
  const rows = [{ id: x, outcome: "conflict", version: 2, conflicts: [conflict] }];
  const response = { id: "p", at, counts: {}, rows };
  const said = [{ code: "R023", about: "aboutaboutab", reason: "标记五" }];
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO person (id, name, role, created_at) VALUES ('old', '旧人', 'clerk', ?1)`,
    ).bind(at),
    env.DB.prepare(
      `INSERT INTO record (id, ledger, version, withdrawn, shop, day, sequence, created_at, created_by, changed_at, changed_by)
       VALUES (?1, 'after-sales', 2, 0, '旗舰店', '2026-11-03', 1, ?2, 'old', ?2, 'old')`,
    ).bind(x, at),
    ...[first, second].map((version, index) =>
      env.DB.prepare(
        `INSERT INTO record_version (record, version, cells, push, person, at, finance_day, acknowledged)
         VALUES (1, ?1, ?2, 'p', 'old', ?3, '2026-11-03', ?4)`,
      ).bind(index + 1, JSON.stringify(version), at, index === 0 ? null : JSON.stringify(said)),
    ),
    env.DB.prepare(
      `INSERT INTO acknowledgement (record, code, about, nth, reason, person, at, push)
       VALUES (1, 'R023', 'aboutaboutab', 1, '标记五', 'old', ?1, 'p')`,
    ).bind(at),
    env.DB.prepare(
      `INSERT INTO push (id, ledger, person, at, digest, response, moved) VALUES ('p', 'after-sales', 'old', ?1, 'd', ?2, 0)`,
    ).bind(at, JSON.stringify(response)),
    env.DB.prepare(
      `INSERT INTO audit_event (at, person, action, subject, detail) VALUES (?1, 'old', 'withdraw', 'p', ?2)`,
    ).bind(at, JSON.stringify({ created: 0, reason: "标记七" })),
  ]);
  await applyD1Migrations(env.DB, env.MIGRATIONS);
}

test("a store of the version before is sealed by itself, reads the same, and no double gets through meanwhile", async () => {
  await storeInClear();
  const clerk = await hire("clerk", "李敏");
  const read = async () => ({
    history: await clerk.call(recordHistory, { params: { ...params, record: x } }),
    said: await clerk.call(lookUpAcknowledgements, { params, body: { records: [x] } }),
    cells: await clerk.call(lookUpRecords, { params, body: { records: [{ id: x, version: 1 }] } }),
  });
  const before = await read();
  expect(before.cells.records[0]).toMatchObject({ cells: second, base: first });
  expect(await clerk.call(health)).toMatchObject({ inClear: 2 });
  // Pushed onto what is in clear.
  const third = { ...second, note: "标记六" };
  const edit = { ...newRow(third), id: x, base: 2 };
  const { rows } = await clerk.call(pushRows, { params, body: pushOf(edit) });
  expect(rows).toMatchObject([{ outcome: "updated" }]);
  const pushed = await read();
  for (let minute = 0; minute < 2; minute += 1) {
    const context = createExecutionContext();
    app.scheduled(undefined, env, context);
    await waitOnExecutionContext(context);
  }
  expect(await clerk.call(health)).toMatchObject({ inClear: 0, rebuild: null });
  expect(await read()).toEqual(pushed);
  expect(
    (await clerk.call(pushRows, { params, body: pushOf(newRow(third)) })).counts.duplicate,
  ).toBe(1);
  expect(JSON.stringify(await wholeDatabase())).not.toContain("标记");
  const { entries } = await (
    await hire("auditor", "审计")
  ).call(listAudit, {
    query: { action: "withdraw" },
  });
  expect(JSON.parse(entries[0]?.detail ?? "")).toEqual({ created: 0, reason: "标记七" });
  // Once and no more, and nothing else of it.
  const rewrite = (set: string) =>
    env.DB.prepare(`UPDATE audit_event SET ${set} WHERE action = 'withdraw'`).run();
  await expect(rewrite(`detail = '{"reason":{"sealed":""}}'`)).rejects.toThrow("never changed");
});
