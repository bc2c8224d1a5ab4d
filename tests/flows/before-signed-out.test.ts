import { beforeEach, expect, test } from "vitest";
import { showChanges } from "../../addin/actions/check/show-changes.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, pushed, signedIn } from "./stage.ts";

beforeEach(emptyLedgers);

async function looks(pane: Pane) {
  await validateSheet(pane, "quietly");
  await showChanges(pane);
  const { value } = pane.store.get().preview;
  return value?.changed.map(({ changes }) => changes);
}

test("before anybody signs in, before → after is what the pane has seen in the sheet itself", async () => {
  const sheet = afterSalesSheet(["900000000000001", "900000000000002"]);
  const workbook = new MemoryWorkbook(sheet);
  await pushed(workbook, await signedIn("李敏"));
  const pane = paneOf(workbook, null);
  await validateSheet(pane, "quietly");

  sheet.type(2, COLUMN.note, "已联系");
  const once = { column: "note", before: null, after: "已联系" };
  expect(await looks(pane)).toEqual([[once]]);
  // Still against the last push when it is typed over once more, and gone when it is put back.
  sheet.type(2, COLUMN.note, "已寄回");
  sheet.type(2, COLUMN.refund, 12);
  expect(await looks(pane)).toEqual([
    [
      { column: "refund", before: 1000, after: 1200 },
      { ...once, after: "已寄回" },
    ],
  ]);
  sheet.type(2, COLUMN.note, "");
  sheet.type(2, COLUMN.refund, 10);
  expect(await looks(pane)).toEqual([]);
});

test("of a row that was changed before the pane saw it, nothing is made up", async () => {
  const sheet = afterSalesSheet(["900000000000001", "900000000000002"]);
  const workbook = new MemoryWorkbook(sheet);
  await pushed(workbook, await signedIn("李敏"));
  sheet.type(2, COLUMN.note, "已联系");
  const pane = paneOf(workbook, null);
  expect(await looks(pane)).toEqual([null]);
  sheet.type(3, COLUMN.note, "在途");
  expect(await looks(pane)).toEqual([null, [{ column: "note", before: null, after: "在途" }]]);
});

test("what was pushed elsewhere since makes what the pane has seen no longer count", async () => {
  const sheet = afterSalesSheet(["900000000000001"]);
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("李敏");
  await pushed(workbook, client);
  const pane = paneOf(workbook, null);
  await validateSheet(pane, "quietly");
  sheet.type(2, COLUMN.note, "已联系");
  await pushed(workbook, client);
  sheet.type(2, COLUMN.note, "已寄回");
  expect(await looks(pane)).toEqual([null]);
});
