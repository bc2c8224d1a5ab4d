import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { health } from "../../../shared/api/health.ts";
import { pushRows, undoPush, type PushRow } from "../../../shared/api/push.ts";
import { postDifferences, rebuild, rebuildDifferences } from "../../../shared/api/rebuild.ts";
import app from "../../../worker/app.ts";
import { goOnRebuilding, startRebuild } from "../../../worker/jobs/rebuild.ts";
import { interrupted } from "../support/interrupted.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire } from "../support/staff.ts";
import { recordTables } from "../support/tables.ts";

const params = { ledger: "after-sales" };
const clerk = await hire("clerk", "李敏");
const admin = await hire("admin", "管理员");
const { secrets } = sealers;
const by = { by: admin.person.id, at: new Date().toISOString(), anew: false };

const send = (...rows: PushRow[]) => clerk.call(pushRows, { params, body: pushOf(...rows) });

let payees = 0;
/** A row with everything that follows from one: amounts, deadlines, keys plain and sealed, numbers, links. */
function fullRow(): PushRow {
  payees += 1;
  const payee = `1380013${8000 + payees}`;
  return newRow(afterSalesCells({ postage: 900, liable: "快递", payee, payeeName: "王一" }));
}

async function saved(count: number): Promise<PushRow[]> {
  const rows = Array.from({ length: count }, fullRow);
  await send(...rows);
  return rows;
}

const state = async () => {
  const { rebuild } = await admin.call(health);
  return rebuild;
};

const generations = async () =>
  (
    await env.DB.prepare(`SELECT state FROM generation ORDER BY number`).all<{ state: string }>()
  ).results.map((row) => row.state);

/** One step after the other until nothing is left to do; what is to be true is asked in between. */
async function stepwise(between: () => Promise<void>, db = env.DB): Promise<number> {
  for (let steps = 1; ; steps += 1) {
    if (steps > 100) throw new Error("It does not come to an end");
    await goOnRebuilding(db, sealers, { mostSteps: 1, records: 6 });
    await between();
    if ((await generations()).join() === "current") return steps;
  }
}

