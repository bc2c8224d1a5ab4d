import { env as bindings } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { answerCells, placeColumns } from "../../addin/engine/sheet/open-ledger.ts";
import { resolveConflicts } from "../../addin/engine/push/resolve-conflicts.ts";
import { withdraw } from "../../addin/engine/withdrawing/withdraw.ts";
import { createClient } from "../../addin/client.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { send } from "../worker/support/caller.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import {
  emptyLedgers,
  environment,
  happened,
  ledgerIn,
  pushed,
  signedIn,
  validated,
} from "./stage.ts";
import { type Desk, incoming, pull, seen, twoDesks } from "./two-desks.ts";

const ORDERS = ["900000000000001", "900000000000002", "900000000000003"];

beforeEach(emptyLedgers);

const standings = async ({ workbook }: Desk) =>
  (await validated(workbook)).comparison.rows.map(({ standing }) => standing);

test("what others changed is shown before and after, comes in, and leaves nothing to push", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  await pull(mine);
  theirs.sheet.type(3, COLUMN.note, "已电话联系");
  theirs.sheet.type(3, COLUMN.refund, 15);
  await pushed(theirs.workbook, theirs.client);

  const before = structuredClone(mine.sheet.rows);
  const { rows } = await seen(mine);
  expect(mine.sheet.rows).toEqual(before);
  expect(rows).toMatchObject([
    {
      number: 3,
      by: "王芳",
      changes: [
        { column: "refund", before: 2000, after: 1500 },
        { column: "note", before: null, after: "已电话联系" },
      ],
    },
  ]);
  const { written } = await pull(mine);
  expect(written).toMatchObject({ kind: "written", rows: 1, cells: 2 });
  expect([mine.sheet.at(3, COLUMN.refund), mine.sheet.at(3, COLUMN.note)]).toEqual([
    15,
    "已电话联系",
  ]);
  expect(await standings(mine)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect(happened(await pushed(mine.workbook, mine.client))).toEqual({});
  expect((await seen(mine)).rows).toEqual([]);

  if (written.kind !== "written") throw new Error("Nothing was written");
  expect(await written.undo()).toBe(true);
  expect(mine.sheet.rows.slice(0, 4)).toEqual(before.slice(0, 4));
  // What was taken back is offered again, though no list tells of it any more.
  expect((await seen(mine)).rows).toMatchObject([{ number: 3 }]);
});

test("a cell that was typed into since the last push stays, and goes with the next push", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  await pull(mine);
  theirs.sheet.type(2, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.type(2, COLUMN.refund, 12);
  await pull(mine);
  expect([mine.sheet.at(2, COLUMN.refund), mine.sheet.at(2, COLUMN.note)]).toEqual([
    12,
    "已电话联系",
  ]);
  expect(await standings(mine)).toEqual(["changed", "unchanged", "unchanged"]);
  // Theirs is known by now: nothing of it has to be merged any more.
  expect(happened(await pushed(mine.workbook, mine.client))).toEqual({ updated: 1 });
});

test("the same cell changed by both is a conflict with the answers of a push", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  theirs.sheet.type(2, COLUMN.refund, 32);
  theirs.sheet.type(2, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.type(2, COLUMN.refund, 35);
  const { placed } = await pull(mine);
  expect(placed.rows).toEqual([]);
  expect(placed.conflicts).toMatchObject([
    { outcome: { by: "王芳", conflicts: [{ base: 1000, yours: 3500, theirs: 3200 }] } },
  ]);
  expect(mine.sheet.at(2, COLUMN.note)).toBe("");
  // It is asked about until somebody has answered.
  const { conflicts } = await seen(mine);
  await resolveConflicts(
    mine.workbook,
    mine.client,
    await ledgerIn(mine.workbook),
    conflicts,
    new Map(conflicts.map(({ id }) => [id, { refund: "mine" as const }])),
    environment,
  );
  expect([mine.sheet.at(2, COLUMN.refund), mine.sheet.at(2, COLUMN.note)]).toEqual([
    35,
    "已电话联系",
  ]);
  expect((await seen(mine)).conflicts).toEqual([]);
  expect(happened(await pushed(mine.workbook, mine.client))).toEqual({ updated: 1 });
});

