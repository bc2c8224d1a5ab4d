import { beforeEach, expect, test } from "vitest";
import { readHistory, showRowHistory } from "../../addin/actions/history/show-row-history.ts";
import { erasePersonalData } from "../../addin/actions/history/erase-personal-data.ts";
import { writeMemo } from "../../addin/actions/problems/write-memo.ts";
import { showHistoryHere } from "../../addin/actions/history/show-history-here.ts";
import { acknowledgeWarnings } from "../../addin/actions/problems/acknowledge-warnings.ts";
import { goToProblemHere } from "../../addin/actions/problems/go-to-problem-here.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { openActiveSheet } from "../../addin/actions/sheet/open-sheet.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { canBeAcknowledged } from "../../shared/acknowledgement.ts";
import { showValue } from "../../addin/taskpane/kit/show-value.ts";
import { readMemos } from "../../shared/text/order-memo.ts";
import { erasureWords } from "../../shared/messages/erasure-words.ts";
import { paneWords } from "../../shared/messages/pane-words.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, pushed, signedIn } from "./stage.ts";

const ORDERS = ["900000000000001", "900000000000002"];

beforeEach(emptyLedgers);

const told = (pane: Pane) =>
  pane.store.get().history.value?.entries?.map((entry) => {
    if (entry.kind === "acknowledgement") return [entry.by, entry.reason];
    const cells = Object.entries(entry.changes).map(
      ([key, { before, after }]) => `${key} ${String(before)}→${String(after)}`,
    );
    return [entry.by, entry.version, ...(entry.version === 1 ? [] : cells)];
  });

test("a row's history tells who changed which cells, wherever a sort has put the row", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  await pushed(workbook, await signedIn("李敏"));
  sheet.type(2, COLUMN.note, "已联系");
  await pushed(workbook, await signedIn("王芳"));
  const pane = paneOf(workbook, (await hire("auditor", "审计")).key);
  await openActiveSheet(pane);
  sheet.sort(1, (a, b) => String(b[COLUMN.orderNo]).localeCompare(String(a[COLUMN.orderNo])));

  // The pane has not looked at the sheet since it was sorted.
  await showRowHistory(pane, 3);
  expect(pane.store.get().screen).toBe("history");
  expect(told(pane)).toEqual([
    ["王芳", 2, "note null→已联系"],
    ["李敏", 1],
  ]);
  await showRowHistory(pane, 2);
  expect(told(pane)).toEqual([["李敏", 1]]);
});

test("a copied row has no history: its mark is the other's", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  await pushed(workbook, await signedIn("李敏"));
  const pane = paneOf(workbook, (await hire("clerk", "王芳")).key);
  const copy = sheet.copyDown(2);
  await validateSheet(pane, "quietly");
  await showRowHistory(pane, copy);
  expect(pane.store.get()).toMatchObject({
    historyOf: { row: copy, record: null },
    history: { value: null, working: null, trouble: null },
  });
});

test("signed out nothing is asked of the server; after a sign-in the history comes", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(ORDERS));
  await pushed(workbook, await signedIn("李敏"));
  const asked: string[] = [];
  const pane = paneOf(workbook, null, (send) => {
    asked.push("asked");
    return send();
  });
  await openActiveSheet(pane);
  await showRowHistory(pane, 2);
  expect([asked, pane.store.get().history.value]).toEqual([[], null]);
  pane.store.set({ key: (await hire("clerk", "王芳")).key });
  await readHistory(pane);
  expect(told(pane)).toEqual([["李敏", 1]]);
});

test("offline the view says so, and tries again", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(ORDERS));
  await pushed(workbook, await signedIn("李敏"));
  let offline = true;
  const pane = paneOf(workbook, (await hire("clerk", "王芳")).key, (send) =>
    offline ? Promise.reject(new TypeError("Failed to fetch")) : send(),
  );
  await openActiveSheet(pane);
  await showRowHistory(pane, 2);
  expect(pane.store.get().history.trouble).toMatchObject({ failure: { kind: "offline" } });
  offline = false;
  await readHistory(pane);
  expect(told(pane)).toEqual([["李敏", 1]]);
});

test("a row of a shop that the person may not see is as if the server had none", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(ORDERS));
  await pushed(workbook, await signedIn("李敏"));
  const pane = paneOf(workbook, (await hire("clerk", "王芳", ["另一家店"])).key);
  await openActiveSheet(pane);
  await showRowHistory(pane, 2);
  expect(pane.store.get().history).toMatchObject({ value: { entries: null }, trouble: null });
});

