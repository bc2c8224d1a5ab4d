import { expect, test, vi } from "vitest";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { sortRows } from "../../../addin/sandbox/workbook/sort-rows.ts";
import { openExcel, type PlayedExcel } from "./open-excel.ts";

/** Events travel in a task of their own. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

async function listening(rows: string[][], played: PlayedExcel = {}) {
  const excel = openExcel(rows, played);
  const told = vi.fn<() => void>();
  const stop = excel.workbook.onChange(told);
  await excel.workbook.readSheet(excel.sheet.id);
  return { ...excel, told, stop };
}

test("a person's edit makes an earlier snapshot old and is told", async () => {
  const { sheet, workbook, told } = await listening([["A"]]);
  const { revision } = await workbook.readSheet(sheet.id);
  enter(sheet, 0, 0, "B");
  await delivered();
  expect(workbook.revision(sheet.id)).toBeGreaterThan(revision);
  expect(told).toHaveBeenCalled();
});

test("a sort is a change: rows are no longer where they were", async () => {
  const { sheet, workbook } = await listening([["2"], ["1"]]);
  const before = workbook.revision(sheet.id);
  sortRows(sheet, { row: 0, column: 0, rows: 2, columns: 1 }, [{ column: 0, ascending: true }]);
  await delivered();
  expect(workbook.revision(sheet.id)).toBeGreaterThan(before);
});

test("what the add-in writes itself is no change", async () => {
  const { sheet, workbook, told } = await listening([["日期", "店铺", "金额"]]);
  const { check } = await workbook.ownedColumns(sheet.id, 1);
  await workbook.writeOwned(sheet.id, check, 2, ["✓"]);
  await workbook.writeCells(sheet.id, [
    { row: 2, column: 0, cell: { value: 1, format: "General" } },
  ]);
  await delivered();
  expect(workbook.revision(sheet.id)).toBe(0);
  expect(told).not.toHaveBeenCalled();
});

test("steps back lead through what was written in the check column to what a person typed", async () => {
  const { book, sheet, workbook, told } = await listening(
    [
      ["日期", "店铺", "金额"],
      ["", "", "8"],
    ],
    { excelApi: "1.21" },
  );
  const { check } = await workbook.ownedColumns(sheet.id, 1);
  enter(sheet, 1, 2, "退钱");
  await delivered();
  await workbook.writeOwned(sheet.id, check, 2, ["✕ 金额"]);
  const revision = workbook.revision(sheet.id);
  told.mockClear();
  book.undo();
  await delivered();
  expect(sheet.value(1, check)).toBeNull();
  expect(told).not.toHaveBeenCalled();
  book.undo();
  await delivered();
  expect(sheet.value(1, 2)).toBe(8);
  expect(workbook.revision(sheet.id)).toBeGreaterThan(revision);
});

test("another sheet's changes leave this sheet's revision alone", async () => {
  const { book, sheet, workbook } = await listening([["A"]]);
  enter(book.addSheet("另一张"), 0, 0, "x");
  await delivered();
  expect(workbook.revision(sheet.id)).toBe(0);
});

test("another sheet that comes to the front is told", async () => {
  const { book, told } = await listening([["A"]]);
  const other = book.addSheet("另一张");
  await delivered();
  told.mockClear();
  book.activate(other);
  await delivered();
  expect(told).toHaveBeenCalledTimes(1);
});

test("nobody is told after they stopped listening, and nothing is heard after dispose", async () => {
  const { sheet, workbook, told, stop } = await listening([["A"]]);
  stop();
  enter(sheet, 0, 0, "B");
  await delivered();
  expect(told).not.toHaveBeenCalled();
  const heard = workbook.revision(sheet.id);
  await workbook.dispose();
  enter(sheet, 0, 0, "C");
  await delivered();
  expect(workbook.revision(sheet.id)).toBe(heard);
});
