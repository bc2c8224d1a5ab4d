import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { erasePersonalData } from "../../../shared/api/erasure.ts";
import { pushRows, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { rebuild } from "../../../shared/api/rebuild.ts";
import { getReport, type ReportPage } from "../../../shared/api/reports.ts";
import { complaintMonth } from "../../../shared/reports/complaint-month/definition.ts";
import { notYetText } from "../../../shared/reports/not-yet.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import { goOnRebuilding } from "../../../worker/jobs/rebuild.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire } from "../support/staff.ts";
import { recordTables } from "../support/tables.ts";

const params = { ledger: "complaints" };
const clerk = await hire("clerk", "李敏");
const admin = await hire("admin", "管理员");

// Each test has the month to itself.
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date("2026-09-20T12:00:00+08:00"), toFake: ["Date"] });
  await env.DB.exec("UPDATE record SET withdrawn = 1 WHERE ledger = 'complaints'");
});

afterEach(() => {
  vi.useRealTimers();
});

let number = 0;
/** Each says something else, and has an order of its own unless told: two that say the same are asked about. */
function complaint(day: string, cells: PushRow["cells"]): PushRow {
  number += 1;
  const orderNo = `9000000000${String(number).padStart(5, "0")}`;
  const said = { content: `少件 ${number}`, shop: "旗舰店", orderNo, ...cells };
  return newRow({ receivedAt: `${day}T10:00:00`, ...said });
}

async function push(...rows: PushRow[]): Promise<void> {
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  expect(counts.created + counts.updated).toBe(rows.length);
}

async function report(): Promise<ReportPage> {
  const params = { report: "complaint-month" };
  const page = await clerk.call(getReport, { params, query: { period: "2026-09" } });
  expect(untied(complaintMonth, page, page.lines)).toEqual([]);
  return page;
}

/** How many complaints there are, and how many of them are repeated. */
async function counted(): Promise<readonly number[] | undefined> {
  return (await report()).figures?.find(({ block }) => block === "total")?.values.slice(0, 2);
}

test("of three complaints, two of one phone under different orders, one is repeated", async () => {
  await push(
    complaint("2026-09-02", { phone: "13800138000" }),
    complaint("2026-09-05", { phone: "13800138000" }),
    complaint("2026-09-06", { phone: "13900139000" }),
  );
  expect(await counted()).toEqual([3, 1]);
  const { lines } = await report();
  const repeated = complaintMonth.keys.indexOf("repeated");
  const day = complaintMonth.keys.indexOf("day");
  expect(lines.filter(({ cells }) => cells[repeated] === 1).map(({ cells }) => cells[day])).toEqual(
    ["2026-09-05"],
  );
});

test.each([
  ["13800138000", "+86 138 0013 8000", 1],
  ["13800138000", "138-0013-8000", 1],
  ["0571-88888888", "(0571) 8888 8888", 1],
  ["13800138000/13900139000", "13900139000", 1],
  ["13800138000 13900139000", "13900139000", 1],
  ["13800138000或13900139000", "0571-88888888，13900139000", 1],
  ["13800138000\n13900139000", "13700137000、13600136000", 0],
  ["0571-88888888-12", "0571-88888888 转 12", 1],
  // Behind one number of a platform stand many people.
  ["17012345678-1234", "17012345678-1235", 0],
  // Masked, cut short, or a hotline's, it is nobody's.
  ["138****8000", "138****8000", 0],
  ["12315", "12315", 0],
])("a phone is the same however it is typed: %s and %s", async (one, other, repeated) => {
  await push(complaint("2026-09-02", { phone: one }), complaint("2026-09-03", { phone: other }));
  expect(await counted()).toEqual([2, repeated]);
});

test("without order and phone it is the name in its shop, unless anybody is called so", async () => {
  const named = (day: string, customer: string, cells: PushRow["cells"] = {}) =>
    complaint(day, { customer, orderNo: null, ...cells });
  await push(
    named("2026-09-01", "王小梅"),
    named("2026-09-02", "王小梅"),
    named("2026-09-03", "王小梅", { shop: "专卖店" }),
    named("2026-09-04", "王小梅", { phone: "13800138000" }),
    named("2026-09-05", "王女士"),
    named("2026-09-06", "王女士"),
    named("2026-09-07", "王**"),
    named("2026-09-08", "王**"),
  );
  expect(await counted()).toEqual([8, 1]);
});

