import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { env } from "cloudflare:workers";
import { escalate } from "../../worker/jobs/escalate.ts";
import { pullOverdue } from "../../addin/engine/pull/pull-overdue.ts";
import { summary } from "../../shared/api/finance.ts";
import { undoPushes } from "../../addin/engine/push/undo-push.ts";
import { createClient } from "../../addin/client.ts";
import { send } from "../worker/support/caller.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN, exchangesSheet, NOV_3 } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import {
  clientWith,
  emptyLedgers,
  environment,
  happened,
  ledgerIn,
  pushed,
  signedIn,
  validated,
} from "./stage.ts";

const ORDERS = ["900000000000001", "900000000000002"];

beforeEach(emptyLedgers);

test("the overdue rows say so in the sheet, until they are finished", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
  const overdue = sheet.column("逾期");
  expect(sheet.at(2, overdue)).toMatch(/^逾期 \d+ 天 · 待处理$/);

  sheet.type(2, COLUMN.finishedOn, NOV_3 + 1);
  await pushed(workbook, client);
  const response = await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
  expect(sheet.at(2, overdue)).toBe("");
  expect(response.ok && response.value.flags.map(({ row, reference }) => [row, reference])).toEqual(
    [[3, ORDERS[1]]],
  );

  // What is finished too late stays in its cell.
  sheet.type(3, COLUMN.finishedOn, NOV_3 + 4);
  await pushed(workbook, client);
  await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
  expect(sheet.at(3, overdue)).toBe("✓ 曾逾期 3 天 · 待处理");
  sheet.type(3, COLUMN.finishedOn, "");
  await pushed(workbook, client);

  // Of the two flags that another sheet pulls, one is about a row of its own.
  const other = new MemoryWorkbook(afterSalesSheet(["900000000000077"]));
  await pushed(other, client);
  const elsewhere = await pullOverdue(other, client, await ledgerIn(other), environment);
  expect(elsewhere.ok && [elsewhere.value.flags.length, elsewhere.value.rows]).toEqual([2, 1]);
});

