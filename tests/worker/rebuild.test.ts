import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { pushRows, undoPush } from "../../shared/api/push.ts";
import { rebuild } from "../../shared/api/rebuild.ts";
import { rebuildSlice } from "../../worker/jobs/rebuild.ts";
import { sealWith } from "../../worker/environment/seal.ts";
import { interrupted } from "./support/interrupted.ts";
import { afterSalesCells, newRow, pushOf } from "./support/rows.ts";
import { hire } from "./support/staff.ts";
import { recordTables } from "./support/tables.ts";

const params = { ledger: "after-sales" };

test("everything that follows from records is worked out again, and comes out the same", async () => {
  const clerk = await hire("clerk", "李敏");
  const admin = await hire("admin", "管理员");
  const rows = Array.from({ length: 450 }, (_, index) => {
    const payee = `1380013${8000 + index}`;
    return newRow(afterSalesCells({ postage: 900, liable: "快递", payee, payeeName: "王一" }));
  });
  await clerk.call(pushRows, { params, body: pushOf(...rows) });
  const edits = rows.slice(0, 50).map((row) => ({
    ...row,
    base: 1,
    cells: { ...row.cells, postage: 700, finishedOn: "2026-11-09" },
  }));
  await clerk.call(pushRows, { params, body: pushOf(...edits) });
  const { id } = await clerk.call(pushRows, { params, body: pushOf(newRow(), newRow()) });
  await clerk.call(undoPush, { params: { ...params, push: id } });

  const before = await recordTables("after-sales");
  // Nobody moved a record to another shop or acknowledged a warning; of the rest there is something to lose.
  const empty = Object.keys(before).filter((table) => before[table]?.length === 0);
  expect(empty).toEqual(["departure", "acknowledgement"]);
  await env.DB.batch([
    env.DB.prepare(`UPDATE posting SET amount = amount + 1`),
    env.DB.prepare(`DELETE FROM deadline`),
    env.DB.prepare(`UPDATE key SET value = value || '?', amount = 7, tag = '?'`),
    env.DB.prepare(`DELETE FROM cross_reference`),
    env.DB.prepare(`UPDATE link SET since = '', wanted = '[]'`),
    env.DB.prepare(`UPDATE record SET shop = '', day = NULL`),
  ]);
  let next: number | null = null;
  let records = 0;
  do {
    const slice: { records: number; next: number | null } = await admin.call(rebuild, {
      body: { after: next },
    });
    records += slice.records;
    ({ next } = slice);
  } while (next !== null);
  expect(records).toBe(452);
  const behind = { after: Number.MAX_SAFE_INTEGER };
  expect(await admin.call(rebuild, { body: behind })).toEqual({ records: 0, next: null });
  expect(await recordTables("after-sales")).toEqual(before);
});

test("a row that is pushed while a rebuild works keeps what the push has made of it", async () => {
  const clerk = await hire("clerk", "李敏");
  const row = newRow(afterSalesCells({ postage: 900 }));
  await clerk.call(pushRows, { params, body: pushOf(row) });
  const edited = { ...row, base: 1, cells: { ...row.cells, postage: 700 } };
  let saved: Record<string, string[]> = {};
  const db = interrupted(
    async () => {
      await clerk.call(pushRows, { params, body: pushOf(edited) });
      saved = await recordTables("after-sales");
    },
    { batchesPerTry: 1 },
  );
  const seal = sealWith(env.KEY_SECRET);
  const by = { by: clerk.person.id, at: new Date().toISOString(), seal };
  const number = await env.DB.prepare(`SELECT number FROM record WHERE id = ?1`)
    .bind(row.id)
    .first<number>("number");
  expect(await rebuildSlice(db, Number(number) - 1, by)).toEqual({ records: 1, next: null });
  expect(await recordTables("after-sales")).toEqual(saved);
});
