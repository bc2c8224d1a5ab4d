import { beforeEach, describe, expect, test } from "vitest";
import { adoptDuplicates } from "../../addin/engine/push/adopt-duplicates.ts";
import { resolveConflicts } from "../../addin/engine/push/resolve-conflicts.ts";
import { undoPushes } from "../../addin/engine/push/undo-push.ts";
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

const ORDERS = ["900000000000001", "900000000000002", "900000000000003"];

beforeEach(emptyLedgers);

async function pushedSheet() {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  const { pushes } = await pushed(workbook, client);
  return { sheet, workbook, client, pushes };
}

/** Surroundings in which somebody sorts the sheet, the last order first, when work gives way for the nth time. */
function sortedAtPause(nth: number, sheet: MemorySheet) {
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    if (pauses === nth) sheet.sort(1, byOrderNo);
    return undefined;
  };
  return { env: { ...environment, pause }, isSorted: () => pauses >= nth };
}

type Order = Parameters<MemorySheet["sort"]>[1];
const byOrderNo: Order = (a, b) =>
  String(b[COLUMN.orderNo]).localeCompare(String(a[COLUMN.orderNo]));

/** What a column holds, by order. */
const byOrder = (sheet: MemorySheet, column: number): ReadonlyMap<unknown, unknown> =>
  new Map(sheet.rows.slice(1).map((row) => [row[COLUMN.orderNo], row[column]]));

/** The record that each order's row carries the mark of. */
function recordsByOrder(sheet: MemorySheet): ReadonlyMap<unknown, unknown> {
  const marks = byOrder(sheet, sheet.column("台账标记"));
  return new Map([...marks].map(([order, mark]) => [order, String(mark).split("·")[0]]));
}

describe.each([1, 2, 3])("a sheet that is sorted when work gives way for time %i", (nth) => {
  test("keeps each row's own mark when its push is undone", async () => {
    const { sheet, workbook, client, pushes } = await pushedSheet();
    const before = recordsByOrder(sheet);
    const { env, isSorted } = sortedAtPause(nth, sheet);
    await undoPushes(workbook, client, await ledgerIn(workbook), pushes, env);
    expect(isSorted()).toBe(true);
    expect(recordsByOrder(sheet)).toEqual(before);
    expect((await validated(workbook)).comparison.counts).toMatchObject({ new: 3 });
  });

  test("has each duplicate taken for its own record", async () => {
    const { sheet, workbook, client } = await pushedSheet();
    const before = recordsByOrder(sheet);
    for (const row of [2, 3, 4]) sheet.type(row, sheet.column("台账标记"), "");
    const { rows } = await pushed(workbook, client);
    const { env, isSorted } = sortedAtPause(nth, sheet);
    await adoptDuplicates(workbook, client, await ledgerIn(workbook), rows, env);
    expect(isSorted()).toBe(true);
    expect(recordsByOrder(sheet)).toEqual(before);
    expect((await validated(workbook)).comparison.counts).toMatchObject({ unchanged: 3 });
  });

  test("gets what others wrote into the rows that it was written in", async () => {
    const { sheet, workbook, client } = await pushedSheet();
    const copy = new MemorySheet("售后登记表", sheet.rows);
    for (const row of [2, 3]) {
      copy.type(row, COLUMN.refund, row);
      sheet.type(row, COLUMN.refund, 5);
    }
    await pushed(new MemoryWorkbook(copy), await signedIn("王芳"));
    const { rows } = await pushed(workbook, client);
    expect(rows.map(({ outcome }) => outcome.outcome)).toEqual(["conflict", "conflict"]);
    const choices = new Map(rows.map(({ id }) => [id, { refund: "theirs" as const }]));
    const { env, isSorted } = sortedAtPause(nth, sheet);
    await resolveConflicts(workbook, client, await ledgerIn(workbook), rows, choices, env);
    expect(isSorted()).toBe(true);
    const refunds = new Map(ORDERS.map((order, at) => [order, [2, 3, 30][at]]));
    expect(byOrder(sheet, COLUMN.refund)).toEqual(refunds);
    expect(happened(await pushed(workbook, client))).toEqual({});
  });
});
