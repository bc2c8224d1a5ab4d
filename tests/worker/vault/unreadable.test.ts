import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { acknowledgeWarnings } from "../../../shared/api/acknowledgements.ts";
import { aboutOf } from "../../../shared/acknowledgement.ts";
import { erasePersonalData } from "../../../shared/api/erasure.ts";
import { summary } from "../../../shared/api/finance.ts";
import { pushRows, undoPush, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { rebuild } from "../../../shared/api/rebuild.ts";
import { listRecords, lookUpRecords, recordHistory } from "../../../shared/api/record.ts";
import { UNREADABLE } from "../../../shared/privacy/erased.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";
import { recordTables } from "../support/tables.ts";

const params = { ledger: "after-sales" };
const clerk = await hire("clerk", "李敏");
const admin = await hire("admin", "管理员");
const push = (...rows: PushRow[]) => clerk.call(pushRows, { params, body: pushOf(...rows) });
const cells = (buyer: string) => afterSalesCells({ buyer, note: "放门卫" });

// That something was damaged is logged, and that is no fault of these tests.
const logged = vi.fn<typeof console.error>();
beforeEach(() => {
  logged.mockClear();
  console.error = logged;
});

/** What somebody does who has the database and not the secret. */
const damages = {
  "a sealed cell": `UPDATE record_version SET cells = replace(cells, '"]', 'A"]')
    WHERE record = (SELECT number FROM record WHERE id = ?1)`,
  "a data key": `UPDATE record SET data_key = data_key || 'A' WHERE id = ?1`,
};

const kept = String(
  await env.DB.prepare(`SELECT sql FROM sqlite_master WHERE name = 'record_version_is_kept'`).first(
    "sql",
  ),
);

test.each(Object.entries(damages))(
  "%s that was changed spoils its own record alone",
  async (_, sql) => {
    const [bad, good] = [newRow(cells("王芳")), newRow(cells("李雷"))];
    const first = pushOf(bad, good);
    await clerk.call(pushRows, { params, body: first });
    const query = { period: "2026-11", basis: "business" } as const;
    const figures = await clerk.call(summary, { query });
    await env.DB.batch([
      env.DB.prepare(`DROP TRIGGER record_version_is_kept`),
      env.DB.prepare(sql).bind(bad.id),
      env.DB.prepare(kept),
    ]);

    const { records } = await clerk.call(listRecords, {
      params,
      query: { from: "2026-11-03", to: "2026-11-03", limit: 1000 },
    });
    const listed = (row: PushRow) => records.find(({ id }) => id === row.id)?.cells;
    expect(listed(bad)).toMatchObject({ buyer: UNREADABLE, refund: 3500 });
    expect(listed(good)).toMatchObject({ buyer: "李*" });
    expect(JSON.stringify(logged.mock.calls)).toContain(bad.id);
    const { versions } = await clerk.call(recordHistory, { params: { ...params, record: bad.id } });
    expect(versions[0]?.changes).toMatchObject({ buyer: { after: UNREADABLE } });
    const records2 = [bad, good].map(({ id }) => ({ id, version: 1 }));
    const looked = await clerk.call(lookUpRecords, { params, body: { records: records2 } });
    expect(looked.records.map(({ cells }) => cells["buyer"])).toEqual([undefined, "李雷"]);

    // What is sent again is answered, that row without what it said.
    const again = await clerk.call(pushRows, { params, body: first });
    expect(again.rows).toMatchObject([{ outcome: "created" }, { outcome: "created" }]);
    const { rows } = await push(
      { id: bad.id, base: 1, cells: { ...bad.cells, refund: 100 } },
      { id: good.id, base: 1, cells: { ...good.cells, refund: 100 } },
    );
    expect(rows).toMatchObject([
      { outcome: "invalid", problems: [{ code: "S333" }] },
      { outcome: "updated" },
    ]);
    const body = { id: crypto.randomUUID(), reason: "重复", records: [{ id: bad.id, base: 1 }] };
    expect((await clerk.call(withdrawRecords, { params, body })).rows).toMatchObject([
      { outcome: "invalid", problems: [{ code: "S333" }] },
    ]);
    const undone = await clerk.call(undoPush, { params: { ...params, push: first.id } });
    expect(undone.kept.find(({ id }) => id === bad.id)).toMatchObject({ reason: "unreadable" });
    await push({ id: good.id, base: 2, cells: good.cells });
    await admin.call(rebuild, { body: {} });
    expect((await clerk.call(summary, { query })).totals).toEqual(figures.totals);

    // An admin can still erase it; the comparison keys of its personal cells go, too.
    const at = { ...params, record: bad.id };
    await admin.call(erasePersonalData, { params: at, body: { reason: "打不开" } });
    const { key = [] } = await recordTables("after-sales");
    expect(key.filter((one) => one.includes(bad.id) && one.includes("D105"))).toEqual([]);
    const blank = { ...bad.cells, buyer: null, note: null };
    expect((await push({ id: bad.id, base: 1, cells: blank })).rows).toMatchObject([
      { outcome: "unchanged" },
    ]);
  },
);

test.each([
  ["no JSON, beside what is sealed", `replace(cells, '"registeredOn":', '"registeredOn"')`],
  ["no row of cells", `'[1]'`],
  ["sealed as nobody seals", `replace(cells, '[["', '["')`],
])("cells that are %s spoil their own record alone", async (_, cellsSql) => {
  const [bad, good] = [newRow(cells("王芳")), newRow(cells("李雷"))];
  await push(bad, good);
  await env.DB.batch([
    env.DB.prepare(`DROP TRIGGER record_version_is_kept`),
    env.DB.prepare(
      `UPDATE record_version SET cells = ${cellsSql} WHERE record = (SELECT number FROM record WHERE id = ?1)`,
    ).bind(bad.id),
    env.DB.prepare(kept),
  ]);
  const query = { from: "2026-11-03", to: "2026-11-03", limit: 1000 } as const;
  const { records } = await clerk.call(listRecords, { params, query });
  expect(records.find(({ id }) => id === bad.id)?.cells).toEqual({});
  expect(records.find(({ id }) => id === good.id)?.cells).toMatchObject({ buyer: "李*" });
  expect(JSON.stringify(logged.mock.calls)).toContain(bad.id);
  const { rows } = await push(
    { id: bad.id, base: 1, cells: { ...bad.cells, refund: 100 } },
    { id: good.id, base: 1, cells: { ...good.cells, refund: 100 } },
  );
  expect(rows).toMatchObject([
    { outcome: "invalid", problems: [{ code: "S333" }] },
    { outcome: "updated" },
  ]);
});

test("what can't be done with such a record is refused by its name", async () => {
  const row = newRow(afterSalesCells({ postage: 1800 }));
  await push(row);
  await env.DB.prepare(damages["a data key"]).bind(row.id).run();
  const about = aboutOf("R023", ["postage"], row.cells);
  const acknowledgements = [{ record: row.id, code: "R023", about, reason: "西藏" }];
  expect(
    await clerk.refused(acknowledgeWarnings, { params, body: { acknowledgements } }),
  ).toMatchObject({ status: 409, code: "unreadable-record", errors: [{ path: row.id }] });
});
