import { beforeEach, expect, test } from "vitest";
import { printForm } from "../../addin/actions/history/print-form.ts";
import { showRecordHistory, showRowHistory } from "../../addin/actions/history/show-row-history.ts";
import { openActiveSheet } from "../../addin/actions/sheet/open-sheet.ts";
import { openSheet } from "../../addin/engine/sheet/open-ledger.ts";
import { showValue } from "../../addin/taskpane/kit/show-value.ts";
import { formsOf } from "../../shared/forms/index.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { hire } from "../worker/support/staff.ts";
import { idOf } from "../record-ids.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, pushed, signedIn } from "./stage.ts";

beforeEach(emptyLedgers);

const [form] = formsOf("complaints");

const complaints = () =>
  new MemorySheet("客户投诉登记表", [
    ["投诉编号", "投诉时间", "联系电话", "投诉内容", "状态", "解决时间", "客户反馈时间"],
    ["TS-1", "2026-11-03 09:00", "13800138000", "椅腿装不上", "处理中", "", ""],
  ]);

/** Prints the row whose history is shown; what the new sheet says. */
async function printed(pane: Pane, workbook: MemoryWorkbook): Promise<readonly unknown[]> {
  if (form === undefined) throw new Error("There is no form of complaints");
  const ledger = pane.store.get().historyOf?.ledger;
  await printForm(pane, form, (column, value) =>
    ledger === undefined ? "" : showValue(ledger, column, value, "zh"),
  );
  return workbook.sheets.at(-1)?.rows.flat() ?? [];
}

test("a complaint that was closed and taken up again is printed whole from its sheet, with its course", async () => {
  const sheet = complaints();
  const workbook = new MemoryWorkbook(sheet);
  await pushed(workbook, await signedIn("李敏"));
  sheet.type(2, 4, "已关闭");
  sheet.type(2, 5, "2026-11-04 10:00");
  await pushed(workbook, await signedIn("王芳"));
  sheet.type(2, 4, "处理中");
  sheet.type(2, 5, "");
  await pushed(workbook, await signedIn("李敏"));
  const pane = paneOf(workbook, (await hire("clerk", "王芳")).key);
  await openActiveSheet(pane);
  await showRowHistory(pane, 2);
  // Typed since, and not pushed: what is printed is what the sheet says.
  sheet.type(2, 3, "椅腿裂了");
  const said = await printed(pane, workbook);
  for (const text of ["13800138000", "椅腿裂了", "状态 处理中 → 已关闭", "状态 已关闭 → 处理中"]) {
    expect(said).toContain(text);
  }
  const made = workbook.sheets.at(-1)?.ref;
  expect(made?.name).toBe("客户投诉处理表 TS-1");
  expect((await openSheet(workbook, made?.id ?? "", defaultSettings.lists)).kind).toBe("no-ledger");
});

test("a complaint that stands in no open sheet is printed masked, and says so", async () => {
  const sheet = complaints();
  const there = new MemoryWorkbook(sheet);
  const report = await pushed(there, await signedIn("李敏"));
  const record = report.rows[0]?.id;
  if (record === undefined) throw new Error("nothing was pushed");
  const workbook = new MemoryWorkbook(new MemorySheet("空", []));
  const pane = paneOf(workbook, (await hire("supervisor", "陈主管")).key);
  await openActiveSheet(pane);
  await showRecordHistory(pane, { ledger: "complaints", record, reference: "TS-1" });
  const said = await printed(pane, workbook);
  expect(said).toContain("TS-1");
  expect(said).not.toContain("13800138000");
  expect(said.some((text) => String(text).includes("个人信息打了码"))).toBe(true);
});

test("a row that is nowhere is not printed, and the pane says why", async () => {
  const workbook = new MemoryWorkbook(new MemorySheet("空", []));
  const pane = paneOf(workbook, (await hire("supervisor", "陈主管")).key);
  await openActiveSheet(pane);
  const record = idOf("9");
  await showRecordHistory(pane, { ledger: "complaints", record, reference: "TS-9" });
  await printed(pane, workbook);
  expect(workbook.sheets).toHaveLength(1);
});
