import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { overdue } from "../../../shared/api/overdue.ts";
import { changePerson } from "../../../shared/api/people.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import {
  answerWork,
  listWork,
  listWorklists,
  type WorkLine,
} from "../../../shared/api/worklists.ts";
import { addDays, type Day } from "../../../shared/time/day.ts";
import { NOBODY, severities } from "../../../shared/worklists/overdue/severity.ts";
import { writeFilters, type ChosenFilters } from "../../../shared/worklists/line-filters.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

let clerk: Staff;
let chief: Staff;
let second: Staff;

beforeAll(async () => {
  clerk = await hire("clerk", "王芳");
  chief = await hire("supervisor", "陈主管");
  second = await hire("admin", "马经理");
});

const day = (offset: number): Day =>
  addDays(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) as Day, offset);

async function pushed(ledger: string, ...rows: PushRow[]) {
  const { counts } = await clerk.call(pushRows, { params: { ledger }, body: pushOf(...rows) });
  expect(counts.created).toBe(rows.length);
}

let shops = 0;
/** A shop of its own for each test, with rows of two ledgers that are late by days. */
async function lateRows() {
  shops += 1;
  const shop = `逾期店${shops}`;
  const sales = (days: number, cells: PushRow["cells"]) =>
    newRow(afterSalesCells({ shop, registeredOn: day(-days - 1), ...cells }));
  const rows = {
    old: sales(40, { handler: "王芳", postage: 1200 }),
    dear: sales(10, { handler: "王芳", postage: 9900 }),
    cheap: sales(10, { handler: "李敏", postage: 100 }),
    today: sales(0, { handler: "王芳" }),
  };
  await pushed("after-sales", ...Object.values(rows));
  return { shop, ...rows };
}

const list = (who: Staff, query: object, filters: ChosenFilters = {}) => {
  const written = writeFilters(filters);
  return who.call(listWork, {
    params: { worklist: "overdue" },
    query: { ...query, ...(written !== undefined && { filters: written }) },
  });
};

async function answered(who: Staff, line: WorkLine, cells: object, id = crypto.randomUUID()) {
  const answers = [{ line: line.id, stamp: line.stamp, cells: cells as Record<string, string> }];
  const body = { id, answers };
  const said = await who.call(answerWork, { params: { worklist: "overdue" }, body });
  const [first] = said.answers;
  if (first === undefined) throw new Error("nothing was answered");
  return first;
}

async function lineOf(who: Staff, shop: string, { id }: PushRow, filters: ChosenFilters = {}) {
  const { lines } = await list(who, { shop }, filters);
  const line = lines.find((each) => each.id === id);
  if (line === undefined) throw new Error("it is not listed");
  return line;
}

const clocks = async ({ id }: PushRow) => {
  const { results } = await env.DB.prepare(
    `SELECT deadline.* FROM deadline JOIN record ON record.number = deadline.record WHERE record.id = ?1`,
  )
    .bind(id)
    .all();
  return results;
};

test("rows that are late come the latest first, then the dearest, page by page, with their figures", async () => {
  const { shop, old, dear, cheap, today } = await lateRows();
  const first = await list(chief, { shop, limit: 2 });
  expect(first.lines.map(({ id }) => id)).toEqual([old.id, dear.id]);
  expect(first).toMatchObject({ total: 3, atRisk: 21_700 });
  const next = await list(chief, { shop, limit: 2, after: first.cursor ?? "" });
  expect(next.lines.map(({ id }) => id)).toEqual([cheap.id]);
  expect(first.lines[0]?.cells).toMatchObject({
    severity: "逾期 40 天",
    ledger: "售后登记表",
    person: "王芳",
    amount: 4700,
    reference: old.cells["orderNo"],
  });
  expect((await list(chief, { shop }, { severity: "today" })).lines.map(({ id }) => id)).toEqual([
    today.id,
  ]);
  expect((await list(chief, { find: String(dear.cells["orderNo"]) })).total).toBe(1);
});

test("another amount changes what is at risk, and nothing else about the row's clock", async () => {
  const { shop, cheap } = await lateRows();
  const before = await clocks(cheap);
  const dearer = { ...cheap, base: 1, cells: { ...cheap.cells, postage: 300 } };
  const { counts } = await clerk.call(pushRows, {
    params: { ledger: "after-sales" },
    body: pushOf(dearer),
  });
  expect(counts.updated).toBe(1);
  expect(await clocks(cheap)).toEqual(before.map((clock) => ({ ...clock, amount: 3800 })));
  expect(await list(chief, { shop })).toMatchObject({ total: 3, atRisk: 21_900 });
  // Where the clock says something else as well, it is written with that.
  const ended = {
    ...dearer,
    base: 2,
    cells: { ...dearer.cells, postage: 200, finishedOn: day(0) },
  };
  await clerk.call(pushRows, { params: { ledger: "after-sales" }, body: pushOf(ended) });
  expect(await clocks(cheap)).toMatchObject([{ state: "met", amount: 3700 }]);
});

