import { beforeEach, expect, test } from "vitest";
import { applyFixes } from "../../addin/engine/fixes/fix.ts";
import { offerUntruncatedIdentifiers } from "../../addin/engine/fixes/offer-untruncated-identifiers.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { clientWith, emptyLedgers, happened, pushed, signedIn, validated } from "./stage.ts";

const STORED = ["4128374650192837465", "4128374650192841111", "4128374650192842222"];

beforeEach(emptyLedgers);

test("a damaged order number becomes the one that the server has, where it has one", async () => {
  const li = await signedIn("李敏");
  await pushed(new MemoryWorkbook(afterSalesSheet(STORED)), li);
  // One stored number begins like the first, two like the second, none like the third.
  const sheet = afterSalesSheet(["", "4.12837465019284E+18", "41283746502"]);
  sheet.put(2, COLUMN.orderNo, 4_128_374_650_192_830_000);
  sheet.put(4, COLUMN.orderNo, 5_128_374_650_192_830_000);
  const workbook = new MemoryWorkbook(sheet);
  const checked = await validated(workbook);
  const offered = await offerUntruncatedIdentifiers(li, checked);
  const fixes = offered?.problems.flatMap((problem) =>
    (problem.fixes ?? []).map((fix) => ({ problem, fix })),
  );
  expect(fixes?.map(({ problem, fix }) => [problem.row, fix.code, fix.shows])).toEqual([
    [2, "stored-number", STORED[0]],
    [3, "stored-number", STORED[1]],
    [3, "stored-number", STORED[2]],
  ]);
  const fixed = await applyFixes(workbook, checked, fixes?.slice(0, 1) ?? []);
  expect([fixed.written, sheet.at(2, COLUMN.orderNo)]).toEqual([1, STORED[0]]);
  const again = await validated(workbook);
  expect(again.problems.filter(({ code }) => code === "R003").map(({ row }) => row)).toEqual([4]);
  expect(await fixed.undo()).toBe(true);
  expect(sheet.at(2, COLUMN.orderNo)).toBe(4_128_374_650_192_830_000);
});

test("without a key nothing is offered, and a sound sheet asks nobody", async () => {
  const sheet = afterSalesSheet([STORED[0] ?? "", STORED[1] ?? ""]);
  let asked = 0;
  const counting = await signedIn("李敏", "clerk", (send) => {
    asked += 1;
    return send();
  });
  expect(happened(await pushed(new MemoryWorkbook(sheet), counting))).toEqual({ created: 2 });
  const before = asked;
  expect(
    await offerUntruncatedIdentifiers(counting, await validated(new MemoryWorkbook(sheet))),
  ).toBeNull();
  expect(asked).toBe(before);
  sheet.put(2, COLUMN.orderNo, 4_128_374_650_192_830_000);
  const damaged = await validated(new MemoryWorkbook(sheet));
  expect(await offerUntruncatedIdentifiers(clientWith(null), damaged)).toBeNull();
});
