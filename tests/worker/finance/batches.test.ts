import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { listBatchEntries, listBatches, openDay, sealBatch } from "../../../shared/api/batches.ts";
import { getSettings, putSettings } from "../../../shared/api/settings.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { summary } from "../../../shared/api/finance.ts";
import { recordHistory } from "../../../shared/api/record.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import {
  batchFault,
  batchRow,
  sealedEntryRow,
  type Heads,
} from "../../../worker/finance/batch-fault.ts";
import { journalFault, journalRow } from "../../../worker/finance/journal-fault.ts";
import {
  batchesSql,
  journalSql,
  sealedEntriesSql,
} from "../../../worker/store/batches/finance-audit.ts";
import { sealDay } from "../../../worker/finance/seal-day.ts";
import { sealBatches } from "../../../worker/jobs/seal-batches.ts";
import { interrupted } from "../support/interrupted.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const admin = await hire("admin", "管理员");
const limited = await hire("finance", "吴会计", ["专卖店"]);

afterEach(() => {
  vi.useRealTimers();
});

const params = { ledger: "after-sales" };

/** The wall clock in Shanghai. */
function at(moment: string): Date {
  const now = new Date(`${moment}+08:00`);
  vi.useFakeTimers({ now, toFake: ["Date"] });
  return now;
}

async function pushAt(moment: string, ...rows: PushRow[]): Promise<void> {
  at(moment);
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  expect(counts.created + counts.updated).toBe(rows.length);
}

let payees = 0;
/** A row that is paid out, each to somebody else. */
const paid = (amount: number, cells: PushRow["cells"] = {}): PushRow =>
  newRow(
    afterSalesCells({
      registeredOn: "2026-03-09",
      refund: null,
      refundPath: null,
      postage: null,
      compensation: amount,
      liable: "仓库",
      reason: "少件",
      payee: `1380013${1000 + (payees += 1)}`,
      payeeName: "王一",
      ...cells,
    }),
  );

const all = async () =>
  (await finance.call(listBatches)).batches.map(({ number, totals, onTime, by }) => ({
    number,
    payout: totals.payout,
    onTime,
    by,
  }));

test("a day is sealed at its hour by the schedule, later rows go to the next day, and edits leave it as it was", async () => {
  const row = paid(2000);
  await pushAt("2026-03-10T10:00:00", row, paid(3000, { shop: "专卖店" }));
  await sealBatches(env.DB, at("2026-03-10T15:59:59"));
  expect(await all()).toEqual([]);
  await sealBatches(env.DB, at("2026-03-10T16:00:30"));
  await sealBatches(env.DB, at("2026-03-10T16:01:30"));
  const sealed = {
    number: "CW-20260310-01",
    payout: { count: 2, amount: 5000 },
    onTime: true,
    by: null,
  };
  expect(await all()).toEqual([sealed]);

  const before = await finance.call(listBatchEntries, { params: { number: sealed.number } });
  expect(before.entries.map(({ amount, reference, by }) => ({ amount, reference, by }))).toEqual([
    { amount: 2000, reference: row.cells["orderNo"], by: "李敏" },
    { amount: 3000, reference: expect.any(String) as string, by: "李敏" },
  ]);
  expect(before.batch.late).toBe(2);
  await pushAt("2026-03-10T17:00:00", {
    ...row,
    base: 1,
    cells: { ...row.cells, compensation: 1500 },
  });
  expect(await finance.call(listBatchEntries, { params: { number: sealed.number } })).toEqual(
    before,
  );
  // A row's history tells where each of its amounts went.
  const { versions } = await clerk.call(recordHistory, { params: { ...params, record: row.id } });
  expect(versions.map(({ amounts }) => amounts)).toMatchObject([
    [{ kind: "compensation", amount: 2000, batch: sealed.number, held: null }],
    [{ kind: "compensation", amount: -500, batch: null, financeDay: "2026-03-11" }],
  ]);
  const open = await finance.call(openDay);
  expect(open.series.find(({ series }) => series === "money")).toMatchObject({
    day: "2026-03-11",
    until: "2026-03-11T16:00:00",
    totals: { payout: { count: 0, amount: -500 } },
    sealed: null,
  });
  // Whoever is limited to shops sees the figures of theirs.
  const [theirs] = (await limited.call(listBatches)).batches;
  expect(theirs).toMatchObject({ entries: 1, totals: { payout: { count: 1, amount: 3000 } } });

  for (const sql of [
    `UPDATE batch SET day = '2026-01-01'`,
    `DELETE FROM batch`,
    `UPDATE posting SET amount = 1`,
    `UPDATE posting SET batch = NULL WHERE batch IS NOT NULL`,
    `DELETE FROM posting`,
  ])
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/never/);
});

