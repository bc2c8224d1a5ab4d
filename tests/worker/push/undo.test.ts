import { sealers } from "../support/sealers.ts";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { summary } from "../../../shared/api/finance.ts";
import { pushRows, undoPush, type PushRow } from "../../../shared/api/push.ts";
import { listRecords, lookUpRecords } from "../../../shared/api/record.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { undo as undoThrough } from "../../../worker/push/undo.ts";
import { interrupted } from "../support/interrupted.ts";
import { sealAndClose } from "../support/closing.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";
import { recordTables, wholeDatabase } from "../support/tables.ts";

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
    restored: [{ id: row.id, version: 3, cells: row.cells, acknowledged: [] }],
    unacknowledged: [],
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
  const mine = (rows: string[] | undefined) => rows?.filter((each) => each.includes(row.id)) ?? [];
  const pushed = await recordTables("after-sales");
  for (const table of ["posting", "deadline", "key", "crossReference"])
    expect(mine(pushed[table])).not.toEqual([]);
  expect(await undo(limin, id)).toEqual({
    restored: [{ id: row.id, version: null, cells: {}, acknowledged: [] }],
    unacknowledged: [],
    kept: [],
  });
  const listed = await limin.call(listRecords, { params, query: { limit: 1000 } });
  expect(listed.records.filter((record) => record.id === row.id)).toEqual([]);
  const { posting, deadline, key, crossReference } = await recordTables("after-sales");
  expect([mine(deadline), mine(key), mine(crossReference)]).toEqual([[], [], []]);
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
    restored: [{ id: mine.id, version: null, cells: {}, acknowledged: [] }],
    unacknowledged: [],
    kept: [{ id: shared.id, reason: "changed", by: "王芳" }],
  });
});

test("a colleague's edit in the very moment of the undo stays too", async () => {
  const row = newRow();
  const { id } = await send(limin, row);
  const edit = { ...row, base: 1, cells: { ...row.cells, note: "在办" } };
  const db = interrupted(() => send(wangfang, edit));
  const undoing = {
    ledger: afterSales,
    person: limin.person,
    now: new Date(),
    push: id,
    ...sealers,
  } as const;
  expect(await undoThrough(db, undoing)).toEqual({
    restored: [],
    unacknowledged: [],
    kept: [{ id: row.id, reason: "changed", by: "王芳" }],
  });
});

