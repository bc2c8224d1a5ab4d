import { expect, test } from "vitest";
import { newLedger } from "../../../addin/engine/new-ledger/new-ledger.ts";
import { removeSample } from "../../../addin/engine/new-ledger/remove-sample.ts";
import type { Environment } from "../../../addin/engine/environment.ts";
import { openSheet } from "../../../addin/engine/sheet/open-ledger.ts";
import { validate } from "../../../addin/engine/check/validate.ts";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { allowedTexts } from "../../../addin/sandbox/workbook/allowed-texts.ts";
import { enter, enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { sortRows } from "../../../addin/sandbox/workbook/sort-rows.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { type OpenExcel, openExcel, valuesAt } from "./open-excel.ts";

const env: Environment = {
  settings: defaultSettings,
  language: "zh",
  now: () => new Date("2026-11-10T10:00:00+08:00"),
  random: (count) => new Uint8Array(count),
  wait: () => Promise.resolve(),
  pause: () => undefined,
};

/** The after-sales ledger, made in a workbook. */
async function made(excel: OpenExcel, sample: boolean): Promise<Sheet> {
  const { id } = await newLedger(excel.workbook, afterSales, env, { sample });
  const sheet = excel.book.sheetById(id);
  if (sheet === undefined) throw new Error("No sheet was made");
  return sheet;
}

const column = (heading: string) =>
  Object.values(afterSales.columns).findIndex(({ header }) => header.zh === heading);

/** What the cell below a heading offers, and how Excel takes anything else. */
function offered(sheet: Sheet, heading: string) {
  const at = column(heading);
  const rule = sheet.layout.validations.find(({ box }) => box.row === 1 && box.column === at);
  const { style } = (rule?.errorAlert ?? {}) as { style?: string };
  return rule && { texts: allowedTexts(sheet.workbook, rule), style };
}

async function validated({ workbook }: OpenExcel, sheet: Sheet) {
  const opened = await openSheet(workbook, sheet.id, defaultSettings.lists);
  if (opened.kind !== "ledger") throw new Error("The sheet is no ledger");
  return validate(workbook, opened.openLedger, env);
}

const orders = (sheet: Sheet) =>
  valuesAt(sheet, 1, column("订单号"), 4, 1)
    .flat()
    .filter((value) => value !== null && value !== "");

test("a new ledger is a table with frozen headings, formats, dropdowns and notes", async () => {
  const excel = openExcel([["我的"]]);
  const sheet = await made(excel, false);
  const [table] = sheet.layout.tables;
  expect(sheet.name).toBe("售后登记表");
  expect(excel.book.activeSheet).toBe(sheet);
  expect(table?.box).toEqual({ row: 0, column: 0, rows: 2, columns: afterSales.keys.length });
  expect(sheet.layout.frozen).toEqual({ rows: 1, columns: 0 });
  const format = (heading: string, row = 1) => sheet.style(row, column(heading)).numberFormat;
  expect(["登记日期", "订单号", "退款金额", "数量"].map((heading) => format(heading))).toEqual([
    "yyyy-mm-dd",
    "@",
    "0.00",
    "0",
  ]);
  expect(format("订单号", 2000)).toBe("@");
  expect(sheet.layout.columnStyles.size).toBe(0);
  expect(offered(sheet, "班次")).toEqual({ texts: ["早班", "中班", "晚班"], style: "Warning" });
  expect(offered(sheet, "原因")).toEqual({
    texts: defaultSettings.lists["reasons"],
    style: "Information",
  });
  const note = sheet.layout.validations.find(({ box }) => box.row === 0 && box.column === 0);
  expect(note?.prompt).toMatchObject({ title: "登记日期" });
  expect(valuesAt(excel.sheet, 0, 0, 1, 1)).toEqual([["我的"]]);
});

test("every ledger can be made, and is recognised without asking", async () => {
  const excel = openExcel();
  for (const ledger of ledgers) {
    const { id } = await newLedger(excel.workbook, ledger, env, { sample: false });
    const opened = await openSheet(excel.workbook, id, defaultSettings.lists);
    expect(opened.kind === "ledger" && opened.openLedger.ledger.id).toBe(ledger.id);
  }
});

test("a second one gets a name of its own and shares the lists, out of sight", async () => {
  const excel = openExcel();
  await made(excel, false);
  expect((await made(excel, false)).name).toBe("售后登记表 (2)");
  const sheets = excel.book.sheets.map(({ name, layout }) => `${name} ${layout.visibility}`);
  expect(sheets).toEqual([
    "Sheet1 Visible",
    "_lists VeryHidden",
    "售后登记表 Visible",
    "售后登记表 (2) Visible",
  ]);
});

test("the lists follow the department's settings, and nothing else in the workbook moves", async () => {
  const excel = openExcel([["店铺"]]);
  const sheet = await made(excel, false);
  const before = valuesAt(sheet, 0, 0, 3, afterSales.keys.length);
  const { validations } = sheet.layout;
  await excel.workbook.renewLists({ ...defaultSettings.lists, shops: ["一号店", "二号店"] });
  expect(offered(sheet, "店铺")?.texts).toEqual(["一号店", "二号店"]);
  await excel.workbook.renewLists({
    ...defaultSettings.lists,
    shops: ["一号店"],
    reasons: ["其他"],
  });
  expect(offered(sheet, "店铺")?.texts).toEqual(["一号店"]);
  expect(offered(sheet, "原因")?.texts).toEqual(["其他"]);
  expect(valuesAt(sheet, 0, 0, 3, afterSales.keys.length)).toEqual(before);
  expect(sheet.layout.validations).toBe(validations);
});

test("a workbook without such lists gets none, and somebody's own sheet of that name is left alone", async () => {
  const excel = openExcel();
  excel.book.renameSheet(excel.sheet, "_lists");
  await excel.workbook.renewLists(defaultSettings.lists);
  expect(excel.book.sheets).toHaveLength(1);
  expect(excel.sheet.usedBox()).toBe(null);
  await made(excel, false);
  expect(excel.sheet.usedBox()).toBe(null);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(["_lists", "_lists (2)", "售后登记表"]);
});

test("a sample is checked, is never sent, and goes with one call, wherever it was sorted to", async () => {
  const excel = openExcel();
  const sheet = await made(excel, true);
  expect(sheet.layout.tables[0]?.box.rows).toBe(4);
  const { counts, problems, comparison } = await validated(excel, sheet);
  expect(counts).toMatchObject({ rows: 3, ready: 0, errors: 0, warnings: 0 });
  expect(problems.map(({ code }) => code)).toEqual(["S320", "S320", "S320"]);
  expect(comparison.counts).toMatchObject({ new: 0, blocked: 3 });
  expect(sheet.text(1, afterSales.keys.length)).toMatch(/^●/);
  const mine = new Array<string>(afterSales.keys.length).fill("");
  mine[column("登记日期")] = "2026-11-09";
  mine[column("订单号")] = "3987120456813700001";
  mine[column("售后类型")] = "补发";
  enterTexts(sheet, 4, 0, [mine]);
  const [table] = sheet.layout.tables;
  if (table === undefined) throw new Error("No table");
  sortRows(sheet, { ...table.box, row: 1, rows: 4 }, [
    { column: column("登记日期"), ascending: true },
  ]);
  expect(await removeSample(excel.workbook, sheet.id, env)).toEqual({ removed: 3, kept: 0 });
  expect(orders(sheet)).toEqual(["3987120456813700001"]);
  expect(sheet.layout.tables[0]?.box.rows).toBe(2);
  expect((await validated(excel, sheet)).counts).toMatchObject({ rows: 1, ready: 1 });
});

test("a sample row that somebody wrote into stays, and is sent once its marks are gone", async () => {
  const excel = openExcel();
  const sheet = await made(excel, true);
  await validated(excel, sheet);
  enter(sheet, 1, column("数量"), "2");
  enter(sheet, 2, afterSales.keys.length + 3, "我在旁边写的");
  expect(await removeSample(excel.workbook, sheet.id, env)).toEqual({ removed: 1, kept: 2 });
  expect(orders(sheet)).toEqual(["3987120456813702145", "298741650327"]);
  expect((await validated(excel, sheet)).counts.ready).toBe(0);
  enter(sheet, 1, column("商品名称"), "北欧餐椅");
  enter(sheet, 1, column("备注"), "");
  expect((await validated(excel, sheet)).counts.ready).toBe(1);
});

test("a sample that was saved and opened again can still be taken out; the table keeps a row", async () => {
  const excel = openExcel();
  await made(excel, true);
  expect(openFile(excel.book, saveXlsx(excel.book), "again.xlsx")).toBe(null);
  const sheet = excel.book.sheet("售后登记表");
  if (sheet === undefined) throw new Error("No sheet");
  expect(await removeSample(excel.workbook, sheet.id, env)).toEqual({ removed: 3, kept: 0 });
  expect(sheet.layout.tables[0]?.box.rows).toBe(2);
  expect(orders(sheet)).toEqual([]);
});
