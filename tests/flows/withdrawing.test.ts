import { beforeEach, expect, test } from "vitest";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { pushPreviewed } from "../../addin/actions/push/push-rows.ts";
import { acceptWithdrawal, reviveRows } from "../../addin/actions/withdrawing/answer-withdrawn.ts";
import { latestWithdrawn } from "../../addin/actions/withdrawing/latest-withdrawn.ts";
import { restoreWithdrawn } from "../../addin/actions/withdrawing/restore-withdrawn.ts";
import { lookAtHand } from "../../addin/actions/withdrawing/rows-at-hand.ts";
import { withdrawHere } from "../../addin/actions/withdrawing/withdraw-here.ts";
import { withdrawRecords } from "../../addin/actions/withdrawing/withdraw-records.ts";
import { placeColumns } from "../../addin/engine/sheet/open-ledger.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { reopenMonth, summary } from "../../shared/api/finance.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { sealAndClose } from "../worker/support/closing.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN, NOV_3 } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { look, pushes, settled } from "./pane-steps.ts";
import { emptyLedgers, ledgerIn } from "./stage.ts";

const ORDERS = ["900000000000001", "900000000000002", "900000000000003"];
const finance = await hire("finance", "赵会计");
const admin = await hire("admin", "管理员");

beforeEach(emptyLedgers);

/** The sum of refunds in finance's figures, in fen. */
async function refunded(): Promise<number> {
  const { totals } = await finance.call(summary, {
    query: { period: "2026-11", basis: "business" },
  });
  return totals.platform.amount;
}

async function pushedSheet(name = "李敏") {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  const pane = paneOf(workbook, (await hire("clerk", name)).key);
  await pushes(pane);
  return { sheet, workbook, pane };
}

/** Withdraws the rows that are selected. */
async function withdrawSelected(pane: Pane, workbook: MemoryWorkbook, rows: readonly number[]) {
  workbook.selected = rows;
  const hand = await lookAtHand(pane);
  pane.store.set({ notice: null });
  withdrawRecords(
    pane,
    hand.map(({ id, base }) => ({ id, version: base })),
    "登记了两遍",
  );
  await expect.poll(() => pane.store.get().notice?.text).toBeDefined();
  await settled(pane);
  return hand.map(({ row }) => row.number);
}

/** What the list of withdrawn records says of the ledger, by order number. */
async function lately(pane: Pane) {
  const { value } = pane.store.get().validation;
  const listed = value && (await latestWithdrawn(pane, value, 50));
  if (listed?.ok !== true) throw new Error("The list did not come");
  return listed.value.records;
}

/** A colleague's copy of a sheet as it is now. */
async function copyOf(sheet: MemorySheet, name: string) {
  const copy = new MemorySheet("售后登记表", sheet.rows);
  return { copy, pane: paneOf(new MemoryWorkbook(copy), (await hire("clerk", name)).key) };
}

test("selected rows are withdrawn: their cells stay, they say so, and they are neither checked nor pushed", async () => {
  const { sheet, workbook, pane } = await pushedSheet();
  sheet.type(5, COLUMN.orderNo, "900000000000004");
  expect(await withdrawSelected(pane, workbook, [2, 3, 5])).toEqual([2, 3]);
  const check = sheet.column("校验");
  expect([2, 3, 4].map((row) => sheet.at(row, check))).toEqual(["已作废", "已作废", "✓"]);
  expect(sheet.at(2, COLUMN.orderNo)).toBe(ORDERS[0]);
  expect(await refunded()).toBe(3000);
  const preview = await look(pane);
  expect(preview.withdrawn.map(({ row }) => row.number)).toEqual([2, 3]);
  expect(preview).toMatchObject({ changed: [], askedWithdrawn: [], missing: { ids: [] } });
  expect(pane.store.get().validation.value?.counts).toMatchObject({ rows: 2 });
  // The same case may be registered anew beside it, and no rule holds the withdrawn row against it.
  const again = sheet.copyDown(2);
  sheet.type(again, sheet.column("台账标记"), "");
  await validateSheet(pane, "quietly");
  expect(sheet.at(again, check)).toBe("✓");
  // Deleted, it is not missed either.
  sheet.rows.splice(2, 1);
  sheet.revision += 1;
  expect((await look(pane)).missing.ids).toEqual([]);
});

