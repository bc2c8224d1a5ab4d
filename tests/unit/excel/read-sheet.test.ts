import { expect, test } from "vitest";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import { FAULT } from "../../../addin/sandbox/host/faults.ts";
import { openExcel } from "./open-excel.ts";

test("a sheet is read from the top of what is used, with what each cell is", async () => {
  const { sheet, workbook } = openExcel([
    ["", "售后登记表", "", ""],
    ["", "登记日期", "订单号", "退款金额"],
    ["", "2026-11-03", "'3456789012345678901", "12.5"],
    ["", "=1/0", "TRUE", ""],
  ]);
  expect(await workbook.readSheet(sheet.id)).toEqual({
    sheet: { id: sheet.id, name: "Sheet1" },
    grid: {
      firstRow: 1,
      firstColumn: 1,
      values: [
        ["售后登记表", "", ""],
        ["登记日期", "订单号", "退款金额"],
        [46329, "3456789012345678901", 12.5],
        ["#DIV/0!", true, ""],
      ],
      kinds: [
        ["text", "empty", "empty"],
        ["text", "text", "text"],
        ["number", "text", "number"],
        ["error", "boolean", "empty"],
      ],
    },
    hiddenRows: 0,
    date1904: false,
    revision: 0,
  });
});

test("an empty sheet has no grid", async () => {
  const { sheet, workbook } = openExcel();
  expect((await workbook.readSheet(sheet.id)).grid).toBeNull();
});

test("a workbook that counts from 1904 says so", async () => {
  const { book, sheet, workbook } = openExcel([["登记日期"]]);
  book.date1904 = true;
  expect((await workbook.readSheet(sheet.id)).date1904).toBe(true);
});

test("the table with most rows is the ledger: neither its totals nor the notes around it are read", async () => {
  const { sheet, workbook } = openExcel([
    ["售后", "", "", "", ""],
    ["日期", "店铺", "金额", "", "看这里"],
    ["1", "A", "2", "", ""],
    ["2", "B", "3", "", ""],
    ["", "", "5", "", ""],
    ["", "", "", "", ""],
    ["以下是备注", "", "", "", ""],
  ]);
  addTable(sheet, { row: 1, column: 0, rows: 4, columns: 3 }, { showTotals: true });
  const { grid } = await workbook.readSheet(sheet.id);
  expect(grid?.values).toEqual([
    ["售后", "", ""],
    ["日期", "店铺", "金额"],
    [1, "A", 2],
    [2, "B", 3],
  ]);
});

test("a table of two columns is a list beside the ledger, not the ledger", async () => {
  const { sheet, workbook } = openExcel([
    ["日期", "店铺", "金额", "", "店铺表"],
    ["1", "A", "2", "", "A"],
  ]);
  addTable(sheet, { row: 0, column: 4, rows: 2, columns: 1 });
  expect((await workbook.readSheet(sheet.id)).grid?.values[1]).toEqual([1, "A", 2, "", "A"]);
});

test("rows that are hidden or filtered out are read and counted", async () => {
  const { sheet, workbook } = openExcel([
    ["店铺", "金额"],
    ["A", "1"],
    ["B", "2"],
    ["A", "3"],
    ["B", "4"],
  ]);
  setSheetFilter(sheet, { row: 0, column: 0, rows: 5, columns: 1 });
  filterColumn(sheet, null, 0, { on: "values", values: ["B"] });
  sheet.change({ hiddenRows: new Set([4]), hiddenColumns: new Set([0]) });
  const { grid, hiddenRows } = await workbook.readSheet(sheet.id);
  expect(hiddenRows).toBe(3);
  expect(grid?.values.map(([shop]) => shop)).toEqual(["店铺", "A", "B", "A", "B"]);
});

test("of merged cells only the first has a value, whatever lies beneath", async () => {
  const { sheet, workbook } = openExcel([
    ["日期", "店铺"],
    ["1", "A"],
    ["9", "B"],
  ]);
  sheet.change({ merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] });
  const { grid } = await workbook.readSheet(sheet.id);
  expect(grid?.values).toEqual([
    ["日期", "店铺"],
    [1, "A"],
    ["", "B"],
  ]);
  expect(grid?.kinds[2]).toEqual(["covered", "text"]);
});

test("a ledger larger than one answer of Excel is read in slices, each row once", async () => {
  const rows = Array.from({ length: 3000 }, (_, row) => [`${row}`, "长".repeat(2000)]);
  const { sheet, workbook } = openExcel(rows);
  const { grid } = await workbook.readSheet(sheet.id);
  expect(grid?.values.map(([number]) => number)).toEqual(rows.map((_, row) => row));
});

test("a slice that Excel finds too large is read again by halves", async () => {
  const { host, sheet, workbook } = openExcel([["A"], ["B"], ["C"]]);
  await workbook.readSheet(sheet.id);
  const execute = host.execute.bind(host);
  host.execute = (json, flags) => {
    if (json.includes('"valueTypes"')) host.faults.failNext(FAULT.responseTooLarge);
    host.execute = execute;
    return execute(json, flags);
  };
  expect((await workbook.readSheet(sheet.id)).grid?.values).toEqual([["A"], ["B"], ["C"]]);
});

test("a sheet that is gone is said to be gone", async () => {
  const { workbook } = openExcel([["A"]]);
  await expect(workbook.readSheet("{gone}")).rejects.toMatchObject({ trouble: "sheet-gone" });
});

test("while a person types in a cell, Excel waits instead of failing", async () => {
  const { host, sheet, workbook } = openExcel([["A"]]);
  host.cellEditing = true;
  const reading = workbook.readSheet(sheet.id);
  host.cellEditing = false;
  expect((await reading).grid?.values).toEqual([["A"]]);
});

test("an Excel that cannot wait for the cell says that one is being edited", async () => {
  const { host, sheet, workbook } = openExcel([["A"]]);
  await workbook.readSheet(sheet.id);
  host.faults.failNext(FAULT.cellEditMode);
  await expect(workbook.readSheet(sheet.id)).rejects.toMatchObject({ trouble: "editing" });
});
