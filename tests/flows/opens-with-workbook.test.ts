import { beforeEach, expect, test } from "vitest";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { readOpening, switchOpening } from "../../addin/actions/sheet/open-with-workbook.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers } from "./stage.ts";

beforeEach(emptyLedgers);

test("the pane opens with a workbook in which somebody has validated, until it is switched off", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(["900000000000001"]));
  const pane = paneOf(workbook, null);
  await validateSheet(pane, "quietly");
  await readOpening(pane);
  expect([await workbook.opensPane(), pane.store.get().opensWithWorkbook]).toEqual([
    undefined,
    false,
  ]);
  await validateSheet(pane, "asked");
  await expect.poll(() => workbook.opensPane()).toBe(true);
  await expect.poll(() => pane.store.get().opensWithWorkbook).toBe(true);

  await switchOpening(pane, false);
  expect(await workbook.opensPane()).toBe(false);
  // Another day, another person: the file keeps what was said.
  const other = paneOf(workbook, null);
  await validateSheet(other, "asked");
  await expect.poll(() => other.store.get().opensWithWorkbook).toBe(false);
  expect(await workbook.opensPane()).toBe(false);
});
