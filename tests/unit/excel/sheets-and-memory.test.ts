import { expect, test } from "vitest";
import { openExcel } from "./open-excel.ts";

test("the sheets are listed as their tabs stand, hidden ones left out", async () => {
  const { book, sheet, workbook } = openExcel();
  const second = book.addSheet("十一月");
  book.addSheet("参数").change({ visibility: "Hidden" });
  book.activate(second);
  expect(await workbook.listSheets()).toEqual([
    { id: sheet.id, name: "Sheet1", active: false },
    { id: second.id, name: "十一月", active: true },
  ]);
});

test("selecting a cell brings its sheet to the front", async () => {
  const { book, sheet, workbook } = openExcel();
  book.activate(book.addSheet("十一月"));
  await workbook.select(sheet.id, 214, 7);
  expect(book.activeSheet).toBe(sheet);
  expect(book.selection().active).toEqual({ row: 213, column: 7 });
});

test("the selected rows are those that a person sees selected, of the sheet in front alone", async () => {
  const { book, sheet, workbook } = openExcel([["a"], ["b"], ["c"], ["d"], ["e"]]);
  const other = book.addSheet("十一月");
  const cell = { column: 0, rows: 1, columns: 1 };
  book.activate(sheet);
  book.select(sheet, [
    { ...cell, row: 1, rows: 2 },
    { ...cell, row: 4 },
  ]);
  expect(await workbook.selectedRows(sheet.id)).toEqual([2, 3, 5]);
  sheet.change({ hiddenRows: new Set([2]) });
  expect(await workbook.selectedRows(sheet.id)).toEqual([2, 5]);
  book.select(sheet, [{ row: 0, column: 0, rows: 1_048_576, columns: 1 }]);
  expect(await workbook.selectedRows(sheet.id)).toEqual([1, 2, 4, 5]);
  expect(await workbook.selectedRows(other.id)).toEqual([]);
});

test("what the workbook remembers comes back as it was, and the last one counts", async () => {
  const { workbook } = openExcel();
  expect(await workbook.recall("placement")).toBeUndefined();
  await workbook.remember("placement", { ledger: "a", columns: { day: null } });
  await workbook.remember("placement", { ledger: "after-sales", columns: { day: "2026-11-03" } });
  expect(await workbook.recall("placement")).toEqual({
    ledger: "after-sales",
    columns: { day: "2026-11-03" },
  });
});

test("a setting that something else wrote is nothing to remember", async () => {
  const { book, workbook } = openExcel();
  book.settings = new Map([["taizhang:placement", "{broken"]]);
  expect(await workbook.recall("placement")).toBeUndefined();
});

test("the selected cell is told with its sheet", async () => {
  const { book, sheet, workbook } = openExcel();
  const second = book.addSheet("十一月");
  book.activate(second);
  book.select(second, [{ row: 4, column: 2, rows: 3, columns: 2 }], { row: 5, column: 3 });
  expect(await workbook.selection()).toEqual({ sheet: second.id, row: 6, column: 3 });
  await workbook.select(sheet.id, 9, 1);
  expect(await workbook.selection()).toEqual({ sheet: sheet.id, row: 9, column: 1 });
});

test("the setting by which Office opens the pane is its own, beside what the workbook remembers", async () => {
  const { book, workbook } = openExcel();
  await workbook.remember("placement", { ledger: "a" });
  expect(await workbook.opensPane()).toBeUndefined();
  await workbook.setOpensPane(true);
  expect(book.settings.get("Office.AutoShowTaskpaneWithDocument")).toBe(true);
  await workbook.setOpensPane(false);
  expect(await workbook.opensPane()).toBe(false);
  expect(await workbook.recall("placement")).toEqual({ ledger: "a" });
});