test("counts by each filter add up to the list, within what was chosen in the others", async () => {
  const { shop } = await lateRows();
  const counted = async (filters: ChosenFilters) => {
    const written = writeFilters(filters);
    const query = { shop, count: "filters", ...(written !== undefined && { filters: written }) };
    const { groups } = await list(chief, query);
    return groups;
  };
  const groups = await counted({});
  for (const by of ["ledger", "person", "clock"]) {
    const sum = (groups[by] ?? []).reduce((all, { count }) => all + count, 0);
    expect([by, sum]).toEqual([by, 3]);
  }
  const severity = new Map(groups["severity"]?.map(({ value, count }) => [value, count]));
  expect(Object.fromEntries(severity)).toMatchObject({
    late: 3,
    "late-30": 1,
    "late-7": 2,
    today: 1,
    waived: 0,
  });
  for (const value of ["late-30", "late-7", "today"])
    expect([value, (await list(chief, { shop }, { severity: value })).total]).toEqual([
      value,
      severity.get(value),
    ]);
  const theirs = await counted({ person: "李敏" });
  expect(theirs["ledger"]).toEqual([{ value: "after-sales", count: 1, amount: 3600 }]);
  expect(theirs["person"]).toHaveLength(2);
  const refused = await chief.refused(listWork, {
    params: { worklist: "overdue" },
    query: { filters: '{"severity":"never"}' },
  });
  expect(refused.errors).toEqual([
    { path: "query.filters", message: "not filters of this worklist" },
  ]);
});

test("rows of every standing are listed as they are counted, by whatever else is asked of them", async () => {
  const { shop, old, dear } = await lateRows();
  const said = { act: "豁免", reason: "节后再办" };
  const answer = await answered(chief, await lineOf(chief, shop, dear), said);
  expect(answer).toMatchObject({ outcome: "taken" });
  expect((await list(chief, { shop }, { severity: "waived" })).total).toBe(1);
  const further: ChosenFilters[] = [
    {},
    { ledger: "after-sales", person: "王芳" },
    { assigned: NOBODY },
    { assigned: "马经理" },
  ];
  for (const severity of Object.keys(severities))
    for (const others of further) {
      const filters = { ...others, severity };
      const written = writeFilters(filters) ?? "";
      const { groups } = await list(chief, { shop, count: "filters" }, filters);
      const { total } = await list(chief, { shop, find: String(old.cells["orderNo"]) }, filters);
      const counted = groups["severity"]?.find(({ value }) => value === severity)?.count ?? 0;
      expect([written, (await list(chief, { shop }, filters)).total]).toEqual([written, counted]);
      expect(total).toBeLessThanOrEqual(counted);
    }
});

test("a waiver takes the flag off, is on record with its reason, and is taken back without a trace in the deadline", async () => {
  const { shop, dear } = await lateRows();
  const before = await clocks(dear);
  const line = await lineOf(chief, shop, dear);
  expect(await answered(chief, line, { act: "豁免" })).toMatchObject({ outcome: "invalid" });
  const cells = { act: "豁免", reason: "平台系统故障" };
  const id = crypto.randomUUID();
  expect(await answered(chief, line, cells, id)).toMatchObject({ outcome: "taken", open: false });
  expect(await answered(chief, line, cells, id)).toMatchObject({ outcome: "taken" });
  expect(await answered(chief, line, cells)).toMatchObject({ outcome: "unchanged" });
  // Another supervisor who still sees the flag comes too late, and sees what stands.
  const late = await answered(second, line, { act: "督办", to: "王芳" });
  expect(late).toMatchObject({ outcome: "stale", now: { cells: { decided: "已豁免" } } });
  expect((await list(chief, { shop })).total).toBe(2);
  const { flags } = await clerk.call(overdue, {
    params: { ledger: "after-sales" },
    query: { limit: 2000 },
  });
  expect(flags.filter(({ record }) => record === dear.id)).toEqual([]);
  const { results } = await env.DB.prepare(`SELECT kind, reason FROM clock_act WHERE request = ?1`)
    .bind(id)
    .all<{ kind: string; reason: string }>();
  expect(results.map(({ kind }) => kind)).toEqual(["waive"]);
  expect(results[0]?.reason).not.toContain("平台");

  const waived = await lineOf(chief, shop, dear, { severity: "waived" });
  await answered(chief, waived, { act: "取消豁免" });
  expect(await clocks(dear)).toEqual(before);
  expect((await list(chief, { shop })).total).toBe(3);
});