test("the menu of a cell leads to its row's history, and says where there is no ledger", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(ORDERS));
  await pushed(workbook, await signedIn("李敏"));
  const pane = paneOf(workbook, (await hire("clerk", "王芳")).key);
  const [sheet] = workbook.sheets;
  await workbook.select(sheet?.ref.id ?? "", 3, COLUMN.note);
  await showHistoryHere(pane);
  expect(pane.store.get().historyOf?.row).toBe(3);
  expect(told(pane)).toEqual([["李敏", 1]]);

  const other = paneOf(new MemoryWorkbook(), null);
  await expect(showHistoryHere(other)).resolves.toBeUndefined();
});

test("the menu of a cell leads to its warning, with the reason asked for, and to its fix", async () => {
  const words = paneWords("zh").here;
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  // Postage of 18 is above the usual, and an order number with a space can be tidied.
  sheet.put(2, COLUMN.postage, 18);
  sheet.put(3, COLUMN.kind, "仅退");
  const pane = paneOf(workbook, null);
  await workbook.select(sheet.ref.id, 2, COLUMN.postage);
  await goToProblemHere(pane, "acknowledge");
  const { validation, problemAt, acknowledging, tab } = pane.store.get();
  expect([tab, acknowledging]).toEqual(["problems", problemAt]);
  const warning = validation.value?.problems.find(({ row }) => row === 2);
  expect(problemAt).toContain(`/2/${warning?.column ?? ""}`);
  if (warning === undefined || !canBeAcknowledged(warning)) throw new Error("no warning");

  await acknowledgeWarnings(pane, [warning], "新疆件");
  await goToProblemHere(pane, "acknowledge");
  expect(pane.store.get().notice?.text).toBe(words.nothingToAcknowledge(2));

  await workbook.select(sheet.ref.id, 3, COLUMN.note);
  await goToProblemHere(pane, "fix");
  expect(pane.store.get().problemAt).toContain("/3/kind");
  expect(pane.store.get().acknowledging).toBeNull();
});

test("an admin erases a record from the history of its row, and what is gone is said in words", async () => {
  const sheet = afterSalesSheet(ORDERS);
  const workbook = new MemoryWorkbook(sheet);
  sheet.type(2, COLUMN.note, "已联系");
  await pushed(workbook, await signedIn("李敏"));
  const pane = paneOf(workbook, (await hire("admin", "管理员")).key);
  await openActiveSheet(pane);
  await showRowHistory(pane, 2);
  const asked = pane.store.get().historyOf;
  if (asked === null || asked.record === null) throw new Error("The row has no record");
  await erasePersonalData(pane, asked.ledger, asked.record, "客户要求");
  expect(pane.store.get().notice?.text).toBe(erasureWords.zh.done);
  const [entry] = pane.store.get().history.value?.entries ?? [];
  const note = entry?.kind === "version" ? entry.changes["note"] : undefined;
  expect(showValue(asked.ledger, "note", note?.after, "zh")).toBe("已删除");
  expect(sheet.at(2, COLUMN.note)).toBe("已联系");
});

test("today's memo goes below what a row's note says, signed, wherever a sort has put the row", async () => {
  const sheet = afterSalesSheet(ORDERS);
  sheet.type(2, COLUMN.note, "客户拍下,要求修改成,已修改妥当---2014. . 姓名");
  const workbook = new MemoryWorkbook(sheet);
  const { key, person } = await hire("clerk", "李敏");
  const pane = paneOf(workbook, key);
  pane.store.set({ person });
  await openActiveSheet(pane);
  await validateSheet(pane, "quietly");
  expect(await writeMemo(pane, 2, "改地址")).toBe(true);
  expect(readMemos(String(sheet.at(2, COLUMN.note)))).toMatchObject([
    { event: "客户拍下,要求修改成,已修改妥当", on: { year: 2014, month: null }, clerk: "姓名" },
    { event: "改地址", clerk: "李敏" },
  ]);

  // The sheet was typed in since: nothing is written into a row that may be another by now, and the next press is right.
  sheet.sort(1, (a, b) => String(b[COLUMN.orderNo]).localeCompare(String(a[COLUMN.orderNo])));
  expect(await writeMemo(pane, 2, "补发")).toBe(false);
  expect(await writeMemo(pane, 2, "补发")).toBe(true);
  expect(readMemos(String(sheet.at(2, COLUMN.note)))).toMatchObject([{ event: "补发" }]);
  await pane.store.get().notice?.undo?.();
  expect(readMemos(String(sheet.at(2, COLUMN.note)))).toEqual([]);

  workbook.sheets[0]?.formulas.add(`3:${COLUMN.note}`);
  expect(await writeMemo(pane, 3, "补发")).toBe(false);
});
