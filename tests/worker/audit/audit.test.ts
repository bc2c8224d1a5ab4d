import { expect, test } from "vitest";
import { listAudit, type AuditEntry } from "../../../shared/api/audit.ts";
import { closeMonth } from "../../../shared/api/finance.ts";
import { me, signIn } from "../../../shared/api/person.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { lookUpRecords } from "../../../shared/api/record.ts";
import { newAccessKey } from "../../../worker/auth/access-key.ts";
import { callerWith, newAddress, send } from "../support/caller.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const auditor = await hire("auditor", "审计员");
const clerk = await hire("clerk", "李敏");
const params = { ledger: "after-sales" };

const told = (entries: readonly AuditEntry[]) =>
  entries.map(({ person, action }) => `${person?.name ?? "?"} ${action}`);
const asked = async (query: Parameters<typeof auditor.call<typeof listAudit>>[1]) =>
  (await auditor.call(listAudit, query)).entries;

test("tells who signed in, who could not, and what was refused to whom", async () => {
  await callerWith(null).call(signIn, { body: { key: clerk.key } });
  await callerWith(null).refused(signIn, { body: { key: newAccessKey() } });
  await clerk.refused(closeMonth, { params: { month: "2026-01" } });
  await clerk.refused(closeMonth, { params: { month: "2026-01" } });
  const entries = await asked({ query: {} });
  expect(told(entries).slice(0, 3)).toEqual(["李敏 refused", "? sign-in-refused", "李敏 sign-in"]);
  expect(entries[0]).toMatchObject({
    subject: "PUT /api/finance/closed-months/{month}",
    detail: JSON.stringify({ code: "forbidden" }),
  });
  expect(JSON.stringify(entries)).not.toContain("tz_");
});

test("is read by person, by action, by record and by day, a page at a time", async () => {
  const other = await hire("clerk", "王芳");
  const row = newRow();
  await clerk.call(pushRows, { params, body: pushOf(row) });
  await other.call(pushRows, { params, body: pushOf(newRow()) });
  const body = { records: [{ id: row.id, version: 1 }] };
  await other.call(lookUpRecords, { params, body });
  expect(told(await asked({ query: { record: row.id } }))).toEqual(["王芳 look-up", "李敏 push"]);
  expect(told(await asked({ query: { person: other.person.id, action: "push" } }))).toEqual([
    "王芳 push",
  ]);
  const today = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Shanghai" }).format(new Date());
  const all = await asked({ query: {} });
  expect(await asked({ query: { day: today as `${number}-${number}-${number}` } })).toEqual(all);
  expect(await asked({ query: { day: "2026-01-01" } })).toEqual([]);
  const first = await auditor.call(listAudit, { query: { limit: 2 } });
  const next = { query: { limit: 200, before: first.cursor ?? 0 } };
  const rest = await auditor.call(listAudit, next);
  expect([...first.entries, ...rest.entries]).toEqual(all);
  expect(rest.cursor).toBeNull();
});

test("is not for those who are limited to shops, and the same refusal is told once a minute", async () => {
  const limited = await hire("admin", "店长", ["店A"]);
  for (let times = 0; times < 3; times += 1)
    expect((await limited.refused(listAudit)).code).toBe("beyond-your-shops");
  expect(await limited.call(me)).toEqual(limited.person);
  expect(await asked({ query: { person: limited.person.id, action: "refused" } })).toHaveLength(1);
});

test("tells who was refused a file or an entity set, and whose key was wrong there", async () => {
  const ask = (path: string, key: string) =>
    send(path, { headers: { "cf-connecting-ip": newAddress(), authorization: `Bearer ${key}` } });
  const nosy = await hire("clerk", "好奇的人");
  const statuses = [
    "/api/reports/kpi-card/file?as=csv&period=2026-11",
    "/api/worklists/payments/file?as=csv",
    "/api/odata/KpiCard",
    "/api/odata/KpiCard/$count",
  ].map(async (path) => (await ask(path, nosy.key)).status);
  expect(await Promise.all(statuses)).toEqual([403, 403, 403, 403]);
  const entries = await asked({ query: { person: nosy.person.id, action: "refused" } });
  expect(new Set(entries.map(({ subject }) => subject))).toEqual(
    new Set([
      "GET /api/reports/{report}/file",
      "GET /api/worklists/{worklist}/file",
      "GET /api/odata/{set}",
      "GET /api/odata/{set}/$count",
    ]),
  );
  const before = (await asked({ query: { action: "sign-in-refused" } })).length;
  expect((await ask("/api/odata/Postings", newAccessKey())).status).toBe(401);
  expect(await asked({ query: { action: "sign-in-refused" } })).toHaveLength(before + 1);
});
