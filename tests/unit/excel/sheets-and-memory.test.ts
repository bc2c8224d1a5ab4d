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