test("undone twice it answers the same and changes nothing", async () => {
  const { id } = await send(limin, newRow());
  const first = await undo(limin, id);
  const tables = await wholeDatabase();
  expect(await undo(limin, id)).toEqual(first);
  expect(await wholeDatabase()).toEqual(tables);
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

test("what was undone is told again, but its cells not to somebody who may not see the shops", async () => {
  const limited = await hire("supervisor", "小孙", ["旗舰店"]);
  const rows = ["旗舰店", "专卖店"].map((shop) => newRow(afterSalesCells({ shop })));
  await send(limin, ...rows);
  const edits = rows.map((row) => ({ ...row, base: 1, cells: { ...row.cells, note: "改" } }));
  const { id } = await send(limin, ...edits);
  const undone = await undo(chen, id);
  expect(undone.restored).toHaveLength(2);
  expect(await undo(limin, id)).toEqual(undone);
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
  await sealAndClose(finance, "2026-02");
  expect(await refused(limin, id)).toBe("month-closed");
});

test("after it, finance's figures are what they were", async () => {
  const query = { period: "2026-04", basis: "business" } as const;
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

test("pushes are taken back one after the other, the last first, down to nothing", async () => {
  const row = newRow(afterSalesCells({ note: "原来" }));
  const edit = (base: number, note: string) => ({ ...row, base, cells: { ...row.cells, note } });
  const pushes = [];
  for (const sent of [row, edit(1, "一"), edit(2, "二")]) pushes.push((await send(limin, sent)).id);
  const [first = "", second = "", third = ""] = pushes;
  expect((await undo(limin, third)).restored).toMatchObject([
    { version: 4, cells: { note: "一" } },
  ]);
  // An edit on top of what came back, itself taken back, is nobody's edit either.
  const more = await send(wangfang, edit(4, "三"));
  await undo(wangfang, more.id);
  expect((await undo(limin, second)).restored).toMatchObject([
    { version: 7, cells: { note: "原来" } },
  ]);
  expect(await undo(limin, first)).toMatchObject({ restored: [{ version: null }], kept: [] });
});

test("what came back and was edited then stays with the edit", async () => {
  const row = newRow(afterSalesCells({ note: "原来" }));
  const { id: first } = await send(limin, row);
  const edit = (base: number, note: string) => ({ ...row, base, cells: { ...row.cells, note } });
  await undo(limin, (await send(limin, edit(1, "一"))).id);
  await send(wangfang, edit(3, "原来！"));
  expect((await undo(limin, first)).kept).toEqual([{ id: row.id, reason: "changed", by: "王芳" }]);
});

describe("a row that would come back beside others", () => {
  const parcel = () => `YT${String(Math.random()).slice(2, 15).padEnd(13, "0")}`;
  const paid = (returnNo: string, cells: PushRow["cells"] = {}) =>
    newRow(afterSalesCells({ postage: 800, returnNo, ...cells }));
  const changed = (row: PushRow, cells: PushRow["cells"], base = 1) => ({
    ...row,
    base,
    cells: { ...row.cells, ...cells },
  });
  const cancelled = (row: PushRow) => changed(row, { status: "已取消" });
  const created = async (...rows: PushRow[]) => {
    const response = await send(wangfang, ...rows);
    expect(response.counts.created).toBe(rows.length);
    return response;
  };

  test("is kept when its parcel has had its postage meanwhile; the others come back", async () => {
    const returnNo = parcel();
    const [row, harmless] = [paid(returnNo), newRow()];
    await created(row, harmless);
    const { id } = await send(limin, cancelled(row), cancelled(harmless));
    const second = paid(returnNo);
    await created(second);
    expect(await undo(limin, id)).toMatchObject({
      restored: [{ id: harmless.id, version: 3 }],
      kept: [
        {
          id: row.id,
          reason: "doubtful",
          asked: [{ code: "D104", record: second.id, by: "王芳" }],
        },
      ],
    });
    const found = await limin.call(lookUpRecords, {
      params,
      body: { records: [{ id: row.id, version: 1 }] },
    });
    expect(found.records).toMatchObject([{ version: 2, cells: { status: "已取消" } }]);
  });

  test("is kept when its order number was given to another row meanwhile", async () => {
    const row = newRow();
    await created(row);
    const { id } = await send(limin, {
      ...changed(row, { orderNo: "4100000000000770001" }),
      corrects: true,
    });
    await created(newRow(row.cells));
    expect((await undo(limin, id)).kept).toMatchObject([
      { id: row.id, reason: "doubtful", asked: [{ code: "D101" }] },
    ]);
  });

  test("is asked about without naming another shop's record", async () => {
    const own = await hire("clerk", "小赵", ["旗舰店"]);
    const returnNo = parcel();
    const row = paid(returnNo);
    await created(row);
    const { id } = await send(own, cancelled(row));
    await created(paid(returnNo, { shop: "专卖店" }));
    expect((await undo(own, id)).kept).toMatchObject([
      { reason: "doubtful", asked: [{ code: "D104", record: null, day: null, by: null }] },
    ]);
  });

  test("is named to the one who took the push back, and not to another of fewer shops", async () => {
    const own = await hire("clerk", "小赵", ["旗舰店"]);
    const returnNo = parcel();
    const row = paid(returnNo);
    await created(row);
    const { id } = await send(own, cancelled(row));
    const elsewhere = paid(returnNo, { shop: "专卖店" });
    await created(elsewhere);
    expect((await undo(chen, id)).kept).toMatchObject([{ asked: [{ record: elsewhere.id }] }]);
    expect((await undo(own, id)).kept).toEqual([{ id: row.id, reason: "doubtful" }]);
  });

  test("comes back beside a double that it had before, but not beside a third", async () => {
    for (const third of [false, true]) {
      const returnNo = parcel();
      const [first, second] = [paid(returnNo), paid(returnNo)];
      await created(first);
      const [question] = (await send(wangfang, second)).rows[0]?.asked ?? [];
      const acknowledged = [{ code: "D104", about: question?.about ?? "", reason: "两件一单" }];
      await created({ ...second, acknowledged });
      const { id } = await send(limin, cancelled(first));
      // An edit of the double and its undoing leave it what it was.
      await undo(wangfang, (await send(wangfang, changed(second, { note: "改" }))).id);
      if (third) {
        const more = paid(returnNo);
        const [again] = (await send(wangfang, more)).rows[0]?.asked ?? [];
        const about = again?.about ?? "";
        await created({ ...more, acknowledged: [{ code: "D104", about, reason: "三件" }] });
      }
      const { restored, kept } = await undo(limin, id);
      expect([restored.length, kept.length]).toEqual(third ? [0, 1] : [1, 0]);
    }
  });

  test("finds the others of its push where they were, whichever went first", async () => {
    const returnNo = parcel();
    const row = paid(returnNo);
    await created(row);
    // The push takes the parcel from one row and gives it to another.
    const { id, counts } = await send(limin, cancelled(row), paid(returnNo));
    expect([counts.updated, counts.created]).toEqual([1, 1]);
    expect(await undo(limin, id)).toMatchObject({
      restored: [{ version: 3 }, { version: null }],
      kept: [],
    });
    expect((await send(limin, paid(returnNo))).rows).toMatchObject([{ outcome: "duplicate" }]);
  });

  test.each([
    ["one push had", [[0, 1]]],
    ["one push after the other had", [[0], [1]]],
  ])("comes back with its double when %s taken both away", async (_, taken) => {
    const returnNo = parcel();
    const rows = [paid(returnNo), paid(returnNo)] as const;
    const [first, second] = rows;
    await created(first);
    const [question] = (await send(wangfang, second)).rows[0]?.asked ?? [];
    const acknowledged = [{ code: "D104", about: question?.about ?? "", reason: "两件一单" }];
    await created({ ...second, acknowledged });
    const pushes = [];
    for (const some of taken) {
      const sent = some.map((index) => cancelled(index === 0 ? first : second));
      pushes.push((await send(limin, ...sent)).id);
    }
    const undone = [];
    for (const push of pushes.toReversed()) undone.push(await undo(limin, push));
    expect(undone.flatMap(({ restored }) => restored)).toHaveLength(2);
  });
});
