import { beforeEach, expect, test } from "vitest";
import { answerRenamed, answerSwapped } from "../../addin/actions/placement/answer-columns.ts";
import { startMonth } from "../../addin/actions/new-ledger/start-month.ts";
import { pushPreviewed } from "../../addin/actions/push/push-rows.ts";
import { showChanges } from "../../addin/actions/check/show-changes.ts";
import { openSheetById } from "../../addin/actions/sheet/open-sheet.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { type MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, serverState } from "./stage.ts";

beforeEach(emptyLedgers);

const ORDERS = Array.from({ length: 4 }, (_, at) => String(900_000_000_000_001 + at));

async function pushes(pane: Pane): Promise<void> {
  pane.store.set({ report: null });
  await showChanges(pane);
  pushPreviewed(pane);
  await expect.poll(() => pane.store.get().report).not.toBeNull();
  await expect.poll(() => pane.store.get().validation.working).toBeNull();
}

/** A sheet whose rows were pushed, and the pane before it; the last row has no note. */
async function pushedSheet() {
  const sheet = afterSalesSheet(ORDERS);
  for (const row of [2, 3, 4]) {
    sheet.put(row, COLUMN.note, `第 ${row} 行的话`);
    sheet.put(row, COLUMN.postage, 8);
  }
  const workbook = new MemoryWorkbook(sheet);
  const { key } = await hire("clerk", "李敏");
  const pane = paneOf(workbook, key);
  await validateSheet(pane, "quietly");
  await pushes(pane);
  expect(standings(pane)).toMatchObject({ unchanged: 4 });
  return { sheet, workbook, pane, key };
}

const standings = (pane: Pane) => pane.store.get().validation.value?.comparison.counts;

const questions = (pane: Pane) =>
  (pane.store.get().validation.value?.problems ?? []).filter(
    ({ code }) => code === "S321" || code === "S322",
  );

/** The newest version of each record on the server, by order. */
async function saved(): Promise<Readonly<Record<string, Record<string, unknown>>>> {
  const { versions } = (await serverState()) as { versions: readonly { cells: string }[] };
  const cells = versions.map(({ cells }) => JSON.parse(cells) as Record<string, unknown>);
  return Object.fromEntries(cells.map((row) => [String(row["orderNo"]), row]));
}

const rename = (sheet: MemorySheet, column: number, heading: string) =>
  sheet.type(1, column, heading);

test("a value typed under a renamed heading waits for an answer and is saved with it", async () => {
  const { sheet, pane } = await pushedSheet();
  rename(sheet, COLUMN.note, "说明给财务");
  // The row had no note: without its column it is what was pushed.
  sheet.type(5, COLUMN.note, "后来写的");
  await validateSheet(pane, "quietly");
  expect(questions(pane)).toMatchObject([
    { level: "error", column: "note", params: { was: "备注", headings: [{ name: "说明给财务" }] } },
  ]);
  expect(standings(pane)).toEqual({ new: 0, changed: 0, unchanged: 0, blocked: 4, withdrawn: 0 });
  expect(sheet.at(5, sheet.column("校验"))).toContain("说明给财务");
  await answerRenamed(pane, "note", "说明给财务");
  expect(standings(pane)).toEqual({ new: 0, changed: 1, unchanged: 3, blocked: 0, withdrawn: 0 });
  await pushes(pane);
  const rows = await saved();
  expect(ORDERS.map((order) => rows[order]?.["note"])).toEqual([
    "第 2 行的话",
    "第 3 行的话",
    "第 4 行的话",
    "后来写的",
  ]);
  // The answer holds: the next day nobody is asked again.
  await validateSheet(pane, "quietly");
  expect([questions(pane), standings(pane)?.unchanged]).toEqual([[], 4]);
});

