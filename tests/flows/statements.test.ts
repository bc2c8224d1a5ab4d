import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { openActiveSheet } from "../../addin/actions/sheet/open-sheet.ts";
import { lookAtStatements } from "../../addin/actions/statements/look-at-statements.ts";
import { pushStatement, stopStatement } from "../../addin/actions/statements/push-statement.ts";
import { readAsOf, takeListAs } from "../../addin/actions/statements/say-of-statement.ts";
import { openSheet } from "../../addin/engine/sheet/open-ledger.ts";
import { columnsBefore } from "../../addin/state/statement-columns.ts";
import type { Pane } from "../../addin/state/pane.ts";
import type { Role } from "../../shared/role.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { doubtsOf } from "../../shared/statements/doubts.ts";
import { placeOf } from "../../shared/statements/document.ts";
import { hire } from "../worker/support/staff.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";

beforeEach(async () => {
  await env.DB.batch(
    ["statement_line", "statement_part", "statement"].map((table) =>
      env.DB.prepare(`DELETE FROM ${table}`),
    ),
  );
});

type Cells = readonly (readonly (string | number)[])[];

const REFUNDS = [
  "退款编号",
  "订单编号",
  "退款状态",
  "退款完结时间",
  "买家退款金额",
  "买家会员昵称",
];

/** Refunds of Tmall: a row for each amount, numbered from a number on. */
const refunds = (amounts: readonly number[], from = 1): Cells => [
  REFUNDS,
  ...amounts.map((amount, at) => [
    `R${1000 + from + at}`,
    `O${1000 + from + at}`,
    "退款成功",
    `2026-10-${String(1 + (at % 28)).padStart(2, "0")} 12:00:00`,
    amount,
    `买家${at}`,
  ]),
];

const BILL: Cells = [
  ["日期", "运单号码", "计费重量", "费用(元)"],
  ["10-03", "SF1000000000001", "1.2", 12],
  ["10-04", "SF1000000000002", "0.8", 9.5],
];

async function desk(cells: Cells, name = "退款", role: Role = "finance") {
  const { key, person } = await hire(role, "周会计");
  const sheet = new MemorySheet(name, cells);
  const pane = paneOf(new MemoryWorkbook(sheet), key);
  pane.store.set({ person });
  await openActiveSheet(pane);
  return { pane, sheet };
}

function opened(pane: Pane) {
  const { value } = pane.store.get().sheet;
  if (value?.kind !== "no-ledger" || value.statement === undefined) throw new Error("no statement");
  return value.statement;
}

/** Sends what is in front, and answers with what came of it. */
async function sent(pane: Pane, shop = "晴天旗舰店", replaces: number | null = null) {
  const before = pane.store.get().statementPush.value;
  pushStatement(pane, { account: "", shop }, replaces);
  await expect.poll(() => pane.store.get().statementPush.value).not.toBe(before);
  await expect.poll(() => pane.store.get().statementPush.working).toBeNull();
  return pane.store.get().statementPush.value?.reply;
}

const count = (table: string) => env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first("n");

test("a statement of any length is sent in slices; sorted and sent again it is the same", async () => {
  const amounts = Array.from({ length: 1203 }, (_, at) => at + 1);
  const { pane, sheet } = await desk(refunds(amounts));
  await takeListAs(pane, "statement");
  const { statement } = opened(pane).read;
  expect(await sent(pane)).toMatchObject({
    outcome: "stored",
    statement: { lines: 1203, period: "2026-10", shop: "晴天旗舰店", paidOut: 72_420_600 },
  });
  expect([await count("statement_line"), await count("statement_part")]).toEqual([1203, 3]);
  sheet.sort(1, (a, b) => Number(b[4]) - Number(a[4]));
  await openActiveSheet(pane);
  expect(await sent(pane)).toMatchObject({ outcome: "unchanged", statement: { version: 1 } });
  expect(pane.store.get().statements.value).toHaveLength(1);
  expect(columnsBefore(pane.storage, statement, "")).toMatchObject({ orderNo: "订单编号" });
});