describe("while records are rebuilt", () => {
  beforeEach(async () => {
    await goOnRebuilding(env.DB, sealers);
  });

  test("each double is asked about at every step, and health says how far it is", async () => {
    const rows = await saved(20);
    await startRebuild(env.DB, secrets, by);
    const seen: (number | undefined)[] = [];
    const steps = await stepwise(async () => {
      seen.push((await state())?.done);
      const fresh = fullRow();
      const doubles = [...rows, fresh].map(({ cells }) => newRow(cells));
      const answered = await send(fresh, ...doubles.slice(0, -1));
      expect(answered.counts).toMatchObject({ created: 1, duplicate: rows.length });
      expect((await send(...doubles)).counts).toMatchObject({ duplicate: doubles.length });
      rows.push(fresh);
    });
    expect(steps).toBeGreaterThan(5);
    expect(seen.filter((done) => done !== undefined).length).toBeGreaterThan(2);
    await stepwise(async () => undefined);
    expect((await send(...rows.map(({ cells }) => newRow(cells)))).counts).toMatchObject({
      duplicate: rows.length,
    });
  });

  test("what is pushed and taken back meanwhile comes out as without a rebuild", async () => {
    const rows = await saved(8);
    await startRebuild(env.DB, secrets, by);
    let version = 0;
    await stepwise(async () => {
      version += 1;
      const edited = rows.map((row) => ({
        ...row,
        base: version,
        cells: { ...row.cells, postage: 100 * version + 700, payee: `1390013${7000 + version}` },
        acknowledged: [],
      }));
      const { id } = await send(...edited.slice(0, version % rows.length), newRow());
      if (version % 2 === 0) await clerk.call(undoPush, { params: { ...params, push: id } });
    });
    const meanwhile = await recordTables("after-sales");
    await startRebuild(env.DB, secrets, by);
    await stepwise(async () => undefined);
    expect(await recordTables("after-sales")).toEqual(meanwhile);
  });

  test("a row that is pushed in the very moment of a step keeps what the push has made of it", async () => {
    const [row = fullRow()] = await saved(1);
    const edited = { ...row, base: 1, cells: { ...row.cells, postage: 700 } };
    await startRebuild(env.DB, secrets, by);
    const db = interrupted(() => send(edited), { batchesPerTry: 1 });
    await goOnRebuilding(db, sealers, { mostSteps: 1000 });
    const rebuilt = await recordTables("after-sales");
    await admin.call(rebuild, { body: {} });
    expect(rebuilt).toEqual(await recordTables("after-sales"));
    expect(rebuilt["posting"]?.join()).toContain('"amount":-200');
  });

  test("cut off at any of its calls, it is gone on with, and comes out the same", async () => {
    await saved(4);
    const whole = await recordTables("after-sales");
    for (let calls = 1; ; calls += 1) {
      let left = calls;
      const cut = <T>(go: () => Promise<T>): Promise<T> => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error("cut off")) : go();
      };
      const db = {
        prepare: (sql: string) => env.DB.prepare(sql),
        batch: (all: D1PreparedStatement[]) => cut(() => env.DB.batch(all)),
      } as D1Database; // the two methods that the job uses, whose single statements are never cut
      const wasCut = await startRebuild(db, secrets, by)
        .then(() => goOnRebuilding(db, sealers, { records: 50 }))
        .then(
          () => false,
          () => true,
        );
      expect(await recordTables("after-sales")).toEqual(whole);
      await goOnRebuilding(env.DB, sealers);
      expect(await recordTables("after-sales")).toEqual(whole);
      expect(await generations()).toEqual(["current"]);
      if (!wasCut) break;
    }
  });

  test("two at once are one, and come out the same", async () => {
    await saved(6);
    const whole = await recordTables("after-sales");
    const body = {};
    await Promise.all([
      admin.call(rebuild, { body }),
      admin.call(rebuild, { body }),
      goOnRebuilding(env.DB, sealers, { records: 3 }),
      goOnRebuilding(env.DB, sealers, { records: 5 }),
    ]);
    await goOnRebuilding(env.DB, sealers);
    expect(await recordTables("after-sales")).toEqual(whole);
    expect(await generations()).toEqual(["current"]);
  });

  test("begun anew, it starts from the first record", async () => {
    const [row] = await saved(6);
    await startRebuild(env.DB, secrets, by);
    await goOnRebuilding(env.DB, sealers, { mostSteps: 1, records: 3 });
    expect(await state()).toMatchObject({ done: 3 });
    await startRebuild(env.DB, secrets, by);
    expect(await state()).toMatchObject({ done: 3 });
    await startRebuild(env.DB, secrets, { ...by, anew: true });
    expect(await state()).toMatchObject({ done: 0 });
    expect((await send(newRow(row?.cells ?? {}))).counts).toMatchObject({ duplicate: 1 });
    await stepwise(async () => undefined);
    expect((await send(newRow(row?.cells ?? {}))).counts).toMatchObject({ duplicate: 1 });
  });

  test("it goes on by itself, by the trigger of every minute", async () => {
    await startRebuild(env.DB, secrets, by);
    const context = createExecutionContext();
    app.scheduled(undefined, env, context);
    await waitOnExecutionContext(context);
    expect(await generations()).toEqual(["current"]);
  });
});

test("everything that follows from records is worked out again, and comes out the same", async () => {
  const rows = await saved(450);
  const edits = rows.slice(0, 50).map((row) => ({
    ...row,
    base: 1,
    cells: { ...row.cells, postage: 700, finishedOn: "2026-11-09" },
  }));
  await send(...edits);
  const { id } = await send(newRow(), newRow());
  await clerk.call(undoPush, { params: { ...params, push: id } });

  const before = await recordTables("after-sales");
  // Nobody moved a record to another shop, acknowledged a warning or reversed an amount, none of these waits on a
  // worklist, and nothing is counted by their customers; of the rest there is something to lose.
  const empty = Object.keys(before).filter((table) => before[table]?.length === 0);
  expect(empty).toEqual(["departure", "acknowledgement", "customerKey", "work", "stillSaid"]);
  await env.DB.batch([
    env.DB.prepare(`DELETE FROM deadline`),
    env.DB.prepare(`UPDATE key SET value = value || '?', amount = 7, tag = '?'`),
    env.DB.prepare(`DELETE FROM cross_reference`),
    env.DB.prepare(`UPDATE link SET since = '', wanted = '[]'`),
    env.DB.prepare(`UPDATE record SET shop = '', day = NULL`),
  ]);
  expect(await admin.call(rebuild, { body: {} })).toEqual({
    done: 0,
    total: before["record"]?.length,
  });
  expect(await recordTables("after-sales")).toEqual(before);
  expect(await state()).toBeNull();
  expect(await generations()).toEqual(["current"]);
});