test("a column that was taken out for good loses nothing on the server", async () => {
  const { sheet, pane } = await pushedSheet();
  rename(sheet, COLUMN.note, "核对人");
  for (const row of [2, 3, 4]) sheet.type(row, COLUMN.note, "王芳");
  await validateSheet(pane, "quietly");
  expect(questions(pane)).toHaveLength(1);
  await answerRenamed(pane, "note", null);
  expect(questions(pane)).toEqual([]);
  await pushes(pane);
  const rows = await saved();
  expect(rows[ORDERS[0] ?? ""]).toMatchObject({ note: "第 2 行的话", postage: 800 });
  await validateSheet(pane, "quietly");
  expect([questions(pane), standings(pane)?.unchanged]).toEqual([[], 4]);
});

test("a column that is gone, with nothing new in the sheet, is a note and no question", async () => {
  const { sheet, pane } = await pushedSheet();
  for (const row of [1, 2, 3, 4]) sheet.type(row, COLUMN.note, "");
  await validateSheet(pane, "quietly");
  expect(questions(pane)).toMatchObject([{ level: "note", column: "note" }]);
  await pushes(pane);
  expect((await saved())[ORDERS[0] ?? ""]).toMatchObject({ note: "第 2 行的话" });
});

test("a heading renamed to another column's name pays nothing under that name unasked", async () => {
  const { sheet, pane } = await pushedSheet();
  rename(sheet, COLUMN.postage, "补偿金额");
  await validateSheet(pane, "quietly");
  expect(questions(pane)).toMatchObject([
    { column: "postage", params: { was: "邮费", headings: [{ name: "补偿金额" }] } },
  ]);
  expect(standings(pane)).toMatchObject({ blocked: 4 });
  await answerRenamed(pane, "postage", "补偿金额");
  expect(standings(pane)).toMatchObject({ unchanged: 4 });
});

test("a column that was moved and renamed is asked about wherever it stands now", async () => {
  const { sheet, pane } = await pushedSheet();
  sheet.rows = sheet.rows.map((row) => [row[COLUMN.note] ?? "", ...row.toSpliced(COLUMN.note, 1)]);
  rename(sheet, 0, "跟进");
  await validateSheet(pane, "quietly");
  expect(questions(pane)).toMatchObject([
    { column: "note", params: { headings: [{ name: "跟进", address: "A1" }] } },
  ]);
  await answerRenamed(pane, "note", "跟进");
  expect(standings(pane)).toMatchObject({ unchanged: 4 });
});

test("of two columns that carry the same heading by then, neither is taken for the old one", async () => {
  const { sheet, pane } = await pushedSheet();
  // The postage, left of the notes, is called as they are.
  rename(sheet, COLUMN.postage, "备注");
  await validateSheet(pane, "quietly");
  const asked = new Set(questions(pane).map(({ column }) => column));
  expect(asked).toEqual(new Set(["note", "postage"]));
  await answerRenamed(pane, "postage", "备注");
  await answerRenamed(pane, "note", "备注#2");
  expect(standings(pane)).toMatchObject({ unchanged: 4 });
});

test("a heading that is added beside its column takes nothing over, and somebody hears of it", async () => {
  const sheet = afterSalesSheet(ORDERS);
  sheet.put(1, COLUMN.note, "商家备注");
  sheet.put(2, COLUMN.note, "第 2 行的话");
  const pane = paneOf(new MemoryWorkbook(sheet), (await hire("clerk", "李敏")).key);
  await validateSheet(pane, "quietly");
  await pushes(pane);
  sheet.rows = sheet.rows.map((row, at) => row.toSpliced(1, 0, at === 0 ? "备注" : ""));
  sheet.revision += 1;
  await validateSheet(pane, "quietly");
  expect(standings(pane)).toMatchObject({ unchanged: 4 });
  expect(pane.store.get().validation.value?.problems).toMatchObject([
    { code: "S303", level: "warning", column: "note" },
  ]);
});

test("where another program dropped the workbook's memory, the marks still know the column", async () => {
  const { sheet, key } = await pushedSheet();
  rename(sheet, COLUMN.note, "说明给财务");
  const pane = paneOf(new MemoryWorkbook(sheet), key);
  await validateSheet(pane, "quietly");
  expect(questions(pane)).toMatchObject([
    { column: "note", params: { was: null, headings: [{ name: "说明给财务" }] } },
  ]);
  expect(standings(pane)).toMatchObject({ blocked: 4 });
  await answerRenamed(pane, "note", "说明给财务");
  expect(standings(pane)).toMatchObject({ unchanged: 4 });
});

