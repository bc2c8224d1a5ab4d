import { beforeEach, expect, test } from "vitest";
import { startMonth } from "../../addin/actions/new-ledger/start-month.ts";
import { pushPreviewed } from "../../addin/actions/push/push-rows.ts";
import { decideCase } from "../../addin/actions/push/decide-case.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { bringRowsBack, leaveMissingRows } from "../../addin/actions/withdrawing/answer-missing.ts";
import { withdrawRecords } from "../../addin/actions/withdrawing/withdraw-records.ts";
import type { ToWithdraw } from "../../addin/engine/withdrawing/withdraw.ts";
import { IDLE } from "../../addin/state/job.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { reopenMonth, summary } from "../../shared/api/finance.ts";
import { sealAndClose } from "../worker/support/closing.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN, NOV_3 } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { look, pushes, settled } from "./pane-steps.ts";
import { emptyLedgers, serverState } from "./stage.ts";

const ORDERS = ["900000000000001", "900000000000002", "900000000000003"];
const finance = await hire("finance", "赵会计");
const admin = await hire("admin", "管理员");

beforeEach(emptyLedgers);

const missing = async (pane: Pane) => (await look(pane)).missing;
const missingOrders = async (pane: Pane) =>
  (await missing(pane)).rows?.map(({ cells }) => cells["orderNo"]);
const versions = (rows: readonly ToWithdraw[] | null) =>
  (rows ?? []).map(({ id, version }): ToWithdraw => ({ id, version }));

async function withdraws(pane: Pane, rows: readonly ToWithdraw[], reason = "客户取消") {
  pane.store.set({ notice: null });
  withdrawRecords(pane, rows, reason);
  await expect.poll(() => pane.store.get().notice?.text).toBeDefined();
  await settled(pane);
}

/** The sum of refunds in finance's figures, in fen. */
async function refunded(): Promise<number> {
  const { totals } = await finance.call(summary, {
    query: { period: "2026-11", basis: "business" },
  });
  return totals.platform.amount;
}

async function pushedSheet(orders = ORDERS, more: readonly MemorySheet[] = []) {
  const sheet = afterSalesSheet(orders);
  const workbook = new MemoryWorkbook(sheet, ...more);
  const pane = paneOf(workbook, (await hire("clerk", "李敏")).key);
  await pushes(pane);
  return { sheet, workbook, pane };
}

/** As a person deletes rows. */
function deleteRow(sheet: MemorySheet, row: number): void {
  sheet.rows.splice(row - 1, 1);
  sheet.revision += 1;
}

/** As a person blanks a row with the Delete key: the hidden mark stays. */
function blankRow(sheet: MemorySheet, row: number): void {
  for (let column = 0; column <= COLUMN.note; column += 1) sheet.type(row, column, "");
}

test("rows that were deleted or blanked are told with what they are, and nothing happens to them by itself", async () => {
  const { sheet, pane } = await pushedSheet();
  const before = await serverState();
  deleteRow(sheet, 2);
  blankRow(sheet, 3);
  expect(await missing(pane)).toMatchObject({
    rows: [
      { version: 1, by: "李敏", cells: { orderNo: ORDERS[0], refund: 1000 } },
      { version: 1, by: "李敏", cells: { orderNo: ORDERS[2], refund: 3000 } },
    ],
  });
  sheet.type(2, COLUMN.note, "已联系");
  await pushes(pane);
  expect(await missingOrders(pane)).toEqual([ORDERS[0], ORDERS[2]]);
  const { records } = (await serverState()) as { records: { withdrawn: number }[] }; // the stage's own shape
  expect(records.map(({ withdrawn }) => withdrawn)).toEqual([0, 0, 0]);
  expect(before).toMatchObject({ records: records.map(() => ({ withdrawn: 0 })) });
});

test("checking says how many rows are gone, also beside the preview, and no more once they are back", async () => {
  const { sheet, pane } = await pushedSheet();
  const told = () => pane.store.get().missing?.rows;
  deleteRow(sheet, 2);
  blankRow(sheet, 2);
  pane.store.set({ tab: "problems", preview: IDLE });
  await validateSheet(pane, "asked");
  await expect.poll(told).toBe(2);
  expect(pane.store.get().preview.value).toBeNull();
  const { rows } = await missing(pane);
  await bringRowsBack(pane, rows ?? []);
  await settled(pane);
  expect(told()).toBe(0);
});