describe("what rows mean otherwise than was posted", () => {
  /** What was posted for a row, as if an earlier definition had meant it: the row says 9.00 of postage. */
  const meant = (id: string, amount: number, day = "2026-11-03") =>
    env.DB.prepare(
      `INSERT INTO posting (record, version, line, ledger, series, finance_day, kind, direction, amount, count,
                            day, shop, courier, reason, liable, registrant, reference)
       SELECT record, version, 9, ledger, series, '2026-11-04', kind, direction, ?2, 0, ?3, shop, courier, reason,
              liable, registrant, reference
       FROM posting WHERE kind = 'postage' AND record = (SELECT number FROM record WHERE id = ?1) LIMIT 1`,
    )
      .bind(id, amount, day)
      .run();
  const journal = async (id: string) =>
    (
      await env.DB.prepare(
        `SELECT kind, day, sum(amount) AS amount, sum(count) AS count FROM posting
         WHERE record = (SELECT number FROM record WHERE id = ?1) AND kind = 'postage' GROUP BY kind, day`,
      )
        .bind(id)
        .all()
    ).results;

  test("is proposed, and posted on the open day when an admin says so; what was posted stays", async () => {
    const [row = fullRow()] = await saved(1);
    await meant(row.id, 50);
    const before = (await env.DB.prepare(`SELECT * FROM posting ORDER BY entry`).all()).results;
    await admin.call(rebuild, { body: {} });
    const proposed = await admin.call(rebuildDifferences);
    expect(proposed).toMatchObject({
      records: 1,
      lines: [{ ledger: "after-sales", kind: "postage", payout: { count: 0, amount: -50 } }],
      totals: { payout: { count: 0, amount: -50 } },
    });
    // A push in between goes by what the row means now, and changes nothing about the difference.
    await send({ ...row, base: 1, cells: { ...row.cells, postage: 1000 } });
    const body = { rebuild: proposed.rebuild ?? 0, records: 1 };
    const other = { ...body, rebuild: body.rebuild + 1 };
    expect((await admin.refused(postDifferences, { body: other })).code).toBe(
      "differences-changed",
    );
    expect(await admin.call(postDifferences, { body })).toMatchObject({
      rebuild: null,
      records: 0,
    });
    expect(await journal(row.id)).toEqual([
      { kind: "postage", day: "2026-11-03", amount: 1000, count: 1 },
    ]);
    const after = (await env.DB.prepare(`SELECT * FROM posting ORDER BY entry`).all()).results;
    expect(after.slice(0, before.length)).toEqual(before);
    // Sent again it posts nothing more.
    expect(await admin.call(postDifferences, { body })).toMatchObject({ records: 0 });
    expect(await journal(row.id)).toMatchObject([{ amount: 1000 }]);
    await admin.call(rebuild, { body: {} });
    expect((await admin.call(rebuildDifferences)).records).toBe(0);
  });

  test("of a closed month is posted in the open one, and not found again", async () => {
    const [row = fullRow()] = await saved(1);
    await meant(row.id, 70, "2026-10-05");
    await env.DB.prepare(`INSERT INTO closed_month VALUES ('2026-10', 'x', ?1)`)
      .bind(admin.person.id)
      .run();
    await admin.call(rebuild, { body: {} });
    const { rebuild: found, records } = await admin.call(rebuildDifferences);
    await admin.call(postDifferences, { body: { rebuild: found ?? 0, records } });
    expect(await journal(row.id)).toContainEqual({
      kind: "postage",
      day: "2026-10-05",
      amount: 70,
      count: 0,
    });
    await admin.call(rebuild, { body: {} });
    expect((await admin.call(rebuildDifferences)).records).toBe(0);
    await env.DB.prepare(`DELETE FROM closed_month`).run();
  });
});