test("what was changed since is shown, and takes the place of what was sent once somebody says so", async () => {
  const { pane, sheet } = await desk(refunds([10, 20, 30]));
  await takeListAs(pane, "statement");
  await sent(pane);
  sheet.type(2, 4, 11);
  sheet.rows.splice(3, 1);
  sheet.revision += 1;
  await openActiveSheet(pane);
  await takeListAs(pane, "statement");
  expect(await sent(pane)).toMatchObject({
    outcome: "version-conflict",
    differences: { counts: { added: 0, gone: 1, changed: 1 } },
  });
  expect(await sent(pane, "晴天旗舰店", 1)).toMatchObject({
    outcome: "stored",
    statement: { version: 2, lines: 2, paidOut: 3100 },
  });
});

test("one that was broken off goes on where it was, and nothing is there twice", async () => {
  const { key, person } = await hire("finance", "周会计");
  let calls = 0;
  const workbook = new MemoryWorkbook(
    new MemorySheet("退款", refunds(Array.from({ length: 900 }, () => 5))),
  );
  const pane = paneOf(workbook, key, (send) => {
    calls += 1;
    return calls === 2 ? Promise.reject(new TypeError("connection lost")) : send();
  });
  pane.store.set({ person });
  await openActiveSheet(pane);
  await takeListAs(pane, "statement");
  calls = 0;
  pushStatement(pane, { account: "", shop: "晴天旗舰店" });
  await expect.poll(() => pane.store.get().statementPush.trouble).not.toBeNull();
  expect(await sent(pane)).toMatchObject({ outcome: "stored", statement: { lines: 900 } });
  expect([await count("statement"), await count("statement_line")]).toEqual([1, 900]);
});

test("one that is stopped goes on where it was, and nothing is there twice", async () => {
  const { key, person } = await hire("finance", "周会计");
  let calls = 0;
  let isStopped = true;
  const workbook = new MemoryWorkbook(
    new MemorySheet("退款", refunds(Array.from({ length: 5200 }, () => 5))),
  );
  const pane: Pane = paneOf(workbook, key, async (send) => {
    calls += 1;
    const response = await send();
    // With the first of several that are on their way at once.
    if (calls > 1 && !isStopped) stopStatement(pane);
    isStopped ||= calls > 1;
    return response;
  });
  pane.store.set({ person });
  await openActiveSheet(pane);
  await takeListAs(pane, "statement");
  [calls, isStopped] = [0, false];
  pushStatement(pane, { account: "", shop: "晴天旗舰店" });
  await expect.poll(() => isStopped).toBe(true);
  await expect.poll(() => pane.store.get().notice).not.toBeNull();
  expect(pane.store.get().statementPush).toMatchObject({ working: null, trouble: null });
  const arrived = Number(await count("statement_part"));
  expect(arrived).toBeLessThanOrEqual(5);
  expect(await sent(pane)).toMatchObject({ outcome: "stored", statement: { lines: 5200 } });
  expect([await count("statement"), await count("statement_line")]).toEqual([1, 5200]);
});

test("a list that is a ledger's as much as a statement is asked about once, and the next file of it is not", async () => {
  const { pane } = await desk(refunds([10, 20]));
  expect(pane.store.get().sheet.value).toMatchObject({
    kind: "no-ledger",
    alsoLedger: "after-sales",
  });
  await takeListAs(pane, "ledger");
  expect(pane.store.get().sheet.value?.kind).toBe("ledger");
  const next = paneOf(new MemoryWorkbook(new MemorySheet("11月", refunds([30], 50))), null);
  const another = { ...pane, workbook: next.workbook };
  await openActiveSheet(another);
  expect(another.store.get().sheet.value?.kind).toBe("ledger");
});