test("sealed by hand before the hour, the rest of the day is a supplement; sealed twice or by two at once it is one", async () => {
  await pushAt("2026-03-12T10:00:00", paid(1000));
  const body = { series: "money", day: "2026-03-12" } as const;
  const both = await Promise.all([
    finance.call(sealBatch, { body }),
    finance.call(sealBatch, { body }),
  ]);
  expect(both.map(({ number }) => number)).toEqual(["CW-20260312-01", "CW-20260312-01"]);
  // It took what was left of the day before, late.
  expect(both[0]).toMatchObject({ by: "周会计", totals: { payout: { count: 1, amount: 500 } } });
  expect(await finance.call(sealBatch, { body })).toEqual(both[0]);
  await pushAt("2026-03-12T15:00:00", paid(700));
  await sealBatches(env.DB, at("2026-03-12T16:00:10"));
  expect((await all())[0]).toMatchObject({
    number: "CW-20260312-02",
    payout: { count: 1, amount: 700 },
  });
  expect(await finance.refused(sealBatch, { body: { ...body, day: "2026-03-14" } })).toMatchObject({
    code: "day-not-begun",
  });
  expect(await finance.refused(sealBatch, { body: { ...body, series: "exchange" } })).toMatchObject(
    { code: "nothing-to-seal" },
  );
  expect(await limited.refused(sealBatch, { body })).toMatchObject({ code: "beyond-your-shops" });
});

test("what is pushed in the very moment of the sealing is in that batch or in the next, never in none or two", async () => {
  await pushAt("2026-03-12T17:00:00", paid(100));
  at("2026-03-13T15:00:00");
  let pushes = 0;
  const meanwhile = async () => {
    pushes += 1;
    await pushAt("2026-03-13T15:00:00", paid(10));
  };
  const db = interrupted(meanwhile, { times: 2 });
  const body = { series: "money", day: "2026-03-13" } as const;
  const sealed = await sealDay(db, defaultSettings, {
    ...body,
    by: null,
    now: at("2026-03-13T15:00:00"),
  });
  expect(pushes).toBe(2);
  const next = await finance.call(openDay);
  const open = next.series.find(({ series }) => series === "money");
  expect(sealed.totals.payout.amount + (open?.totals.payout.amount ?? 0)).toBe(100 + 10 * pushes);
  await sealBatches(env.DB, at("2026-03-13T16:00:10"));
});

test("an hour that is moved in the middle of a day seals what it leaves behind, and what comes until the new one after it", async () => {
  const { version: base, changed: _, ...settings } = await admin.call(getSettings);
  await pushAt("2026-03-17T15:10:00", paid(100));
  at("2026-03-17T15:30:00");
  await admin.call(putSettings, { body: { base, settings: { ...settings, cutoff: "15:00" } } });
  await sealBatches(env.DB, at("2026-03-17T15:31:00"));
  expect((await all())[0]).toMatchObject({ number: "CW-20260317-01", payout: { amount: 100 } });
  await pushAt("2026-03-17T15:40:00", paid(20));
  at("2026-03-17T15:45:00");
  await admin.call(putSettings, { body: { base: base + 1, settings } });
  await pushAt("2026-03-17T15:50:00", paid(3));
  await sealBatches(env.DB, at("2026-03-17T16:00:10"));
  expect((await all())[0]).toMatchObject({ number: "CW-20260317-02", payout: { amount: 3 } });
  await sealBatches(env.DB, at("2026-03-18T16:00:10"));
  expect((await all())[0]).toMatchObject({ number: "CW-20260318-01", payout: { amount: 20 } });
});