test("a cell that can't be read is what somebody typed, and is not written over", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  theirs.sheet.type(2, COLUMN.refund, 32);
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.type(2, COLUMN.refund, "十块?");
  const { placed } = await pull(mine);
  expect(placed.left).toMatchObject([{ number: 2, why: "unread", changes: [{ after: 3200 }] }]);
  expect(mine.sheet.at(2, COLUMN.refund)).toBe("十块?");
});

test("a formula is never written over: what it disagrees with is told, and its row waits", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  mine.sheet.formulas.add(`2:${COLUMN.refund}`);
  theirs.sheet.type(2, COLUMN.refund, 32);
  theirs.sheet.type(3, COLUMN.refund, 33);
  await pushed(theirs.workbook, theirs.client);
  const { placed, written } = await pull(mine);
  expect(placed.left).toMatchObject([
    { number: 2, why: "formula", changes: [{ before: 1000, after: 3200 }] },
  ]);
  expect(written).toMatchObject({ rows: 1 });
  expect([2, 3].map((row) => mine.sheet.at(row, COLUMN.refund))).toEqual([10, 33]);
  // As with a push, the server's stands until somebody changes the formula.
  expect(happened(await pushed(mine.workbook, mine.client))).toEqual({});
});

test("a cell that rows below take for theirs is told and left, for they would change with it", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  for (const row of [3, 4]) mine.sheet.type(row, 1, "");
  const openLedger = await ledgerIn(mine.workbook);
  await answerCells(mine.workbook, openLedger, { blanks: { shop: "fill" } }, defaultSettings.lists);
  expect(await standings(mine)).toEqual(["unchanged", "unchanged", "unchanged"]);
  const before = structuredClone(mine.sheet.rows);
  for (const row of [2, 3]) theirs.sheet.type(row, 1, "云杉家居旗舰店");
  await pushed(theirs.workbook, theirs.client);
  const { placed } = await pull(mine);
  expect(placed.left).toMatchObject([
    { number: 2, why: "shared", changes: [{ column: "shop" }] },
    { number: 3, why: "shared", changes: [{ column: "shop" }] },
  ]);
  expect(mine.sheet.rows).toEqual(before);
});

test("a column that is one value for the whole sheet, and a row of another case, wait", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  const lacking = new MemorySheet(
    "售后登记表",
    mine.sheet.rows.map((row) => row.toSpliced(1, 1)),
  );
  const desk = { ...mine, sheet: lacking, workbook: new MemoryWorkbook(lacking) };
  const { snapshot, ledger } = await ledgerIn(desk.workbook);
  const shop = { constant: "晴天旗舰店" };
  await placeColumns(desk.workbook, snapshot, ledger, { shop }, defaultSettings.lists);
  theirs.sheet.type(2, 1, "云杉家居旗舰店");
  theirs.sheet.type(3, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  lacking.type(3, COLUMN.orderNo - 1, "900000000000099");
  expect((await pull(desk)).placed.left).toMatchObject([
    { number: 2, why: "constant", changes: [{ before: "晴天旗舰店", after: "云杉家居旗舰店" }] },
    { number: 3, why: "case" },
  ]);
});

test("rows that were sorted or deleted meanwhile are found by their marks, and none is put back", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  await pull(mine);
  for (const row of [2, 3, 4]) theirs.sheet.type(row, COLUMN.note, `第 ${String(row)} 行`);
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.sort(1, (a, b) => Number(b[COLUMN.refund]) - Number(a[COLUMN.refund]));
  mine.sheet.rows.splice(2, 1);
  mine.sheet.revision += 1;
  const { placed } = await pull(mine);
  expect(placed.rows.map(({ number }) => number)).toEqual([2, 3]);
  expect([mine.sheet.at(2, COLUMN.note), mine.sheet.at(3, COLUMN.note)]).toEqual([
    "第 4 行",
    "第 2 行",
  ]);
  expect(mine.sheet.rows).toHaveLength(3);
});