test("days without a year wait for the month of the bill; what was said holds for this file alone", async () => {
  const { pane, sheet } = await desk(BILL, "顺丰账单");
  const shops = defaultSettings.lists["shops"] ?? [];
  const place = () => placeOf(opened(pane).read, "顺丰账单", opened(pane).said, shops);
  expect(place()).toMatchObject({ account: "顺丰", missing: ["month"], period: null });
  await readAsOf(pane, "2026-10");
  expect(place()).toMatchObject({ account: "顺丰", missing: [], period: "2026-10" });
  expect(opened(pane).read.lines.map(({ day }) => day)).toEqual(["2026-10-03", "2026-10-04"]);
  const reopened = await openSheet(pane.workbook, sheet.ref.id, defaultSettings.lists);
  expect(reopened).toMatchObject({ statement: { said: { month: "2026-10" } } });
  sheet.rows = [...BILL.slice(0, 1), ["11-03", "SF1000000000009", "1", 8]].map((row) => [...row]);
  sheet.revision += 1;
  await openActiveSheet(pane);
  expect(place().missing).toEqual(["month"]);
});

test("a courier's bill is held to the columns of that courier's last one, and not to another's", async () => {
  const { pane } = await desk(BILL, "顺丰账单");
  await readAsOf(pane, "2026-10");
  const { statement } = opened(pane).read;
  pushStatement(pane, { account: "顺丰", shop: "" });
  await expect.poll(() => pane.store.get().statementPush.value?.reply.outcome).toBe("stored");
  expect(columnsBefore(pane.storage, statement, "顺丰")).toMatchObject({ at: "日期" });
  expect(columnsBefore(pane.storage, statement, "中通")).toEqual({});
});

test("another month, account or shop than before, and one cash under two names, are told before it goes", async () => {
  const { pane } = await desk(refunds([10, 20]), "2026-11 退款");
  await takeListAs(pane, "statement");
  const { read } = opened(pane);
  const doubts = (shop: string) =>
    doubtsOf(
      read,
      { account: "", shop, period: "2026-10" },
      { earlier: pane.store.get().statements.value ?? [], shops: [], columns: {} },
    );
  expect(doubts("晴天旗舰店")).toEqual([{ code: "month", says: "2026-11", lines: ["2026-10"] }]);
  await sent(pane);
  await lookAtStatements(pane);
  expect(doubts("晴天旗舰店").map(({ code }) => code)).toEqual(["month"]);
  expect(doubts("云杉").map(({ code }) => code)).toEqual(["month", "same-cash"]);
});

test("a clerk sees no statements and sends none", async () => {
  const { pane } = await desk(refunds([10]), "退款", "clerk");
  await takeListAs(pane, "statement");
  pushStatement(pane, { account: "", shop: "晴天旗舰店" });
  await expect
    .poll(() => pane.store.get().statementPush.trouble)
    .toMatchObject({
      failure: { problem: { code: "forbidden" } },
    });
  await lookAtStatements(pane);
  expect(pane.store.get().statements.value).toBeNull();
  expect(await count("statement")).toBe(0);
});

test("an export of orders is named as such, where no ledger fits and where one does", async () => {
  const orders = ["商品", "订单号", "订单状态", "用户实付金额(元)", "商品数量(件)", "承诺发货时间"];
  const { pane } = await desk([orders, orders.map(() => "1")], "订单");
  expect(pane.store.get().sheet.value).toMatchObject({
    kind: "no-ledger",
    other: { id: "pinduoduo-orders", instead: "pinduoduo" },
  });
  const taobao =
    "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,宝贝总数量,退款金额".split(
      ",",
    );
  const { pane: another } = await desk([taobao, taobao.map(() => "1")], "订单");
  expect(another.store.get().sheet.value).toMatchObject({
    kind: "ledger",
    other: { id: "taobao-orders" },
  });
});