test("a withdrawn row stays so when its sheet is read differently, or somebody writes beside it", async () => {
  const sheet = afterSalesSheet(ORDERS);
  sheet.put(1, COLUMN.note, "我的话");
  for (const row of [2, 3]) sheet.put(row, COLUMN.note, "不在家");
  const workbook = new MemoryWorkbook(sheet);
  const pane = paneOf(workbook, (await hire("clerk", "李敏")).key);
  await pushes(pane);
  await withdrawSelected(pane, workbook, [2, 3]);

  const withdrawn = async () => (await look(pane)).withdrawn.map(({ row }) => row.number);
  const beside = sheet.width();
  sheet.type(1, beside, "帮手");
  sheet.type(2, beside, "看过了");
  expect(await withdrawn()).toEqual([2, 3]);
  sheet.type(2, beside, "");

  const { snapshot, ledger } = await ledgerIn(workbook);
  const note = { heading: "我的话" };
  await placeColumns(workbook, snapshot, ledger, { note }, defaultSettings.lists);
  const placed = await look(pane);
  expect(placed.validation.reading.rows[0]?.cells).toMatchObject({ note: "不在家" });
  expect(placed.askedWithdrawn).toEqual([]);
  expect(await withdrawn()).toEqual([2, 3]);

  sheet.type(3, COLUMN.refund, 99);
  const typed = await look(pane);
  expect(typed.withdrawn.map(({ row }) => row.number)).toEqual([2]);
  expect(typed.askedWithdrawn.map(({ compared }) => compared.row.number)).toEqual([3]);
});

test("the menu of a cell brings the selected rows forward, until the sheet is checked anew", async () => {
  const { sheet, workbook, pane } = await pushedSheet();
  workbook.selected = [3];
  await withdrawHere(pane);
  expect(pane.store.get()).toMatchObject({
    tab: "changes",
    atHand: { asked: true, rows: [{ row: { number: 3 } }] },
  });
  sheet.type(2, COLUMN.note, "已联系");
  await validateSheet(pane, "quietly");
  const { atHand, validation } = pane.store.get();
  expect(atHand?.of).not.toBe(validation.value?.comparison);
});

test("it is taken back at once, or brought back by its row whenever that is wanted", async () => {
  const { sheet, workbook, pane } = await pushedSheet();
  await withdrawSelected(pane, workbook, [2]);
  await pane.store.get().notice?.undo?.();
  await settled(pane);
  expect(await refunded()).toBe(6000);
  expect(await look(pane)).toMatchObject({ unchanged: 3, withdrawn: [] });

  await withdrawSelected(pane, workbook, [2]);
  const { withdrawn } = await look(pane);
  await reviveRows(
    pane,
    withdrawn.flatMap(({ id }) => id ?? []),
    true,
  );
  expect(pane.store.get().preview.value?.revived.map(({ row }) => row.number)).toEqual([2]);
  expect(await refunded()).toBe(5000);
  expect((await pushes(pane))?.counts).toMatchObject({ restored: 1 });
  expect(await refunded()).toBe(6000);
  expect(await look(pane)).toMatchObject({ unchanged: 3, withdrawn: [], askedWithdrawn: [] });
  expect(sheet.at(2, sheet.column("校验"))).toBe("✓");
});

test("a withdrawn row that is typed into is asked about, and comes back only when that is meant", async () => {
  const { sheet, workbook, pane } = await pushedSheet();
  await withdrawSelected(pane, workbook, [2]);
  sheet.type(2, COLUMN.refund, 12);
  const { askedWithdrawn, changed } = await look(pane);
  expect(changed).toEqual([]);
  expect(askedWithdrawn).toMatchObject([
    { compared: { row: { number: 2 } }, said: { by: "李敏", reason: "登记了两遍" } },
  ]);
  await acceptWithdrawal(pane, askedWithdrawn);
  await settled(pane);
  expect(sheet.at(2, sheet.column("校验"))).toBe("已作废");
  sheet.type(2, COLUMN.refund, 13);
  const again = await look(pane);
  await reviveRows(
    pane,
    again.askedWithdrawn.map(({ compared }) => compared.id),
    true,
  );
  expect((await pushes(pane))?.counts).toMatchObject({ restored: 1 });
  expect(await refunded()).toBe(1300 + 5000);
});

test("a row that is withdrawn elsewhere is told and asked about in every copy, changed or not", async () => {
  const { sheet, workbook, pane } = await pushedSheet();
  const theirs = await copyOf(sheet, "王芳");
  await withdrawSelected(pane, workbook, [2, 3]);
  theirs.copy.type(3, COLUMN.note, "已联系");
  const preview = await look(theirs.pane);
  expect(preview).toMatchObject({ changed: [], unchanged: 1 });
  expect(
    preview.askedWithdrawn.map(({ compared, said }) => [
      compared.row.number,
      said?.by,
      said?.reason,
    ]),
  ).toEqual([
    [2, "李敏", "登记了两遍"],
    [3, "李敏", "登记了两遍"],
  ]);
  pushPreviewed(theirs.pane);
  await expect.poll(() => theirs.pane.store.get().pushing).toBeNull();
  expect(await refunded()).toBe(3000);
  const [first, second] = preview.askedWithdrawn;
  if (first === undefined || second === undefined) throw new Error("Two rows are asked about");
  await acceptWithdrawal(theirs.pane, [first]);
  await reviveRows(theirs.pane, [second.compared.id], true);
  expect((await pushes(theirs.pane))?.counts).toMatchObject({ restored: 1 });
  expect(await refunded()).toBe(5000);

  // Here the mark still says withdrawn; the record stands again, and the row takes over what changed.
  expect((await pushes(pane))?.counts).toMatchObject({ merged: 1 });
  expect(sheet.at(3, COLUMN.note)).toBe("已联系");
  expect((await look(pane)).withdrawn.map(({ row }) => row.number)).toEqual([2]);
});