test("a row of a withdrawn record is told and stays", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  const checked = await validated(theirs.workbook);
  const [first] = checked.comparison.rows;
  const { id = null, base = null } = first ?? {};
  if (id === null || base === null) throw new Error("Nothing was pushed");
  const record = { id, version: base };
  await withdraw(theirs.workbook, theirs.client, checked, [record], "登记了两遍", environment);
  const before = structuredClone(mine.sheet.rows);
  const { placed } = await pull(mine);
  expect(placed).toMatchObject({ withdrawn: [2], rows: [], left: [] });
  expect(mine.sheet.rows).toEqual(before);
});

test("a column that this file lacks comes with the mark alone", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  const lacking = new MemorySheet(
    "售后登记表",
    mine.sheet.rows.map((row) => row.toSpliced(COLUMN.note, 1)),
  );
  const desk = { ...mine, sheet: lacking, workbook: new MemoryWorkbook(lacking) };
  theirs.sheet.type(2, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  const { placed } = await pull(desk);
  expect([placed.rows.length, placed.marks.size]).toEqual([0, 1]);
  expect(happened(await pushed(desk.workbook, desk.client))).toEqual({});
  expect((await seen(desk)).marks.size).toBe(0);
});

test("a new row of a colleague is offered once, in a file of the same month and shop, and never written", async () => {
  const { mine } = await twoDesks(ORDERS);
  await pull(mine);
  const others = afterSalesSheet(["900000000000071"]);
  await pushed(new MemoryWorkbook(others), await signedIn("王芳"));
  const elsewhere = afterSalesSheet(["900000000000072"]);
  elsewhere.put(2, 1, "云杉家居旗舰店");
  await pushed(new MemoryWorkbook(elsewhere), await signedIn("王芳"));
  const { offered } = await incoming(mine);
  expect(offered.map(({ cells }) => cells["orderNo"])).toEqual(["900000000000071"]);
  expect(mine.sheet.rows).toHaveLength(4);
  expect((await incoming(mine)).offered).toEqual([]);
});

test("a cursor from before the server was set back is none: the rows are asked about by their versions", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  await pull(mine);
  const ahead = JSON.stringify(await mine.workbook.recall("pulled")).replace(
    /("cursors":\{"[^"]+":)"\d+"/,
    '$1"999999999999999"',
  );
  await mine.workbook.remember("pulled", JSON.parse(ahead));
  theirs.sheet.type(2, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  await pull(mine);
  expect(mine.sheet.at(2, COLUMN.note)).toBe("已电话联系");
  expect(JSON.stringify(await mine.workbook.recall("pulled"))).not.toContain("9999999");
});

test("a pull costs what has changed, and shows nobody's particulars for a note", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  const { key } = await hire("clerk", "李敏");
  const looked: string[] = [];
  const client = createClient({
    server: "",
    key,
    fetch(path, init) {
      if (path.endsWith("/lookup")) looked.push(init.body as string);
      return send(path, init);
    },
  });
  const desk = { ...mine, client };
  await pull(desk);
  const [, second] = (await validated(mine.workbook)).comparison.rows;
  looked.length = 0;
  await pull(desk);
  expect(looked).toEqual([]);
  theirs.sheet.type(3, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  await bindings.DB.prepare(`DELETE FROM shown_value`).run();
  await pull(desk);
  expect(looked.map((body) => JSON.parse(body) as unknown)).toEqual([
    { records: [{ id: second?.id, version: 1 }], changed: true },
  ]);
  expect(await bindings.DB.prepare(`SELECT count(*) AS n FROM shown_value`).first("n")).toBe(0);
});
