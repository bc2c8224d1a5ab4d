import { env } from "cloudflare:workers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { reopenMonth, summary } from "../../../shared/api/finance.ts";
import { pushRows, undoPush, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import {
  listLatestWithdrawn,
  listRecords,
  listWithdrawn,
  lookUpRecords,
  recordHistory,
} from "../../../shared/api/record.ts";
import { rebuild } from "../../../shared/api/rebuild.ts";
import type { Day, Month } from "../../../shared/time/day.ts";
import { openDetail } from "../../../worker/store/vault/sealed-detail.ts";
import { sealAndClose } from "../support/closing.ts";
import { afterSalesCells, newRecordId, newRow, pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire, type Staff } from "../support/staff.ts";
import { recordTables, wholeDatabase } from "../support/tables.ts";

const params = { ledger: "after-sales" };
const limin = await hire("clerk", "李敏");
const wangfang = await hire("clerk", "王芳");
const chen = await hire("supervisor", "陈主管");
const finance = await hire("finance", "周会计");
const admin = await hire("admin", "管理员");

afterEach(() => {
  vi.useRealTimers();
});

async function send(who: Staff, ...rows: PushRow[]) {
  return who.call(pushRows, { params, body: pushOf(...rows) });
}

async function outcomes(who: Staff, ...rows: PushRow[]) {
  return (await send(who, ...rows)).rows;
}

/** A row that is on the server at version 1. */
async function saved(cells = afterSalesCells()): Promise<PushRow> {
  const row = newRow(cells);
  await send(limin, row);
  return { ...row, base: 1 };
}

const withdrawal = (reason: string, ...rows: Pick<PushRow, "id" | "base">[]) => ({
  id: crypto.randomUUID(),
  reason,
  records: rows.map(({ id, base }) => ({ id, base: base ?? 1 })),
});

async function withdraw(who: Staff, reason: string, ...rows: Pick<PushRow, "id" | "base">[]) {
  return who.call(withdrawRecords, { params, body: withdrawal(reason, ...rows) });
}

const edited = (row: PushRow, cells: PushRow["cells"]): PushRow => ({
  ...row,
  cells: { ...row.cells, ...cells },
});

const ofRecord = (rows: string[] | undefined, { id }: PushRow) =>
  rows?.filter((each) => each.includes(id)) ?? [];

const totals = async (period: Day | Month, basis: "finance" | "business") =>
  (await chen.call(summary, { query: { period, basis } })).totals;

describe("a record that is withdrawn", () => {
  test("leaves finance's figures, deadlines and keys, as a version with its reason", async () => {
    const row = await saved();
    expect((await withdraw(limin, "登记了两遍", row)).rows).toEqual([
      { id: row.id, outcome: "withdrawn", version: 2 },
    ]);
    const { posting, deadline, key, crossReference } = await recordTables("after-sales");
    expect([deadline, key, crossReference].map((rows) => ofRecord(rows, row))).toEqual([
      [],
      [],
      [],
    ]);
    const amounts = ofRecord(posting, row).map(
      (each) => (JSON.parse(each) as { amount: number }).amount,
    );
    expect(amounts.toSorted((a, b) => a - b)).toEqual([-3500, 3500]);
    const { versions } = await limin.call(recordHistory, { params: { ...params, record: row.id } });
    expect(versions).toMatchObject([
      { version: 1, by: "李敏", withdrawn: false, reason: null },
      {
        version: 2,
        by: "李敏",
        withdrawn: true,
        reason: "登记了两遍",
        changes: { refund: { before: 3500, after: null } },
      },
    ]);
    const { action, detail } = (await env.DB.prepare(
      `SELECT action, detail FROM audit_event ORDER BY id DESC LIMIT 1`,
    ).first<{ action: string; detail: string }>()) ?? { action: "", detail: "{}" };
    expect(detail).not.toContain("登记了两遍");
    const opened = await openDetail(env.DB, sealers.vault, JSON.parse(detail));
    expect([action, opened]).toMatchObject([
      "withdraw",
      { withdrawn: 1, withdrawnRecords: [row.id], reason: "登记了两遍" },
    ]);
  });

  test("is reversed on the finance day of its withdrawal, and the day before stays", async () => {
    vi.useFakeTimers({ now: new Date("2026-12-08T02:00:00Z"), toFake: ["Date"] });
    const before = await totals("2026-12-08", "finance");
    const row = await saved(afterSalesCells({ registeredOn: "2026-12-08" }));
    const pushed = await totals("2026-12-08", "finance");
    expect(pushed).not.toEqual(before);
    vi.setSystemTime(new Date("2026-12-09T02:00:00Z"));
    await withdraw(limin, "登记错了", row);
    expect(await totals("2026-12-08", "finance")).toEqual(pushed);
    expect(await totals("2026-12-08", "business")).toEqual(before);
    expect((await totals("2026-12-09", "finance")).platform).toEqual({ count: -1, amount: -3500 });
  });

  test("is not while its month is closed", async () => {
    const row = await saved(afterSalesCells({ registeredOn: "2026-03-05" }));
    await sealAndClose(finance, "2026-03");
    expect((await withdraw(limin, "登记错了", row)).rows).toEqual([
      { id: row.id, outcome: "closed", version: 1, reason: "2026-03" },
    ]);
    await admin.call(reopenMonth, { params: { month: "2026-03" }, query: { reason: "关错了" } });
    expect((await withdraw(limin, "登记错了", row)).counts.withdrawn).toBe(1);
  });

  test("is told to those who list what is withdrawn, page by page, and to nobody of another shop", async () => {
    const rows = [await saved(), await saved(afterSalesCells({ shop: "专卖店" }))] as const;
    for (const row of rows) await withdraw(limin, "登记错了", row);
    const limited = await hire("clerk", "小赵", ["旗舰店"]);
    const of = async (who: Staff) => {
      const records = [];
      let after: string | undefined;
      do {
        const query = { limit: 2, ...(after !== undefined && { after }) };
        const page = await who.call(listWithdrawn, { params, query });
        records.push(...page.records);
        after = page.cursor ?? undefined;
      } while (after !== undefined);
      return records.filter(({ id }) => rows.some((row) => row.id === id));
    };
    const said = { version: 2, by: "李敏", reason: "登记错了" };
    expect(await of(limin)).toMatchObject(rows.map(({ id }) => ({ id, ...said })));
    expect(await of(limited)).toMatchObject([{ id: rows[0].id, ...said }]);
    const { records } = await limin.call(listRecords, { params, query: { limit: 1000 } });
    expect(records.filter(({ id }) => rows.some((row) => row.id === id))).toEqual([]);
  });

  test("is listed with what it said, the latest first, masked, and nothing of another shop's days", async () => {
    const moved = await saved(afterSalesCells({ shop: "专卖店", buyer: "木子李", refund: 1200 }));
    const stays = await saved(afterSalesCells({ refund: 1300 }));
    await withdraw(limin, "登记错了", stays);
    await withdraw(chen, "客户取消", moved);
    const of = async (who: Staff, after?: string) =>
      who.call(listLatestWithdrawn, {
        params,
        query: { limit: 1, ...(after !== undefined && { after }) },
      });
    const first = await of(finance);
    expect(first.records).toMatchObject([
      {
        id: moved.id,
        version: 2,
        by: "陈主管",
        reason: "客户取消",
        cells: { refund: 1200, buyer: "木*" },
      },
    ]);
    expect((await of(finance, first.cursor ?? "")).records).toMatchObject([
      { id: stays.id, by: "李敏", cells: { refund: 1300 } },
    ]);
    const limited = await hire("clerk", "小赵", ["旗舰店"]);
    expect((await of(limited)).records).toMatchObject([{ id: stays.id }]);
    await send(limin, { ...moved, base: 2, revives: true });
    expect((await of(finance)).records).toMatchObject([{ id: stays.id }]);
  });

  test("by the same id again changes nothing, and another reason under it is refused", async () => {
    const row = await saved();
    const body = withdrawal("登记了两遍", row);
    const first = await limin.call(withdrawRecords, { params, body });
    const tables = await wholeDatabase();
    expect(await limin.call(withdrawRecords, { params, body })).toEqual(first);
    expect(await wholeDatabase()).toEqual(tables);
    const other = { ...body, reason: "别的" };
    expect((await limin.refused(withdrawRecords, { params, body: other })).code).toBe(
      "push-id-reused",
    );
    expect((await withdraw(wangfang, "也是", row)).rows).toEqual([
      { id: row.id, outcome: "unchanged", version: 2 },
    ]);
  });

  test("is not when somebody has changed it since: what they changed is told", async () => {
    const row = await saved();
    await send(wangfang, edited(row, { refund: 4000 }));
    expect((await withdraw(limin, "登记错了", row)).rows).toMatchObject([
      { outcome: "conflict", version: 2, theirs: { refund: 4000 }, by: "王芳" },
    ]);
    expect((await withdraw(limin, "登记错了", { ...row, base: 2 })).counts.withdrawn).toBe(1);
  });

  test("only by those who may push it: role, shop, ledger, and a version that there was", async () => {
    const row = await saved();
    const body = withdrawal("登记错了", row);
    expect((await finance.refused(withdrawRecords, { params, body })).code).toBe("forbidden");
    const limited = await hire("clerk", "小赵", ["专卖店"]);
    expect((await withdraw(limited, "登记错了", row)).rows).toMatchObject([
      { outcome: "forbidden", version: null, reason: "旗舰店" },
    ]);
    const elsewhere = await limin.call(withdrawRecords, { params: { ledger: "complaints" }, body });
    expect(elsewhere.counts.invalid).toBe(1);
    const strangers = [
      { ...row, base: 7 },
      { id: newRecordId(), base: 1 },
    ];
    expect((await withdraw(limin, "登记错了", ...strangers)).counts.invalid).toBe(2);
    for (const reason of ["", "  ", "x".repeat(501)]) {
      const refused = await limin.refused(withdrawRecords, { params, body: { ...body, reason } });
      expect(refused.code).toBe("invalid-request");
    }
    expect(await outcomes(limin, row)).toMatchObject([{ outcome: "unchanged", version: 1 }]);
  });

  test("is told and asked about when a sheet pushes it again, changed or not", async () => {
    const row = await saved();
    await withdraw(chen, "客户取消", row);
    const tables = await recordTables("after-sales");
    for (const again of [row, edited(row, { note: "改了" }), { ...row, base: null }])
      expect(await outcomes(wangfang, again)).toMatchObject([
        { outcome: "was-withdrawn", version: 2, by: "陈主管", reason: "客户取消" },
      ]);
    expect(await recordTables("after-sales")).toEqual(tables);
  });

  test("gives its number free: the same case can be registered anew", async () => {
    const row = await saved();
    const again = newRow(row.cells);
    expect(await outcomes(limin, again)).toMatchObject([{ outcome: "duplicate" }]);
    await withdraw(limin, "登记错了", row);
    expect(await outcomes(limin, again)).toMatchObject([{ outcome: "created" }]);
    // And the old one does not come back beside it without a question.
    expect(await outcomes(limin, { ...row, base: 2, revives: true })).toMatchObject([
      { outcome: "duplicate", asked: [{ code: "D101", record: again.id }] },
    ]);
  });

  test("stays so through a rebuild", async () => {
    const row = await saved();
    await withdraw(limin, "登记错了", row);
    const tables = await recordTables("after-sales");
    await admin.call(rebuild, { body: {} });
    expect(await recordTables("after-sales")).toEqual(tables);
  });
});

describe("a record that is brought back", () => {
  test("is as it was, columns that the sheet lacks too, with its amounts under a new version", async () => {
    const period = "2026-05";
    const row = await saved(afterSalesCells({ registeredOn: "2026-05-04", note: "原来" }));
    const before = await totals(period, "business");
    await withdraw(limin, "登记错了", row);
    const { note: _, ...cells } = row.cells;
    expect(await outcomes(limin, { ...row, cells, revives: true })).toEqual([
      { id: row.id, outcome: "restored", version: 3 },
    ]);
    expect(await totals(period, "business")).toEqual(before);
    const { records } = await limin.call(lookUpRecords, {
      params,
      body: { records: [{ id: row.id, version: 2 }] },
    });
    // What the sheet saw at the withdrawal is what was withdrawn.
    expect(records).toMatchObject([{ version: 3, cells: row.cells, base: row.cells }]);
    const { detail } = (await env.DB.prepare(
      `SELECT detail FROM audit_event WHERE action = 'push' ORDER BY id DESC LIMIT 1`,
    ).first<{ detail: string }>()) ?? { detail: "{}" };
    expect(JSON.parse(detail)).toMatchObject({ restored: 1, restoredRecords: [row.id] });
  });

  test("takes edits with it, and somebody else's from before the withdrawal", async () => {
    const row = await saved(afterSalesCells({ note: "原来" }));
    await send(wangfang, edited(row, { status: "处理中" }));
    await withdraw(chen, "客户取消", { ...row, base: 2 });
    expect(
      await outcomes(limin, { ...edited(row, { note: "改了" }), revives: true }),
    ).toMatchObject([{ outcome: "restored", version: 4, theirs: { status: "处理中" } }]);
  });

  test("conflicts where both changed the same cell", async () => {
    const row = await saved();
    await send(wangfang, edited(row, { refund: 4000 }));
    await withdraw(chen, "客户取消", { ...row, base: 2 });
    expect(
      await outcomes(limin, { ...edited(row, { refund: 5000 }), revives: true }),
    ).toMatchObject([
      { outcome: "conflict", conflicts: [{ column: "refund", yours: 5000, theirs: 4000 }] },
    ]);
  });

  test("is not in a closed month", async () => {
    const row = await saved(afterSalesCells({ registeredOn: "2026-01-05" }));
    await withdraw(limin, "登记错了", row);
    await sealAndClose(finance, "2026-01");
    expect(await outcomes(limin, { ...row, revives: true })).toMatchObject([
      { outcome: "closed", reason: "2026-01" },
    ]);
  });

  test("by undoing its withdrawal, within a day, which is answered the same again", async () => {
    const row = await saved();
    const { id } = await withdraw(limin, "登记错了", row);
    const undone = await limin.call(undoPush, { params: { ...params, push: id } });
    expect(undone).toMatchObject({ restored: [{ id: row.id, version: 3, cells: row.cells }] });
    expect(await limin.call(undoPush, { params: { ...params, push: id } })).toEqual(undone);
    expect(await outcomes(limin, { ...row, base: 3 })).toMatchObject([{ outcome: "unchanged" }]);
  });

  test("is withdrawn again, for its old reason, when that is undone", async () => {
    const row = await saved();
    await withdraw(limin, "登记错了", row);
    const { id } = await send(limin, { ...row, revives: true });
    expect(await limin.call(undoPush, { params: { ...params, push: id } })).toMatchObject({
      restored: [{ id: row.id, version: null, withdrawn: 4 }],
    });
    expect(await outcomes(limin, row)).toMatchObject([
      { outcome: "was-withdrawn", version: 4, reason: "登记错了" },
    ]);
    expect(await outcomes(limin, { ...row, base: 4, revives: true })).toMatchObject([
      { outcome: "restored", version: 5 },
    ]);
  });
});

test("a row whose creation was taken back comes back by its author's pending mark, and asks others", async () => {
  const row = newRow();
  const { id } = await send(limin, row);
  await limin.call(undoPush, { params: { ...params, push: id } });
  expect(await outcomes(wangfang, { ...edited(row, { note: "改" }), base: 1 })).toMatchObject([
    { outcome: "was-withdrawn", version: 2, by: "李敏" },
  ]);
  expect(await outcomes(limin, row)).toMatchObject([{ outcome: "created", version: 3 }]);
});