test("a push that overtakes the question is answered by the server, and asked about afterwards", async () => {
  const { sheet, workbook, pane } = await pushedSheet();
  const theirs = await copyOf(sheet, "王芳");
  theirs.copy.type(2, COLUMN.refund, 12);
  await look(theirs.pane);
  await withdrawSelected(pane, workbook, [2]);
  theirs.pane.store.set({ report: null });
  pushPreviewed(theirs.pane);
  await expect.poll(() => theirs.pane.store.get().report?.counts["was-withdrawn"]).toBe(1);
  await settled(theirs.pane);
  expect(theirs.pane.store.get().preview.value?.askedWithdrawn).toHaveLength(1);
  expect(await refunded()).toBe(5000);
  expect(theirs.copy.at(2, COLUMN.refund)).toBe(12);
});

test("what was withdrawn is listed, and comes back when its row is gone, into the sheet if that is wanted", async () => {
  const { sheet, workbook, pane } = await pushedSheet();
  await withdrawSelected(pane, workbook, [2, 3, 4]);
  // The rows of two are deleted, and the file knows nothing of them any more.
  sheet.rows.splice(1, 2);
  sheet.revision += 1;
  await validateSheet(pane, "quietly");
  const [third, second, first, ...others] = await lately(pane);
  expect(others).toEqual([]);
  expect([first, second, third].map((one) => one?.cells["orderNo"])).toEqual(ORDERS);
  expect(first).toMatchObject({ by: "李敏", reason: "登记了两遍", version: 2 });
  if (first === undefined || second === undefined || third === undefined) return;

  await restoreWithdrawn(pane, [first], false);
  expect(pane.store.get().notice?.text).toBe("已恢复 1 行");
  expect(sheet.rows.length).toBe(2);
  expect(await refunded()).toBe(1000);

  await restoreWithdrawn(pane, [second], true);
  expect(pane.store.get().notice?.text).toBe("已恢复 1 行，也放回了表里");
  expect(sheet.at(3, COLUMN.orderNo)).toBe(ORDERS[1]);
  expect(await refunded()).toBe(3000);

  // The third still stands in the sheet: it is a row like any other again.
  await restoreWithdrawn(pane, [third], true);
  expect(await lately(pane)).toEqual([]);
  expect(await look(pane)).toMatchObject({ unchanged: 2, withdrawn: [], askedWithdrawn: [] });
  expect(await refunded()).toBe(6000);
});

test("bringing one back is taken back in one step, and its row leaves the sheet again", async () => {
  const { sheet, workbook, pane } = await pushedSheet();
  await withdrawSelected(pane, workbook, [2]);
  sheet.rows.splice(1, 1);
  sheet.revision += 1;
  await validateSheet(pane, "quietly");
  const [gone] = await lately(pane);
  if (gone === undefined) throw new Error("Nothing is listed");
  await restoreWithdrawn(pane, [gone], true);
  expect(sheet.rows.length).toBe(4);
  await pane.store.get().notice?.undo?.();
  await settled(pane);
  expect(pane.store.get().notice?.text).toBe("1 行又作废了");
  expect(sheet.rows.length).toBe(3);
  expect(await refunded()).toBe(5000);
  expect(await lately(pane)).toMatchObject([{ id: gone.id, reason: "登记了两遍" }]);
});

test("what was registered anew meanwhile, or stands in a closed month, does not come back unseen", async () => {
  const { sheet, workbook, pane } = await pushedSheet();
  sheet.type(2, 0, NOV_3 - 10);
  await pushes(pane);
  await withdrawSelected(pane, workbook, [2]);
  const again = sheet.copyDown(2);
  sheet.type(again, sheet.column("台账标记"), "");
  await pushes(pane);
  const [gone] = await lately(pane);
  if (gone === undefined) throw new Error("Nothing is listed");
  await restoreWithdrawn(pane, [gone], false);
  expect(pane.store.get().notice?.text).toBe("1 行没恢复：和后来登记的一行重复，先看那一行");
  await sealAndClose(finance, "2026-10");
  await restoreWithdrawn(pane, [gone], false);
  await admin.call(reopenMonth, { params: { month: "2026-10" }, query: { reason: "关错了" } });
  expect(pane.store.get().notice?.text).toBe(
    "1 行没恢复：2026-10 已关账，要更正请财务或主管在「月结关账」里按单号冲销",
  );
  expect(await lately(pane)).toHaveLength(1);
});