test("a schedule that was missed for days seals each of them by itself, late", async () => {
  await pushAt("2026-03-20T10:00:00", paid(100));
  await pushAt("2026-03-21T10:00:00", paid(200));
  await pushAt("2026-03-22T10:00:00", paid(300));
  await sealBatches(env.DB, at("2026-03-22T16:00:10"));
  expect((await all()).slice(0, 3)).toEqual([
    { number: "CW-20260322-01", payout: { count: 1, amount: 300 }, onTime: true, by: null },
    { number: "CW-20260321-01", payout: { count: 1, amount: 200 }, onTime: false, by: null },
    { number: "CW-20260320-01", payout: { count: 1, amount: 100 }, onTime: false, by: null },
  ]);
  const { lines } = await finance.call(summary, { query: { period: "2026-03-21" } });
  expect(lines).toMatchObject([{ payout: { count: 1, amount: 200 } }]);
});

test("what pays out above the department's amount waits for a second person, and is let go when it no longer does", async () => {
  const row = paid(500_01);
  await pushAt("2026-03-24T10:00:00", row, paid(400));
  const money = async () =>
    (await finance.call(openDay)).series.find((one) => one.series === "money");
  expect(await money()).toMatchObject({
    totals: { payout: { count: 1, amount: 400 } },
    leftOut: [
      {
        codes: ["above-amount"],
        records: 1,
        figures: { payout: { count: 1, amount: 500_01 } },
      },
    ],
  });
  await sealBatches(env.DB, at("2026-03-24T16:00:10"));
  const [batch] = (await finance.call(listBatches)).batches;
  expect(batch).toMatchObject({
    number: "CW-20260324-01",
    totals: { payout: { count: 1, amount: 400 } },
    leftOut: [{ codes: ["above-amount"], records: 1 }],
  });
  await pushAt("2026-03-24T18:00:00", {
    ...row,
    base: 1,
    cells: { ...row.cells, compensation: 499_00 },
  });
  expect(await money()).toMatchObject({
    day: "2026-03-25",
    totals: { payout: { count: 1, amount: 499_00 } },
    leftOut: [],
  });
});

/** What `npm run audit` finds wrong, by batch and by record. */
async function found(): Promise<(string | undefined)[]> {
  const read = async <T>(sql: string, rows: z.ZodType<T>) =>
    rows.parse((await env.DB.prepare(sql).all()).results);
  const batches = await read(batchesSql, z.array(batchRow));
  const entries = await read(
    sealedEntriesSql({ batch: 0, entry: 0 }, 1000),
    z.array(sealedEntryRow),
  );
  const records = await read(journalSql(0, 1000), z.array(journalRow));
  const heads: Heads = new Map();
  const faults: (string | undefined)[] = [];
  for (const batch of batches) {
    const own = entries.filter((entry) => entry.batch === batch.id);
    faults.push(await batchFault(batch, own, heads));
  }
  faults.push(...records.map((record) => journalFault(record, new Set())));
  return faults.filter((fault) => fault !== undefined);
}

