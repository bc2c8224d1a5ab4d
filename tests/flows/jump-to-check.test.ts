import { expect, test } from "vitest";
import { checkSide, placeCheck } from "../../addin/actions/check/place-check.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { jumpToCheck } from "../../addin/actions/sheet/jump-to-check.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";

test("the check column of the row at hand is a jump away, and so is the way back", async () => {
  const sheet = afterSalesSheet(["900000000000001", "900000000000002"]);
  const notes = new MemorySheet("说明", [["a"]]);
  const workbook = new MemoryWorkbook(sheet, notes);
  const pane = paneOf(workbook, null);
  const checked = await validateSheet(pane, "asked");
  if (checked === null) throw new Error("not checked");
  const check = sheet.column("校验");
  const { id } = sheet.ref;
  const jumps = async () => {
    await jumpToCheck(pane, checked);
    return workbook.selection();
  };

  await workbook.select(id, 3, COLUMN.refund);
  expect(await jumps()).toEqual({ sheet: id, row: 3, column: check });
  // A step down in the check column, and back in that row.
  await workbook.select(id, 2, check);
  expect(await jumps()).toEqual({ sheet: id, row: 2, column: COLUMN.refund });
  // From above the rows, and from another sheet, to the first one.
  await workbook.select(id, 1, COLUMN.refund);
  expect(await jumps()).toEqual({ sheet: id, row: 2, column: check });
  await workbook.select(notes.ref.id, 1, 0);
  expect(await jumps()).toEqual({ sheet: id, row: 2, column: check });
  expect(await jumps()).toEqual({ sheet: id, row: 2, column: 0 });
});

test("the check column goes to the left edge with what it says, and back in one step; not while rows are pushed", async () => {
  const sheet = afterSalesSheet(["900000000000001", "900000000000002"]);
  const pane = paneOf(new MemoryWorkbook(sheet), null);
  const checked = await validateSheet(pane, "asked");
  if (checked === null) throw new Error("not checked");
  const open = () => pane.store.get().validation.value?.openLedger ?? checked.openLedger;
  pane.store.set({ preparing: true });
  await placeCheck(pane, open(), "left");
  expect([pane.store.get().notice?.text, checkSide(open())]).toEqual([
    "正在校验或推送，完了再挪",
    "right",
  ]);
  pane.store.set({ preparing: false });
  await placeCheck(pane, open(), "left");
  expect([checkSide(open()), sheet.at(1, 0), sheet.at(2, 0)]).toEqual(["left", "校验", "✓"]);
  expect(sheet.at(2, COLUMN.orderNo + 1)).toBe("900000000000001");
  await pane.store.get().notice?.undo?.();
  expect([checkSide(open()), sheet.at(2, COLUMN.orderNo)]).toEqual(["right", "900000000000001"]);
});