test("repeated is what comes within the days, and after a complaint, not after praise", async () => {
  const phone = "13800138000";
  await push(
    complaint("2026-07-31", { phone }),
    complaint("2026-09-01", { phone }),
    complaint("2026-09-02", { phone: "13900139000", nature: "表扬" }),
    complaint("2026-09-03", { phone: "13900139000" }),
  );
  expect(await counted()).toEqual([2, 0]);
  await push(complaint("2026-08-20", { phone }));
  expect(await counted()).toEqual([2, 1]);
});

test("another phone, a withdrawal and erasure take with them what the customer was known by", async () => {
  const phone = "13800138000";
  const [first, second, third] = [
    complaint("2026-09-01", { phone }),
    complaint("2026-09-02", { phone }),
    complaint("2026-09-03", { phone }),
  ];
  await push(first, second, third);
  expect(await counted()).toEqual([3, 2]);
  await push({ ...second, base: 1, cells: { ...second.cells, phone: "13900139000" } });
  expect(await counted()).toEqual([3, 1]);
  await push({ ...second, base: 2, cells: { ...second.cells, phone } });
  expect(await counted()).toEqual([3, 2]);
  await clerk.call(withdrawRecords, {
    params,
    body: { id: crypto.randomUUID(), reason: "重复", records: [{ id: first.id, base: 1 }] },
  });
  expect(await counted()).toEqual([2, 1]);
  const before = await keysOf(second, third);
  expect(before).toHaveLength(2);
  expect(before.join()).not.toContain("138");
  const body = { reason: "客户要求删除" };
  await admin.call(erasePersonalData, { params: { ...params, record: third.id }, body });
  expect(await keysOf(second, third)).toHaveLength(1);
  expect(await counted()).toEqual([2, 0]);
  // Nor does a rebuild bring it back.
  await admin.call(rebuild, { body: {} });
  await goOnRebuilding(env.DB, sealers);
  expect(await keysOf(second, third)).toHaveLength(1);
});

/** By what the customers of some records are known, as the database has it. */
async function keysOf(...rows: PushRow[]): Promise<readonly string[]> {
  const { customerKey = [] } = await recordTables("complaints");
  return customerKey.filter((key) => rows.some(({ id }) => key.includes(id)));
}

test("rows from before are looked at by a rebuild that begins by itself, and until then the report says so", async () => {
  const phone = "13800138000";
  await push(
    complaint("2026-08-30", { phone }),
    complaint("2026-09-02", { phone }),
    complaint("2026-09-03", {}),
  );
  await goOnRebuilding(env.DB, sealers);
  // As migration 0052 leaves them.
  await env.DB.exec("DELETE FROM customer_key");
  await env.DB.exec("UPDATE generation SET whole = 0");
  expect(await counted()).toEqual([2, 0]);
  const before = await report();
  // The one without a phone has its order, and misses nothing.
  expect(before.notYet).toBe(2);
  expect(notYetText(complaintMonth, before, "zh")).toBe(
    "2 条还没按客户的电话和姓名查过，服务器正在补查，再次投诉现在可能偏少",
  );
  expect(notYetText(complaintMonth, before, "en")).toMatch(/^2 rows not looked at/);

  // What is pushed meanwhile is known at once.
  await push(complaint("2026-09-04", { phone: "13900139000" }));
  expect((await report()).notYet).toBe(2);
  for (let steps = 0; (await report()).notYet > 0; steps += 1) {
    expect(steps).toBeLessThan(100);
    await goOnRebuilding(env.DB, sealers, { mostSteps: 1, records: 2 });
  }
  expect(await counted()).toEqual([3, 1]);
  expect(notYetText(complaintMonth, await report(), "zh")).toBeUndefined();
  await goOnRebuilding(env.DB, sealers);
  const { results } = await env.DB.prepare("SELECT state, whole FROM generation").all();
  expect(results).toEqual([{ state: "current", whole: 1 }]);
});