test("a pause holds the flag back until its moment; the row's next version keeps what was decided", async () => {
  const { shop, old } = await lateRows();
  const line = await lineOf(chief, shop, old);
  const pause = { act: "暂停", reason: "等厂家回复" };
  expect(await answered(chief, line, { ...pause, until: day(-1) })).toMatchObject({
    outcome: "forbidden",
    why: "over",
  });
  await answered(chief, line, { ...pause, until: `${day(9)}T10:00:00` });
  expect((await list(chief, { shop })).total).toBe(2);
  await clerk.call(pushRows, {
    params: { ledger: "after-sales" },
    body: pushOf({ ...old, base: 1, cells: { ...old.cells, note: "已催" } }),
  });
  const paused = await lineOf(chief, shop, old, { severity: "paused" });
  expect(paused.cells["decided"]).toMatch(/^暂停至 .*10:00$/);
  await answered(chief, paused, { act: "恢复" });
  expect((await list(chief, { shop })).total).toBe(3);
});

test("somebody is asked to see to a row, by name; once they have left that is said, and another is asked", async () => {
  const { shop, old, cheap } = await lateRows();
  const leaving = await hire("clerk", `离职${shops}`);
  const line = await lineOf(chief, shop, old);
  expect(await answered(chief, line, { act: "督办", to: "没有这个人" })).toMatchObject({
    outcome: "forbidden",
    why: "person",
  });
  await answered(chief, line, { act: "督办", to: leaving.person.name });
  const asked = await list(chief, { shop }, { assigned: "*" });
  expect(asked.lines.map(({ id, cells }) => [id, cells["decided"]])).toEqual([
    [old.id, `督办：${leaving.person.name}`],
  ]);
  expect((await list(chief, { shop }, { assigned: leaving.person.name })).total).toBe(1);
  await second.call(changePerson, {
    params: { person: leaving.person.id },
    body: { base: 1, active: false, name: leaving.person.name, role: "clerk", shops: null },
  });
  const left = await lineOf(chief, shop, old);
  expect(left.cells["decided"]).toBe(`督办：${leaving.person.name}（已离职）`);
  expect(await answered(chief, left, { act: "督办", to: "王芳" })).toMatchObject({
    outcome: "taken",
    now: { cells: { decided: "督办：王芳" } },
  });
  const { worklists } = await chief.call(listWorklists, {});
  const seen = worklists.find(({ id }) => id === "overdue");
  expect(seen?.choices["to"]).toContain("王芳");
  expect(seen?.choices["to"]).not.toContain(leaving.person.name);
  expect(cheap.id).not.toBe(old.id);
});

test("a clerk sees what is theirs and answers nothing; finance and auditors read; shops limit", async () => {
  const { shop, old, dear, cheap } = await lateRows();
  const { lines } = await list(clerk, { shop });
  expect(lines.map(({ id }) => id)).toEqual([old.id, dear.id]);
  const line = await lineOf(chief, shop, cheap);
  const body = {
    id: crypto.randomUUID(),
    answers: [{ line: line.id, stamp: line.stamp, cells: { act: "豁免", reason: "x" } }],
  };
  const params = { worklist: "overdue" };
  for (const role of ["clerk", "finance", "auditor"] as const) {
    const reader = await hire(role, `${role}${shops}`);
    expect(await reader.refused(answerWork, { params, body })).toMatchObject({ status: 403 });
    expect((await list(reader, { shop })).total).toBe(role === "clerk" ? 0 : 3);
  }
  const elsewhere = await hire("supervisor", `别店${shops}`, ["别的店"]);
  expect((await list(elsewhere, {})).lines.filter((each) => each.id === cheap.id)).toEqual([]);
  expect(await answered(elsewhere, line, { act: "督办", to: "王芳" })).toMatchObject({
    outcome: "stale",
    now: null,
  });
  const { worklists } = await clerk.call(listWorklists, {});
  expect(worklists.find(({ id }) => id === "overdue")?.leads).toHaveLength(3);
});

test("whatever is decided and taken back in whatever order, a row without a pause stands as it did", async () => {
  const { shop, dear } = await lateRows();
  const before = await clocks(dear);
  const acts = fc.constantFrom("豁免", "督办");
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 3 }), async (some) => {
      const asked = new Set(some);
      for (const act of asked) {
        const line = await anyLine(shop, dear);
        await answered(chief, line, { act, reason: "试", ...(act === "督办" && { to: "王芳" }) });
      }
      for (const act of asked)
        await answered(chief, await anyLine(shop, dear), { act: `取消${act}` });
      expect(await clocks(dear)).toEqual(before);
    }),
    { numRuns: 4 },
  );
});

async function anyLine(shop: string, row: PushRow): Promise<WorkLine> {
  for (const severity of ["late", "waived"]) {
    const { lines } = await list(chief, { shop }, { severity });
    const found = lines.find(({ id }) => id === row.id);
    if (found !== undefined) return found;
  }
  throw new Error("it is not listed");
}