test("the audit finds every figure that somebody has changed behind the server's back, and nothing else", async () => {
  expect((await finance.call(listBatches)).batches.length).toBeGreaterThan(5);
  expect(await found()).toEqual([]);
  const { results: triggers } = await env.DB.prepare(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('posting', 'batch')`,
  ).all<{ name: string; sql: string }>();
  for (const { name } of triggers) await env.DB.prepare(`DROP TRIGGER ${name}`).run();
  const changed = async (change: string, back: string) => {
    await env.DB.prepare(change).run();
    const faults = await found();
    await env.DB.prepare(back).run();
    return faults;
  };
  const first = await env.DB.prepare(
    `SELECT min(entry) AS entry FROM posting WHERE batch = 1`,
  ).first();
  const inFirst = `entry = ${String(first?.["entry"])}`;
  expect(
    await changed(
      `UPDATE posting SET amount = amount + 1 WHERE ${inFirst}`,
      `UPDATE posting SET amount = amount - 1 WHERE ${inFirst}`,
    ),
  ).toEqual([
    "its totals are not the sums of its entries",
    expect.stringContaining("the journal lacks 0 × compensation (payout, -1 fen"),
  ]);
  expect(
    await changed(
      `UPDATE posting SET reference = reference || '1' WHERE ${inFirst}`,
      `UPDATE posting SET reference = substr(reference, 1, length(reference) - 1) WHERE ${inFirst}`,
    ),
  ).toEqual(["it does not say what was sealed"]);
  expect(
    await changed(
      `UPDATE posting SET batch = NULL WHERE ${inFirst}`,
      `UPDATE posting SET batch = 1 WHERE ${inFirst}`,
    ),
  ).toEqual(["it was sealed with 2 entries and has 1"]);
  expect(
    await changed(
      `UPDATE batch SET sealed_by = NULL, on_time = 1 - on_time WHERE id = 2`,
      `UPDATE batch SET sealed_by = '${finance.person.id}', on_time = 1 - on_time WHERE id = 2`,
    ),
  ).toEqual(["it does not say what was sealed"]);
  for (const { sql } of triggers) await env.DB.prepare(sql).run();
  expect(await found()).toEqual([]);
});

test("an amount of no shop is in the figures of those alone who see all shops", async () => {
  await env.DB.prepare(
    `INSERT INTO posting (record, version, line, ledger, series, finance_day, kind, direction, amount, count,
                          day, shop, courier, reason, liable, registrant, reference)
     SELECT record, version, 9, ledger, series, '2026-03-28', kind, direction, 77, 1, day, '', courier, reason,
            liable, registrant, reference
     FROM posting LIMIT 1`,
  ).run();
  at("2026-03-28T10:00:00");
  const { number } = await finance.call(sealBatch, {
    body: { series: "money", day: "2026-03-28" },
  });
  const shownTo = async (who: typeof finance) =>
    (await who.call(listBatches)).batches.find((batch) => batch.number === number);
  const all = await shownTo(finance);
  const theirs = await shownTo(limited);
  expect(all?.groups.filter(({ shop }) => shop === "")).toHaveLength(1);
  expect(theirs).toMatchObject({
    entries: 0,
    groups: [],
    totals: { payout: { count: 0, amount: 0 } },
  });
});

test("a series that can't be sealed keeps the other waiting no longer", async () => {
  await env.DB.prepare(
    `INSERT INTO posting (record, version, line, ledger, series, finance_day, kind, direction, amount, count,
                          day, shop, courier, reason, liable, registrant, reference)
     SELECT record, version, 10 + each.key, ledger, each.value, '2026-03-29', kind, direction, 5, 1, day, shop, courier,
            reason, liable, registrant, reference
     FROM json_each('["money","exchange"]') AS each CROSS JOIN (SELECT * FROM posting LIMIT 1)`,
  ).run();
  await env.DB.prepare(
    `CREATE TRIGGER no_money BEFORE INSERT ON batch WHEN new.series = 'money' BEGIN SELECT raise(ABORT, 'no'); END`,
  ).run();
  const now = at("2026-03-29T17:00:30");
  await expect(sealBatches(env.DB, now)).rejects.toThrow("no");
  expect((await all()).map(({ number }) => number)).toContain("HH-20260329-01");
  await env.DB.prepare(`DROP TRIGGER no_money`).run();
  await sealBatches(env.DB, now);
  expect((await all()).map(({ number }) => number)).toContain("CW-20260329-01");
});