test("rows that are sorted, filtered, copied or moved within the sheet are not gone", async () => {
  const { sheet, pane } = await pushedSheet();
  sheet.sort(1, (a, b) => Number(b[COLUMN.refund]) - Number(a[COLUMN.refund]));
  sheet.type(sheet.copyDown(2), COLUMN.orderNo, "900000000000009");
  expect((await missing(pane)).ids).toEqual([]);
});

test("what is withdrawn leaves finance's figures, and comes back with one step", async () => {
  const { sheet, pane } = await pushedSheet();
  expect(await refunded()).toBe(6000);
  deleteRow(sheet, 3);
  const { rows } = await missing(pane);
  await withdraws(pane, versions(rows));
  expect(pane.store.get().notice?.text).toBe("已作废 1 行，财务的数里已冲回");
  expect(await refunded()).toBe(4000);
  const { notice } = pane.store.get();
  expect((await missing(pane)).ids).toEqual([]);

  await notice?.undo?.();
  expect(await refunded()).toBe(6000);
  expect(await missingOrders(pane)).toEqual([ORDERS[1]]);
});

test("what a closed month holds is not withdrawn, and says so", async () => {
  const sheet = afterSalesSheet(ORDERS);
  sheet.type(2, 0, NOV_3 - 10);
  const pane = paneOf(new MemoryWorkbook(sheet), (await hire("clerk", "李敏")).key);
  await pushes(pane);
  deleteRow(sheet, 2);
  deleteRow(sheet, 2);
  await sealAndClose(finance, "2026-10");
  const { rows } = await missing(pane);
  await withdraws(pane, versions(rows));
  await admin.call(reopenMonth, { params: { month: "2026-10" }, query: { reason: "关错了" } });
  expect(pane.store.get().notice?.text).toBe(
    "已作废 1 行，财务的数里已冲回；1 行没作废：2026-10 已关账，要更正请财务或主管在「月结关账」里按单号冲销",
  );
  expect(await missingOrders(pane)).toEqual([ORDERS[0]]);
});

test("rows are put back with their marks: into the blanked row, else below the last one", async () => {
  const { sheet, pane } = await pushedSheet();
  const cells = sheet.rows.map((row) => row.slice(0, COLUMN.note + 1));
  sheet.type(4, COLUMN.note + 1, "✓");
  blankRow(sheet, 2);
  deleteRow(sheet, 3);
  const { rows } = await missing(pane);
  await bringRowsBack(pane, rows ?? []);
  expect(pane.store.get().notice?.text).toBe("已放回 2 行");
  expect(sheet.rows.map((row) => row.slice(0, COLUMN.note + 1))).toEqual([
    cells[0],
    cells[1],
    cells[3],
    cells[2],
  ]);
  const preview = await look(pane);
  expect(preview).toMatchObject({ created: [], changed: [], unchanged: 3, missing: { ids: [] } });
});

test("blanked rows below the last one are filled where the rows that are put back push them", async () => {
  const { sheet, pane } = await pushedSheet();
  blankRow(sheet, 4);
  deleteRow(sheet, 2);
  const { rows } = await missing(pane);
  await bringRowsBack(pane, rows ?? []);
  expect(sheet.rows.slice(1).map((row) => row[COLUMN.orderNo])).toEqual([
    ORDERS[1],
    ORDERS[0],
    ORDERS[2],
  ]);
  expect(await look(pane)).toMatchObject({ changed: [], unchanged: 3, missing: { ids: [] } });
});

test("putting back is taken back with one step", async () => {
  const { sheet, pane } = await pushedSheet();
  blankRow(sheet, 2);
  deleteRow(sheet, 3);
  const before = structuredClone(sheet.rows);
  const { rows } = await missing(pane);
  await bringRowsBack(pane, rows ?? []);
  await pane.store.get().notice?.undo?.();
  expect(sheet.rows.map((row) => row.slice(0, COLUMN.note + 1))).toEqual(
    before.map((row) => row.slice(0, COLUMN.note + 1)),
  );
  expect(await missingOrders(pane)).toEqual([ORDERS[0], ORDERS[1]]);
});

test("a sheet that lost all its rows gets them back below its headings", async () => {
  const { sheet, pane } = await pushedSheet();
  const cells = sheet.rows.map((row) => row.slice(0, COLUMN.note + 1));
  sheet.rows.splice(1);
  sheet.revision += 1;
  const { rows } = await missing(pane);
  await bringRowsBack(pane, rows ?? []);
  expect(sheet.rows.map((row) => row.slice(0, COLUMN.note + 1))).toEqual(cells);
  expect(await look(pane)).toMatchObject({ unchanged: 3, missing: { ids: [] } });
});

