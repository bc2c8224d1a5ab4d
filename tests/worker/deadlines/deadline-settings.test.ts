import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { pushRows, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { dryRunSettings } from "../../../shared/api/dry-run.ts";
import { putSettings } from "../../../shared/api/settings.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import type { DeadlineSettings } from "../../../shared/settings/deadlines.ts";
import { addDays } from "../../../shared/time/day.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { setDepartment } from "../support/department.ts";
import { rowsByLedger } from "../support/rows-by-ledger.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const params = { ledger: "complaints" };
const admin = await hire("admin", "管理员");
const clerk = await hire("clerk", "李敏");
const allowed = (deadlines: DeadlineSettings) => setDepartment(admin, { deadlines });
const push = (row: PushRow) => clerk.call(pushRows, { params, body: pushOf(row) });

let complaintNo = 0;
const complaint = (cells: PushRow["cells"] = {}) =>
  newRow({
    complaintNo: `S-${++complaintNo}`,
    receivedAt: "2026-11-03T09:30:00",
    content: "收到时破损",
    shop: "旗舰店",
    ...cells,
  });

/** How the clock of solving it stands: its state, when it is due, and when it was first. */
async function clockOf(row: PushRow): Promise<string> {
  const clock = await env.DB.prepare(
    `SELECT state || ' ' || due || ' ' || first_due AS clock
     FROM deadline JOIN record ON record.number = deadline.record
     WHERE record.id = ?1 AND rule = 'resolve'`,
  )
    .bind(row.id)
    .first<string>("clock");
  return clock ?? "none";
}

const all = async () =>
  (await env.DB.prepare(`SELECT * FROM deadline ORDER BY record, rule`).all()).results;
const TODAY = dayOfMoment(civilMoment(new Date(), "Asia/Shanghai"));

test("another span moves what runs, keeps what was first due, and leaves what has ended", async () => {
  await allowed({});
  const [running, ended] = [complaint(), complaint({ resolvedAt: "2026-11-05T09:00:00" })];
  await push(running);
  await push(ended);
  await allowed({ complaints: { resolve: { spans: { usual: { unit: "days", count: 1 } } } } });
  expect(await clockOf(running)).toBe("running 2026-11-05T00:00:00 2026-11-07T00:00:00");
  expect(await clockOf(ended)).toBe("met 2026-11-07T00:00:00 2026-11-07T00:00:00");
  await allowed({});
  expect(await clockOf(running)).toBe("running 2026-11-07T00:00:00 2026-11-07T00:00:00");
});

test("a deadline that is switched off stops for everybody, and goes on as it was when it is switched on", async () => {
  await allowed({});
  const rows = Array.from({ length: 3 }, () => complaint());
  for (const row of rows) await push(row);
  await allowed({ complaints: { resolve: { off: true } } });
  const later = complaint();
  await push(later);
  for (const row of rows) expect(await clockOf(row)).toMatch(/^dropped/);
  expect(await clockOf(later)).toBe("none");
  await allowed({});
  for (const row of rows) expect(await clockOf(row)).toMatch(/^running 2026-11-07/);
});

test("a dry run says how many clocks would move, stop or be overdue, and changes none", async () => {
  await allowed({});
  const inTime = () => complaint({ receivedAt: `${addDays(TODAY, -1)}T09:30:00` });
  for (const row of [inTime(), inTime(), complaint()]) await push(row);
  const deadlines = {
    complaints: { resolve: { spans: { usual: { unit: "days", count: 0 } } }, legal: { off: true } },
  } as const;
  const before = await all();
  const { clocks } = await admin.call(dryRunSettings, {
    body: { settings: { ...defaultSettings, deadlines }, ledger: "complaints" },
  });
  const of = (rule: string) => clocks.changes.find((change) => change.rule === rule);
  expect(of("resolve")?.more).toBe(2);
  expect(of("resolve")?.moved).toBeGreaterThanOrEqual(3);
  expect(of("legal")?.stopped).toBeGreaterThanOrEqual(3);
  expect(of("acknowledge")).toBeUndefined();
  expect(clocks.whole).toBe(true);
  expect(await all()).toEqual(before);
});

test("a dry run knows the hours at which days end, and what is withdrawn keeps its place when times change", async () => {
  await allowed({});
  const exchange = newRow({ ...rowsByLedger.exchanges, registeredOn: TODAY });
  const pushed = { params: { ledger: "exchanges" }, body: pushOf(exchange) };
  expect((await clerk.call(pushRows, pushed)).rows).toMatchObject([{ outcome: "created" }]);
  const { clocks } = await admin.call(dryRunSettings, {
    body: { settings: { ...defaultSettings, exchangeCutoff: "23:30" }, ledger: "exchanges" },
  });
  expect(clocks.changes).toMatchObject([{ rule: "fetch", moved: 1 }]);

  const row = complaint();
  await push(row);
  await clerk.call(withdrawRecords, {
    params,
    body: { id: crypto.randomUUID(), reason: "录错了", records: [{ id: row.id, base: 1 }] },
  });
  const placeOf = () =>
    env.DB.prepare(
      `SELECT deadline.shop, state, person FROM deadline JOIN record ON record.number = deadline.record
       WHERE record.id = ?1 ORDER BY rule`,
    )
      .bind(row.id)
      .all();
  const { results: before } = await placeOf();
  expect(before[0]).toMatchObject({ shop: "旗舰店", state: "dropped" });
  await allowed({ complaints: { resolve: { spans: { usual: { unit: "days", count: 9 } } } } });
  expect((await placeOf()).results).toEqual(before);
});

test("what there is no deadline or span for is refused by its place", async () => {
  const deadlines = {
    complaints: { resolve: { spans: { soon: { unit: "days", count: 1 } } }, later: {} },
    elsewhere: { resolve: {} },
  } as const;
  const refused = await admin.refused(putSettings, {
    body: { base: 0, settings: { ...defaultSettings, deadlines } },
  });
  expect(refused.errors?.map(({ path }) => path)).toEqual([
    "body.settings.deadlines.complaints.resolve.spans.soon",
    "body.settings.deadlines.complaints.later",
    "body.settings.deadlines.elsewhere.resolve",
  ]);
});
