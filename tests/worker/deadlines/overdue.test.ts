import { afterEach, expect, test, vi } from "vitest";
import { reopenMonth } from "../../../shared/api/finance.ts";
import { overdue, type OverdueList } from "../../../shared/api/overdue.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { sealAndClose } from "../support/closing.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";
import type { Moment } from "../../../shared/time/day.ts";

const params = { ledger: "after-sales" };
const clerk = await hire("clerk", "李敏");

afterEach(() => {
  vi.useRealTimers();
});

const push = (...rows: PushRow[]) => clerk.call(pushRows, { params, body: pushOf(...rows) });

async function at(asOf: Moment, row: PushRow) {
  const of = async (list: OverdueList) => {
    const { flags } = await clerk.call(overdue, { params, query: { asOf, list } });
    return flags.filter(({ record }) => record === row.id);
  };
  return { flags: await of("overdue"), wereOverdue: await of("were-overdue") };
}

// To be processed within one day: registered on the 3rd, the 4th is the last day, the 5th is too late.
const waiting = () => newRow(afterSalesCells({ registeredOn: "2026-11-03", postage: 1200 }));

test("a row is overdue from the first moment after its last day on", async () => {
  const row = waiting();
  await push(row);
  expect(await at("2026-11-04T23:59:59", row)).toEqual({ flags: [], wereOverdue: [] });
  expect(await at("2026-11-05T00:00:00", row)).toEqual({
    flags: [
      {
        record: row.id,
        rule: "process",
        shop: "旗舰店",
        reference: row.cells["orderNo"],
        by: "李敏",
        started: "2026-11-03T00:00:00",
        due: "2026-11-05T00:00:00",
        met: null,
        firstDue: "2026-11-05T00:00:00",
        paused: false,
        pausedUntil: null,
        waived: false,
        assigned: null,
        estimated: false,
        amount: 4700,
        level: null,
      },
    ],
    wereOverdue: [],
  });
});

test("finished too late it was overdue, until its month is closed or a year has gone; as of before, it still is", async () => {
  const row = waiting();
  await push({ ...row, cells: { ...row.cells, finishedOn: "2026-11-07" } });
  const met = { record: row.id, met: "2026-11-07T23:59:59" };
  expect(await at("2026-11-06T12:00:00", row)).toMatchObject({ flags: [met], wereOverdue: [] });
  expect(await at("2026-11-08T00:00:00", row)).toMatchObject({ flags: [], wereOverdue: [met] });
  expect(await at("2027-11-07T23:59:59", row)).toMatchObject({ flags: [], wereOverdue: [met] });
  expect(await at("2027-11-08T00:00:00", row)).toEqual({ flags: [], wereOverdue: [] });
  vi.useFakeTimers({ now: new Date("2026-12-02T04:00:00Z"), toFake: ["Date"] });
  await sealAndClose(await hire("finance", "周会计"), "2026-11");
  expect(await at("2026-11-08T00:00:00", row)).toEqual({ flags: [], wereOverdue: [] });
  await (
    await hire("admin", "马经理")
  ).call(reopenMonth, {
    params: { month: "2026-11" },
    query: { reason: "关早了" },
  });
  expect(await at("2026-11-08T00:00:00", row)).toMatchObject({ flags: [], wereOverdue: [met] });
});

test("finished on the last day it was in time", async () => {
  const row = waiting();
  await push({ ...row, cells: { ...row.cells, finishedOn: "2026-11-04" } });
  expect(await at("2026-11-09T00:00:00", row)).toEqual({ flags: [], wereOverdue: [] });
});

test("no flag while somebody else is awaited, nor once it is cancelled", async () => {
  const row = waiting();
  await push(row);
  await push({ ...row, base: 1, cells: { ...row.cells, status: "待客户" } });
  expect((await at("2026-11-09T00:00:00", row)).flags).toEqual([]);
  await push({ ...row, base: 2, cells: { ...row.cells, status: "处理中" } });
  expect((await at("2026-11-09T00:00:00", row)).flags).toHaveLength(1);
  await push({ ...row, base: 3, cells: { ...row.cells, status: "已取消" } });
  expect((await at("2026-11-09T00:00:00", row)).flags).toEqual([]);
});

test("as of now, when no moment is asked for, by the ledger's wall clock", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-04T16:00:00Z"), toFake: ["Date"] });
  const row = waiting();
  await push(row);
  const { asOf, flags } = await clerk.call(overdue, { params });
  expect(asOf).toBe("2026-11-05T00:00:00");
  expect(flags.map(({ record }) => record)).toContain(row.id);
});

test.each([
  "2026-11-05T00:00:00Z",
  "2026-11-05T00:00:00+08:00",
  "2026-11-05T00:00",
  "2026-11-05T00:00:00.0",
  "2026-11-05T24:00:00",
  "2026-02-30T00:00:00",
  "2026-11-05",
])("as of %s is refused: it would be compared with another moment", async (asOf) => {
  // Typed as what it is not: a client of another make.
  const query = { asOf: asOf as Moment };
  const refused = await clerk.refused(overdue, { params, query });
  expect(refused).toMatchObject({ status: 400, errors: [{ path: "query.asOf" }] });
});

test("a long list comes in pages, the longest overdue first, each row once", async () => {
  const lists = { overdue: null, "were-overdue": "2026-06-10" };
  const shop = "长列表店";
  const limited = await hire("supervisor", "王芳", [shop]);
  for (const finishedOn of Object.values(lists)) {
    // Pushed in another order than they fall due in; two fall due together.
    const days = ["2026-06-03", "2026-06-01", "2026-06-02", "2026-06-01"];
    await push(
      ...days.map((registeredOn) => newRow(afterSalesCells({ registeredOn, finishedOn, shop }))),
    );
  }
  for (const list of ["overdue", "were-overdue"] as const) {
    const query = { list, asOf: "2026-06-20T00:00:00", limit: 3 } as const;
    const first = await limited.call(overdue, { params, query });
    const after = first.cursor ?? "";
    const second = await limited.call(overdue, { params, query: { ...query, after } });
    expect([first.total, second.total, second.cursor]).toEqual([4, 4, null]);
    const flags = [...first.flags, ...second.flags];
    expect(new Set(flags.map(({ record }) => record)).size).toBe(4);
    const order = flags.map(({ due, met }) => (list === "overdue" ? due : (met ?? "")));
    expect(order).toEqual(order.toSorted((a, b) => (a < b ? -1 : 1)));
  }
  const refused = await limited.refused(overdue, { params, query: { after: "next" } });
  expect(refused.errors).toEqual([{ path: "query.after", message: "not a cursor of ours" }]);
});