test("rows that are left be are not told again, until that is taken back", async () => {
  const { sheet, pane } = await pushedSheet();
  deleteRow(sheet, 2);
  const { ids } = await missing(pane);
  await leaveMissingRows(pane, ids);
  const { notice } = pane.store.get();
  expect((await missing(pane)).ids).toEqual([]);
  await notice?.undo?.();
  expect((await missing(pane)).ids).toEqual(ids);
});

test("rows that were moved to another sheet of the workbook are not gone", async () => {
  const archive = new MemorySheet("旧的", [["随便"]]);
  const { sheet, pane } = await pushedSheet(ORDERS, [archive]);
  const [moved = []] = sheet.rows.splice(1, 1);
  archive.rows.push([...moved]);
  sheet.revision += 1;
  archive.revision += 1;
  expect((await missing(pane)).ids).toEqual([]);
  archive.rows.pop();
  archive.revision += 1;
  expect(await missingOrders(pane)).toEqual([ORDERS[0]]);
});

test("marks that were deleted make no row gone", async () => {
  const { sheet, pane } = await pushedSheet();
  const mark = sheet.column("台账标记");
  for (const row of [2, 3, 4]) sheet.type(row, mark, "");
  expect(await missing(pane)).toEqual({ ids: [], rows: [] });
});

test("a row that was called a new registration leaves its old record behind knowingly", async () => {
  const { sheet, pane } = await pushedSheet();
  const later = [NOV_3 + 14, "晴天旗舰店", "900000000000009", "退货退款", 77, "平台退款", 8];
  for (const [column, value] of later.entries()) sheet.type(2, column, value);
  const { asked } = await look(pane);
  await decideCase(pane, asked, "new");
  pushPreviewed(pane);
  await expect.poll(() => pane.store.get().report?.counts.created).toBe(1);
  await settled(pane);
  expect((await missing(pane)).ids).toEqual([]);
});

test("a new month misses nothing of the last one, and does once that is taken back", async () => {
  const { sheet, pane } = await pushedSheet();
  deleteRow(sheet, 2);
  expect((await missing(pane)).ids).toHaveLength(1);
  await startMonth(pane);
  const { notice } = pane.store.get();
  expect((await missing(pane)).ids).toEqual([]);
  await notice?.undo?.();
  expect((await missing(pane)).ids).toHaveLength(1);
});

test("a file whose memory another program dropped misses nothing it knows nothing of, and learns with the next push", async () => {
  const { sheet, pane } = await pushedSheet();
  const opened = new MemoryWorkbook(sheet);
  const again = paneOf(opened, (await hire("clerk", "王芳")).key);
  deleteRow(sheet, 2);
  expect((await missing(again)).ids).toEqual([]);
  sheet.type(2, COLUMN.note, "已联系");
  await pushes(again);
  deleteRow(sheet, 3);
  expect(await missingOrders(again)).toEqual([ORDERS[2]]);
  expect(await missingOrders(pane)).toEqual([ORDERS[0], ORDERS[2]]);
});

test("signed out it is told how many are gone, and which once somebody is signed in", async () => {
  const { sheet, pane } = await pushedSheet();
  deleteRow(sheet, 2);
  const { key } = pane.store.get();
  pane.store.set({ key: null });
  expect(await missing(pane)).toMatchObject({ ids: [expect.any(String)], rows: null });
  pane.store.set({ key });
  expect(await missingOrders(pane)).toEqual([ORDERS[0]]);
});

test("what somebody else has changed meanwhile is not withdrawn unseen", async () => {
  const { sheet, pane } = await pushedSheet();
  const theirs = new MemorySheet("售后登记表", sheet.rows);
  deleteRow(sheet, 2);
  const { rows } = await missing(pane);
  const wangfang = paneOf(new MemoryWorkbook(theirs), (await hire("clerk", "王芳")).key);
  theirs.type(2, COLUMN.refund, 55);
  await pushes(wangfang);
  await withdraws(pane, versions(rows));
  expect(pane.store.get().notice?.text).toBe("1 行没作废：王芳 后来改过，先看看改了什么");
  expect(await refunded()).toBe(10_500);
  expect((await missing(pane)).rows).toMatchObject([{ version: 2, cells: { refund: 5500 } }]);
});
