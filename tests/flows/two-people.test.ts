import { beforeEach, expect, test } from "vitest";
import { resolveConflicts } from "../../addin/engine/push/resolve-conflicts.ts";
import { MAX_LOOKUP } from "../../shared/api/limits.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { MemoryWorkbook, MemorySheet } from "./memory-workbook.ts";
import {
  emptyLedgers,
  environment,
  happened,
  ledgerIn,
  pushed,
  signedIn,
  validated,
} from "./stage.ts";

const ORDERS = ["900000000000001", "900000000000002"];

/** Two people with the same file: one has pushed it, both have it with its marks. */
async function twoPeople(orders: readonly string[] = ORDERS) {
  const mine = afterSalesSheet(orders);
  const [li, wang] = await Promise.all([signedIn("李敏"), signedIn("王芳")]);
  await pushed(new MemoryWorkbook(mine), li);
  const theirs = new MemorySheet("售后登记表", mine.rows);
  return {
    mine: { sheet: mine, workbook: new MemoryWorkbook(mine), client: li },
    theirs: { sheet: theirs, workbook: new MemoryWorkbook(theirs), client: wang },
  };
}

beforeEach(emptyLedgers);

test("different cells of one row merge, and both sheets come to show both", async () => {
  const { mine, theirs } = await twoPeople();
  theirs.sheet.type(2, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.type(2, COLUMN.refund, 15);
  const report = await pushed(mine.workbook, mine.client);
  expect(happened(report)).toEqual({ merged: 1 });
  expect(mine.sheet.at(2, COLUMN.note)).toBe("已电话联系");
  expect(mine.sheet.at(2, COLUMN.refund)).toBe(15);
  expect(happened(await pushed(mine.workbook, mine.client))).toEqual({});

  theirs.sheet.type(2, COLUMN.postage, 8);
  expect(happened(await pushed(theirs.workbook, theirs.client))).toEqual({ merged: 1 });
  expect(theirs.sheet.at(2, COLUMN.refund)).toBe(15);
});

test("the same cell changed twice is a conflict that names base, yours and theirs", async () => {
  const { mine, theirs } = await twoPeople();
  theirs.sheet.type(2, COLUMN.refund, 32);
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.type(2, COLUMN.refund, 35);
  const report = await pushed(mine.workbook, mine.client);
  expect(report.rows.map(({ outcome }) => outcome)).toEqual([
    expect.objectContaining({
      outcome: "conflict",
      by: "王芳",
      conflicts: [{ column: "refund", base: 1000, yours: 3500, theirs: 3200 }],
    }),
  ]);
  expect(mine.sheet.at(2, COLUMN.refund)).toBe(35);
});

test("a conflict that is settled for mine goes with the next push", async () => {
  const { mine, theirs } = await twoPeople();
  theirs.sheet.type(2, COLUMN.refund, 32);
  theirs.sheet.type(2, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.type(2, COLUMN.refund, 35);
  const { rows } = await pushed(mine.workbook, mine.client);
  const choices = new Map(rows.map(({ id }) => [id, { refund: "mine" as const }]));
  await resolveConflicts(
    mine.workbook,
    mine.client,
    await ledgerIn(mine.workbook),
    rows,
    choices,
    environment,
  );
  expect(mine.sheet.at(2, COLUMN.note)).toBe("已电话联系");
  expect(mine.sheet.at(2, COLUMN.refund)).toBe(35);
  expect(happened(await pushed(mine.workbook, mine.client))).toEqual({ updated: 1 });

  expect(happened(await pushed(theirs.workbook, theirs.client))).toEqual({});
});

test("a conflict that is settled for theirs leaves nothing to push", async () => {
  const { mine, theirs } = await twoPeople();
  theirs.sheet.type(2, COLUMN.refund, 32);
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.type(2, COLUMN.refund, 35);
  const { rows } = await pushed(mine.workbook, mine.client);
  const choices = new Map(rows.map(({ id }) => [id, { refund: "theirs" as const }]));
  await resolveConflicts(
    mine.workbook,
    mine.client,
    await ledgerIn(mine.workbook),
    rows,
    choices,
    environment,
  );
  expect(mine.sheet.at(2, COLUMN.refund)).toBe(32);
  expect(happened(await pushed(mine.workbook, mine.client))).toEqual({});
});

test("a conflict is left alone when its cell is typed into meanwhile", async () => {
  const { mine, theirs } = await twoPeople();
  theirs.sheet.type(2, COLUMN.refund, 32);
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.type(2, COLUMN.refund, 35);
  const { rows } = await pushed(mine.workbook, mine.client);
  mine.sheet.type(2, COLUMN.refund, 40);
  const openLedger = await ledgerIn(mine.workbook);
  const choices = new Map(rows.map(({ id }) => [id, { refund: "theirs" as const }]));
  const response = await resolveConflicts(
    mine.workbook,
    mine.client,
    openLedger,
    rows,
    choices,
    environment,
  );
  expect(response.left.size).toBe(1);
  expect(mine.sheet.at(2, COLUMN.refund)).toBe(40);
});

test("conflicts that were resolved before the server went away are marked, the others stay", async () => {
  const orders = Array.from({ length: MAX_LOOKUP + 1 }, (_, at) =>
    String(900_000_000_000_000 + at),
  );
  const { mine, theirs } = await twoPeople(orders);
  for (let row = 2; row < orders.length + 2; row++) {
    theirs.sheet.type(row, COLUMN.refund, 1);
    mine.sheet.type(row, COLUMN.refund, 2);
  }
  await pushed(theirs.workbook, theirs.client);
  const { rows } = await pushed(mine.workbook, mine.client);
  expect(rows.filter(({ outcome }) => outcome.outcome === "conflict")).toHaveLength(orders.length);

  let asked = 0;
  const cut = await signedIn("李敏", "clerk", (send) => {
    asked += 1;
    return asked === 1 ? send() : Promise.reject(new TypeError("offline"));
  });
  const choices = new Map(rows.map(({ id }) => [id, { refund: "theirs" as const }]));
  const openLedger = await ledgerIn(mine.workbook);
  const ended = await resolveConflicts(mine.workbook, cut, openLedger, rows, choices, environment);
  expect([ended.resolved.size, ended.left.size]).toEqual([MAX_LOOKUP, 1]);
  expect(ended.failure?.kind).toBe("offline");
  const { comparison } = await validated(mine.workbook);
  expect(comparison.counts).toMatchObject({ unchanged: MAX_LOOKUP, changed: 1 });
});
