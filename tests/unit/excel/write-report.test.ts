import { expect, test } from "vitest";
import type { ReportSheet } from "../../../addin/workbook/workbook.ts";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { type OpenExcel, openExcel, valuesAt } from "./open-excel.ts";

const report: ReportSheet = {
  name: "售后日报 2026-11-03",
  key: "finance:2026-11-03",
  title: ["售后日报", "截至 16:00"],
  columns: [
    { heading: "店铺", format: "@", width: 120 },
    { heading: "日期", format: "yyyy-mm-dd", width: 90 },
    { heading: "金额", format: "#,##0.00", width: 90 },
  ],
  rows: [
    ["=旗舰店", 46329, 1234.5],
    ["合计", null, 1234.5],
  ],
  totals: [1],
};

function written({ book }: OpenExcel, id: string): Sheet {
  const sheet = book.sheetById(id);
  if (sheet === undefined) throw new Error("No such sheet");
  return sheet;
}

test("a report gets a sheet of its own, formatted and shown, and nothing in it is a formula", async () => {
  const excel = openExcel([["我的"]]);
  const { id, name } = await excel.workbook.writeReport(report);
  const sheet = written(excel, id);
  expect(name).toBe("售后日报 2026-11-03");
  expect(excel.book.activeSheet).toBe(sheet);
  expect(
    sheet.table({ row: 0, column: 0, rows: 5, columns: 3 }, (r, c) => sheet.text(r, c)),
  ).toEqual([
    ["售后日报", "", ""],
    ["截至 16:00", "", ""],
    ["店铺", "日期", "金额"],
    ["=旗舰店", "2026-11-03", "1,234.50"],
    ["合计", "", "1,234.50"],
  ]);
  expect(sheet.formula(3, 0)).toBeUndefined();
  expect([0, 2, 3, 4].map((row) => sheet.style(row, 0).bold)).toEqual([true, true, false, true]);
  expect(sheet.layout.frozen.rows).toBe(3);
  const { orientation, paperSize, zoom, titleRows } = sheet.layout.page;
  expect([orientation, paperSize, zoom, titleRows?.row]).toEqual([
    "Landscape",
    "A4",
    { horizontalFitToPages: 1 },
    2,
  ]);
  expect(sheet.columnWidth(0)).toBe(160);
  expect(valuesAt(excel.sheet, 0, 0, 1, 2)).toEqual([["我的", null]]);
});

test("the same report again takes the place of the old one, however its sheet is called by now", async () => {
  const excel = openExcel();
  const first = await excel.workbook.writeReport(report);
  excel.book.renameSheet(written(excel, first.id), "十一月三日");
  const again = { ...report, rows: [["A", 46330, 1]], totals: [] };
  expect(await excel.workbook.writeReport(again)).toEqual({ id: first.id, name: "十一月三日" });
  const sheet = written(excel, first.id);
  expect(valuesAt(sheet, 3, 0, 2, 3)).toEqual([
    ["A", 46330, 1],
    [null, null, null],
  ]);
  expect(sheet.style(4, 0)).toMatchObject({ bold: false, numberFormat: "General" });
  expect(excel.book.sheets).toHaveLength(2);
});

test("what a person wrote below or beside a report is pushed along, not written over", async () => {
  const excel = openExcel();
  const { id } = await excel.workbook.writeReport(report);
  const sheet = written(excel, id);
  enter(sheet, 5, 0, "已核对");
  enter(sheet, 2, 3, "我的备注");
  await excel.workbook.writeReport({
    ...report,
    columns: [...report.columns, { heading: "件数", format: "0", width: 50 }],
    rows: [...report.rows, ["B", 46330, 2, 7]],
  });
  expect(valuesAt(sheet, 5, 0, 2, 4)).toEqual([
    ["B", 46330, 2, 7],
    ["已核对", null, null, null],
  ]);
  expect(valuesAt(sheet, 2, 3, 1, 2)).toEqual([["件数", "我的备注"]]);
});

test("a sheet of that name that is not ours is not touched", async () => {
  const excel = openExcel([["别人的"]]);
  excel.book.renameSheet(excel.sheet, "售后日报 2026-11-03");
  expect((await excel.workbook.writeReport(report)).name).toBe("售后日报 2026-11-03 (2)");
  expect(excel.sheet.value(0, 0)).toBe("别人的");
});

test("in a workbook that was saved and opened again, the report's sheet is found by its name", async () => {
  const excel = openExcel([["我的"]]);
  await excel.workbook.writeReport(report);
  expect(openFile(excel.book, saveXlsx(excel.book), "again.xlsx")).toBe(null);
  expect((await excel.workbook.writeReport(report)).name).toBe("售后日报 2026-11-03");
  expect(excel.book.sheets).toHaveLength(2);
});

test("a report's sheet that holds something else by now is not touched", async () => {
  const excel = openExcel();
  const { id } = await excel.workbook.writeReport(report);
  enter(written(excel, id), 0, 0, "我的工作底稿");
  expect((await excel.workbook.writeReport(report)).name).toBe("售后日报 2026-11-03 (2)");
  expect(written(excel, id).value(0, 0)).toBe("我的工作底稿");
});

test("a report whose sheet was deleted is written to a new one", async () => {
  const excel = openExcel();
  const { id } = await excel.workbook.writeReport(report);
  excel.book.deleteSheet(written(excel, id));
  const again = await excel.workbook.writeReport(report);
  expect(again.id).not.toBe(id);
  expect(written(excel, again.id).value(3, 2)).toBe(1234.5);
});

test("a report of 8,000 rows arrives whole", async () => {
  const excel = openExcel();
  const rows = Array.from({ length: 8000 }, (_, row) => [`店铺 ${row}`, 46329, row / 100]);
  const { id } = await excel.workbook.writeReport({ ...report, rows, totals: [7999] });
  const sheet = written(excel, id);
  expect(valuesAt(sheet, 3, 0, 8000, 3)).toEqual(rows);
  expect(sheet.style(8002, 2).bold).toBe(true);
});
