import { beforeEach, expect, test } from "vitest";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { showChanges } from "../../addin/actions/check/show-changes.ts";
import { pullLedger } from "../../addin/actions/pull/pull-ledger.ts";
import { writeIncomingRows } from "../../addin/actions/pull/write-incoming.ts";
import { pushPreviewed } from "../../addin/actions/push/push-rows.ts";
import { restoreSignIn } from "../../addin/actions/sign-in/restore-sign-in.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { hire } from "../worker/support/staff.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, happened, pushed, signedIn } from "./stage.ts";

beforeEach(emptyLedgers);

/** The pane of somebody of finance in front of a checked sheet. */
async function financePane(workbook: MemoryWorkbook): Promise<Pane> {
  const pane = paneOf(workbook, (await hire("finance", "钱财务")).key);
  await restoreSignIn(pane);
  await validateSheet(pane, "quietly");
  await showChanges(pane);
  return pane;
}

async function told(pane: Pane, act: () => void): Promise<string> {
  pane.store.set({ notice: null });
  act();
  await expect.poll(() => pane.store.get().notice).not.toBeNull();
  return pane.store.get().notice?.text ?? "";
}

const SALES = 3;

function monthlyOrders(): MemorySheet {
  return new MemorySheet("月订单量", [
    ["月份", "店铺", "订单数", "销售额"],
    ["2026-10", "旗舰店", 12_480, 903_210.5],
    ["2026-10", "专卖店", 310, 20_000],
  ]);
}

test("finance pushes its months from its own pane, and a colleague's change comes into the sheet", async () => {
  const sheet = monthlyOrders();
  const pane = await financePane(new MemoryWorkbook(sheet));
  expect(await told(pane, () => pushPreviewed(pane))).toBe("推送完：新增 2");

  const copy = new MemoryWorkbook(new MemorySheet("月订单量", sheet.rows));
  copy.sheets[0]?.type(2, SALES, 21_000);
  expect(happened(await pushed(copy, await signedIn("王芳")))).toEqual({ updated: 1 });
  expect(await told(pane, () => pullLedger(pane))).toMatch(/^别人改了 1 行/);
  await writeIncomingRows(pane);
  expect(sheet.at(2, SALES)).toBe(21_000);
});