test("a complaint that the server has taken up says so in its sheet", async () => {
  const sheet = new MemorySheet("客户投诉登记表", [
    ["投诉编号", "投诉时间", "投诉内容", "状态", "承诺期限", "受理告知时间"],
    ["TS-1", "2026-11-03 09:00", "椅腿装不上", "处理中", "", ""],
  ]);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  sheet.put(2, 4, "2026-11-30");
  await pushed(workbook, client);
  vi.useFakeTimers({ now: new Date("2026-11-12T01:00:00Z"), toFake: ["Date"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await escalate(env.DB, new Date());
  await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
  // The promise is not over yet, but nobody has told the customer anything.
  expect(sheet.at(2, sheet.column("逾期"))).toBe("逾期 8 天 · 待受理告知；已自动上报部门经理");
  sheet.type(2, 5, "2026-11-03 10:00");
  await pushed(workbook, client);
  await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
  expect(sheet.at(2, sheet.column("逾期"))).toBe("已自动上报部门经理");
});

test("a row whose payment is not handed over yet says why, until a version of it is", async () => {
  const sheet = afterSalesSheet(ORDERS);
  for (const [at, more] of [
    ["收款账号", "收款人"],
    ["13800139001", "王芳"],
    ["", ""],
  ].entries())
    sheet.rows[at]?.push(...more);
  sheet.put(2, COLUMN.refund, 5000.5);
  sheet.put(2, COLUMN.refund + 1, "线下打款");
  sheet.put(2, COLUMN.finishedOn, NOV_3);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const pulled = await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
  const overdue = sheet.column("逾期");
  expect(sheet.at(2, overdue)).toBe("付款没交财务 · 金额超过上限");
  expect(pulled.ok && pulled.value.held.map(({ row, held }) => [row, held.reference])).toEqual([
    [2, ORDERS[0]],
  ]);
  sheet.type(2, COLUMN.refund, 50);
  await pushed(workbook, client);
  await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
  expect(sheet.at(2, overdue)).toBe("");
});

describe("what one ledger expects of another", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-11-10T04:00:00Z"), toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("stands in the sheet until the other ledger has it, and is seen from there too", async () => {
    const sheet = afterSalesSheet(ORDERS);
    for (const row of [2, 3]) sheet.put(row, COLUMN.kind, "换货");
    for (const row of [2, 3]) sheet.put(row, COLUMN.refund, "");
    sheet.put(3, COLUMN.finishedOn, NOV_3);
    const workbook = new MemoryWorkbook(sheet);
    const client = await signedIn("李敏");
    await pushed(workbook, client);
    const others = exchangesSheet(["900000000000099"]);
    const exchanges = new MemoryWorkbook(others);
    await pushed(exchanges, client);

    const response = await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
    const overdue = sheet.column("逾期");
    expect(sheet.at(2, overdue)).toBe("逾期 6 天 · 待处理；缺换货登记 · 11-03 起");
    expect(sheet.at(3, overdue)).toBe("缺换货登记 · 11-03 起");
    expect(
      response.ok && response.value.unmatchedItems.map(({ row, reference }) => [row, reference]),
    ).toEqual([
      [2, ORDERS[0]],
      [3, ORDERS[1]],
    ]);
    expect(response.ok && response.value.rows).toBe(2);
    const seen = await pullOverdue(exchanges, client, await ledgerIn(exchanges), environment);
    expect(
      seen.ok &&
        seen.value.awaited.map(({ unmatchedItem, title }) => [title.zh, unmatchedItem.reference]),
    ).toEqual(ORDERS.map((order) => ["售后登记表", order]));

    const more = new MemoryWorkbook(exchangesSheet(ORDERS.slice(0, 1)));
    const { pushes } = await pushed(more, client);
    await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
    expect(sheet.at(2, overdue)).toBe("逾期 6 天 · 待处理");
    expect(sheet.at(3, overdue)).toBe("缺换货登记 · 11-03 起");
    await undoPushes(more, client, await ledgerIn(more), pushes, environment);
    await pullOverdue(workbook, client, await ledgerIn(workbook), environment);
    expect(sheet.at(2, overdue)).toBe("逾期 6 天 · 待处理；缺换货登记 · 11-03 起");
  });
});

test("a list of any length is pulled whole, page by page", async () => {
  const orders = ["900000000000011", "900000000000012", "900000000000013"];
  const workbook = new MemoryWorkbook(afterSalesSheet(orders));
  const { key } = await hire("clerk", "李敏");
  const pages: string[] = [];
  const oneAtATime = createClient({
    server: "",
    key,
    fetch(path, init) {
      const url = path.replace("limit=2000", "limit=1");
      if (path.includes("/overdue?")) pages.push(url);
      return send(url, init);
    },
  });
  await pushed(workbook, oneAtATime);
  const response = await pullOverdue(workbook, oneAtATime, await ledgerIn(workbook), environment);
  expect(response.ok && response.value.flags.map(({ reference }) => reference).toSorted()).toEqual(
    orders,
  );
  expect(new Set(pages.slice(1).map((page) => /asOf=[^&]+/.exec(page)?.[0])).size).toBe(1);
});

test("a push that is taken back leaves the sheet as it was typed, and the figures without it", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  sheet.type(2, COLUMN.refund, 99);
  const { pushes } = await pushed(workbook, client);
  await undoPushes(workbook, client, await ledgerIn(workbook), pushes, environment);
  expect(sheet.at(2, COLUMN.refund)).toBe(99);
  expect((await validated(workbook)).comparison.rows.map(({ standing }) => standing)).toEqual([
    "changed",
    "unchanged",
  ]);
  const response = await client.call(summary, {
    query: { period: "2026-11-03", basis: "business" },
  });
  expect(response.ok && response.value.totals.platform.amount).toBe(3000);
  expect(happened(await pushed(workbook, client))).toEqual({ updated: 1 });
});

test("nobody gets in with a wrong key, and nothing is sent", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(ORDERS));
  const report = await pushed(workbook, clientWith(`tz_${"0".repeat(32)}`));
  expect(report.failure).toMatchObject({ kind: "refused", problem: { code: "unauthenticated" } });
  expect(report).toMatchObject({ rows: [], notSent: 2 });
});