test("in next month's file the column is asked about before its first row is sent", async () => {
  const { sheet, pane } = await pushedSheet();
  await startMonth(pane);
  rename(sheet, COLUMN.note, "说明给财务");
  sheet.type(2, COLUMN.orderNo, "900000000000011");
  await validateSheet(pane, "quietly");
  expect(questions(pane)).toMatchObject([{ column: "note", params: { was: "备注" } }]);
  expect(standings(pane)).toMatchObject({ new: 0, blocked: 4 });
  await answerRenamed(pane, "note", "说明给财务");
  expect(standings(pane)).toMatchObject({ new: 4, blocked: 0 });
});

test("two headings that changed places are asked about before any amount moves", async () => {
  const { sheet, pane, workbook } = await pushedSheet();
  rename(sheet, COLUMN.refund, "邮费");
  rename(sheet, COLUMN.postage, "退款金额");
  await validateSheet(pane, "quietly");
  expect(questions(pane)).toMatchObject([
    { code: "S322", column: "postage", params: { other: "refund" } },
  ]);
  expect(standings(pane)).toMatchObject({ blocked: 4 });
  await answerSwapped(pane, ["postage", "refund"], "headings");
  expect([questions(pane), standings(pane)?.unchanged]).toEqual([[], 4]);
  expect(workbook.sheets[0]?.at(1, COLUMN.refund)).toBe("邮费");
});

test("two columns whose contents really changed places go once somebody has said so", async () => {
  const { sheet, pane } = await pushedSheet();
  for (const row of [2, 3, 4]) {
    const [refund, postage] = [sheet.at(row, COLUMN.refund), sheet.at(row, COLUMN.postage)];
    sheet.type(row, COLUMN.refund, postage);
    sheet.type(row, COLUMN.postage, refund);
  }
  await validateSheet(pane, "quietly");
  await answerSwapped(pane, ["postage", "refund"], "contents");
  expect([questions(pane), standings(pane)?.changed]).toEqual([[], 3]);
});

test("another list in the same sheet is not held against the one that was pushed from it", async () => {
  const { sheet, pane } = await pushedSheet();
  sheet.rows = [
    ["投诉编号", "投诉时间", "投诉渠道", "客户姓名", "投诉类型", "紧急程度", "投诉内容", "状态"],
    ["TS-1", 46_329, "电话", "张三", "质量", "一般", "到货少一件", "待处理"],
  ];
  sheet.revision += 1;
  await validateSheet(pane, "quietly");
  expect(questions(pane)).toEqual([]);
  const { value } = pane.store.get().validation;
  expect(value?.openLedger.ledger.id).toBe("complaints");
});

test("on the second sheet of a workbook a renamed heading is asked about there alone", async () => {
  const first = afterSalesSheet(ORDERS.slice(0, 2));
  const second = afterSalesSheet(ORDERS.slice(2), "售后登记表2");
  for (const sheet of [first, second]) sheet.put(2, COLUMN.note, "原来的话");
  const workbook = new MemoryWorkbook(first, second);
  const pane = paneOf(workbook, (await hire("clerk", "李敏")).key);
  const goTo = async (sheet: MemorySheet) => {
    await openSheetById(pane, sheet.ref.id);
    await validateSheet(pane, "quietly");
  };
  for (const sheet of [first, second]) {
    await goTo(sheet);
    await pushes(pane);
  }
  rename(second, COLUMN.note, "说明给财务");
  await goTo(second);
  expect(questions(pane)).toMatchObject([{ column: "note", params: { was: "备注" } }]);
  await goTo(first);
  expect([questions(pane), standings(pane)?.unchanged]).toEqual([[], 2]);
  await goTo(second);
  await answerRenamed(pane, "note", "说明给财务");
  expect([questions(pane), standings(pane)?.unchanged]).toEqual([[], 2]);
});
