import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { closeMonth, summary } from "../../shared/api/finance.ts";
import { pushRows, undoPush, type PushRow } from "../../shared/api/push.ts";
import { listRecords, lookUpRecords } from "../../shared/api/record.ts";
import { afterSales } from "../../shared/ledgers/after-sales.ts";
import { undo as undoThrough } from "../../worker/push/undo.ts";
import { sealWith } from "../../worker/seal.ts";
import { interrupted } from "./support/interrupted.ts";
import { afterSalesCells, newRow, pushOf } from "./support/rows.ts";
import { hire, type Staff } from "./support/staff.ts";
import { recordTables } from "./support/tables.ts";

const params = { ledger: "after-sales" };
const limin = await hire("clerk", "李敏");
const wangfang = await hire("clerk", "王芳");
const chen = await hire("supervisor", "陈主管");

afterEach(() => {
  vi.useRealTimers();
});

async function send(who: Staff, ...rows: PushRow[]) {
  return who.call(pushRows, { params, body: pushOf(...rows) });
}

const undo = (who: Staff, push: string) => who.call(undoPush, { params: { ...params, push } });
const refused = async (who: Staff, push: string) =>
  (await who.refused(undoPush, { params: { ...params, push } })).code;

test("a changed row goes back to what it was, as a new version", async () => {
  const row = newRow(afterSalesCells({ note: "原来" }));
  await send(limin, row);
  const { id } = await send(limin, { ...row, base: 1, cells: { ...row.cells, note: "改了" } });
  expect(await undo(limin, id)).toEqual({
    restored: [{ id: row.id, version: 3, cells: row.cells, answered: [] }],
    kept: [],
  });
  const found = await limin.call(lookUpRecords, {
    params,
    body: { records: [{ id: row.id, version: 2 }] },
  });
  expect(found.records).toMatchObject([{ version: 3, cells: row.cells, base: { note: "改了" } }]);
});

test("a created row is withdrawn, its figures, deadlines and keys with it; pushed again it is back", async () => {
  const row = newRow();
  const { id } = await send(limin, row);
  expect(await undo(limin, id)).toEqual({
    restored: [{ id: row.id, version: null, cells: {}, answered: [] }],
    kept: [],
  });
  const listed = await limin.call(listRecords, { params, query: { limit: 1000 } });
  expect(listed.records.filter((record) => record.id === row.id)).toEqual([]);
  const { posting, clock, key } = await recordTables("after-sales");
  const mine = (rows: string[] | undefined) => rows?.filter((each) => each.includes(row.id)) ?? [];
  expect([mine(clock), mine(key)]).toEqual([[], []]);
  const amounts = mine(posting).map((each) => (JSON.parse(each) as { amount: number }).amount);
  expect(amounts.toSorted((a, b) => a - b)).toEqual([-3500, 3500]);

  const back = await send(limin, row);
  expect(back.rows).toEqual([{ id: row.id, outcome: "created", version: 3 }]);
});

test("a colleague's edit since then stays, and is named", async () => {
  const [mine, shared] = [newRow(), newRow()];
  const { id } = await send(limin, mine, shared);
  await send(wangfang, { ...shared, base: 1, cells: { ...shared.cells, note: "在办" } });
  expect(await undo(limin, id)).toEqual({
    restored: [{ id: mine.id, version: null, cells: {}, answered: [] }],
    kept: [{ id: shared.id, by: "王芳" }],
  });
});

test("a colleague's edit in the very moment of the undo stays too", async () => {
  const row = newRow();
  const { id } = await send(limin, row);
  const edit = { ...row, base: 1, cells: { ...row.cells, note: "在办" } };
  const db = interrupted(() => send(wangfang, edit));
  const seal = sealWith(env.KEY_SECRET);
  const undoing = { ledger: afterSales, person: limin.person, now: new Date(), push: id, seal };
  expect(await undoThrough(db, undoing)).toEqual({
    restored: [],
    kept: [{ id: row.id, by: "王芳" }],
  });
});

test("undone twice it answers the same and changes nothing", async () => {
  const { id } = await send(limin, newRow());
  const first = await undo(limin, id);
  const tables = await recordTables("after-sales");
  expect(await undo(limin, id)).toEqual(first);
  expect(await recordTables("after-sales")).toEqual(tables);
});

test("only by the one who pushed or a supervisor, only where it was pushed, only what there is", async () => {
  const { id } = await send(limin, newRow());
  expect(await refused(wangfang, id)).toBe("forbidden");
  const elsewhere = { ledger: "complaints", push: id };
  expect((await limin.refused(undoPush, { params: elsewhere })).code).toBe("not-found");
  expect(await refused(limin, crypto.randomUUID())).toBe("not-found");
  expect((await undo(chen, id)).restored).toHaveLength(1);
});

test("not by somebody who may not see one of the shops", async () => {
  const limited = await hire("supervisor", "小孙", ["旗舰店"]);
  const rows = ["旗舰店", "专卖店"].map((shop) => newRow(afterSalesCells({ shop })));
  const { id } = await send(limin, ...rows);
  expect(await refused(limited, id)).toBe("forbidden");
});

test("not after 24 hours", async () => {
  const { id } = await send(limin, newRow());
  vi.useFakeTimers({ now: Date.now() + 24 * 3_600_000 + 1000, toFake: ["Date"] });
  expect(await refused(limin, id)).toBe("undo-expired");
});

test("not once its month is closed", async () => {
  const finance = await hire("finance", "周会计");
  const { id } = await send(limin, newRow(afterSalesCells({ registeredOn: "2026-02-05" })));
  await finance.call(closeMonth, { params: { month: "2026-02" } });
  expect(await refused(limin, id)).toBe("month-closed");
});

test("after it, finance's figures are what they were", async () => {
  const query = { period: "2026-04", basis: "business" as const };
  const row = newRow(afterSalesCells({ registeredOn: "2026-04-05", postage: 1200 }));
  await send(limin, row);
  const before = await chen.call(summary, { query });
  const { id } = await send(
    limin,
    { ...row, base: 1, cells: { ...row.cells, postage: 900, refundPath: "平台退款" } },
    newRow(afterSalesCells({ registeredOn: "2026-04-06" })),
  );
  await undo(limin, id);
  expect((await chen.call(summary, { query })).totals).toEqual(before.totals);
  const audit = await env.DB.prepare(
    `SELECT action FROM audit_event WHERE subject = ?1 ORDER BY id`,
  )
    .bind(id)
    .all();
  expect(audit.results).toEqual([{ action: "push" }, { action: "undo-push" }]);
});
