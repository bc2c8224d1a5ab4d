import { expect, test } from "vitest";
import { excelWorkbook } from "../../../addin/excel/index.ts";
import { shownStyle } from "../../../addin/sandbox/workbook/conditional-formats.ts";
import { enter } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { deleteColumns } from "../../../addin/sandbox/workbook/structure.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import { openExcel, valuesAt } from "./open-excel.ts";

const LEDGER = [
  ["日期", "店铺", "金额"],
  ["1", "A", "2"],
  ["2", "B", "3"],
];

test("the owned columns are made to the right of what is used, as text, the mark hidden", async () => {
  const { sheet, workbook } = openExcel(LEDGER);
  sheet.change({ hiddenColumns: new Set([3, 4]) });
  expect(await workbook.ownedColumns(sheet.id, 1)).toEqual({ check: 3, overdue: 4, mark: 5 });
  expect(valuesAt(sheet, 0, 2, 1, 4)).toEqual([["金额", "校验", "逾期", "台账标记"]]);
  expect([3, 4, 5].map((column) => sheet.style(2, column).numberFormat)).toEqual(["@", "@", "@"]);
  expect([...sheet.layout.hiddenColumns]).toEqual([5]);
  expect(sheet.columnWidth(3)).toBe(320);
});

test("owned columns that are there are used again, wherever they were moved", async () => {
  const { sheet, workbook } = openExcel([["Ledger mark", "日期", "校验", "逾期", "店铺"]]);
  sheet.restyle({ row: 0, column: 0, rows: 1, columns: 4 }, { numberFormat: "@" });
  expect(await workbook.ownedColumns(sheet.id, 1)).toEqual({ check: 2, overdue: 3, mark: 0 });
  expect(valuesAt(sheet, 0, 0, 1, 6)).toEqual([
    ["Ledger mark", "日期", "校验", "逾期", "店铺", null],
  ]);
});

test("a column that somebody deleted is made again, with an English heading when asked for", async () => {
  const { sheet, workbook } = openExcel(LEDGER);
  const { overdue } = await workbook.ownedColumns(sheet.id, 1);
  deleteColumns(sheet, overdue, 1);
  const english = excelWorkbook(() => "en");
  expect(await english.ownedColumns(sheet.id, 1)).toEqual({ check: 3, mark: 4, overdue: 5 });
  expect(sheet.value(0, 5)).toBe("Overdue");
});

test("a person's own column that is called the same is theirs: ours stands beside it", async () => {
  const { sheet, workbook } = openExcel([
    ["日期", "逾期", "金额"],
    ["1", "客户已催", "2"],
  ]);
  const owned = await workbook.ownedColumns(sheet.id, 1);
  expect(owned).toEqual({ check: 3, overdue: 4, mark: 5 });
  expect(valuesAt(sheet, 0, 3, 1, 3)).toEqual([["校验", "逾期*", "台账标记"]]);
  expect(await workbook.ownedColumns(sheet.id, 1)).toEqual(owned);
});

test("a person's column Mark is theirs, and of two columns called like our mark the last is ours", async () => {
  const { sheet, workbook } = openExcel([
    ["日期", "Mark", "台账标记", "金额"],
    ["1", "3", "☆", "2"],
  ]);
  const english = excelWorkbook(() => "en");
  sheet.restyle({ row: 0, column: 3, rows: 1, columns: 1 }, { numberFormat: "@" });
  expect((await workbook.ownedColumns(sheet.id, 1)).mark).toBe(2);
  enter(sheet, 0, 6, "台账标记");
  expect((await english.ownedColumns(sheet.id, 1)).mark).toBe(6);
  expect(valuesAt(sheet, 1, 1, 1, 2)).toEqual([[3, "☆"]]);
});

test("a table grows by its owned columns, totals row and all", async () => {
  const { sheet, workbook } = openExcel([...LEDGER, ["", "", "5"]]);
  addTable(sheet, { row: 0, column: 0, rows: 4, columns: 3 }, { showTotals: true });
  expect(await workbook.ownedColumns(sheet.id, 1)).toEqual({ check: 3, overdue: 4, mark: 5 });
  expect(sheet.layout.tables[0]?.box).toEqual({ row: 0, column: 0, rows: 4, columns: 6 });
  expect(valuesAt(sheet, 3, 0, 1, 6)).toEqual([[null, null, 5, null, null, null]]);
});

test("what stands right of a table moves over as it is and is never written to", async () => {
  const { sheet, workbook } = openExcel([
    ["日期", "店铺", "金额", "备注", ""],
    ["1", "A", "2", "", ""],
    ["", "", "", "", ""],
    ["", "", "", "见右", "=C2"],
  ]);
  addTable(sheet, { row: 0, column: 0, rows: 2, columns: 3 });
  expect(await workbook.ownedColumns(sheet.id, 1)).toEqual({ check: 3, overdue: 4, mark: 5 });
  expect(valuesAt(sheet, 0, 3, 1, 4)).toEqual([["校验", "逾期", "台账标记", "备注"]]);
  expect(valuesAt(sheet, 3, 6, 1, 2)).toEqual([["见右", 2]]);
  expect(sheet.layout.tables[0]?.box.columns).toBe(6);
});

test("the sheet's filter buttons take the owned columns in, so that a sort moves the marks too", async () => {
  const { sheet, workbook } = openExcel(LEDGER);
  setSheetFilter(sheet, { row: 0, column: 0, rows: 3, columns: 3 });
  await workbook.ownedColumns(sheet.id, 1);
  expect(sheet.layout.filter?.box).toEqual({ row: 0, column: 0, rows: 3, columns: 6 });
});

test("a filter that hides rows is left as it is until it is cleared", async () => {
  const { sheet, workbook } = openExcel(LEDGER);
  setSheetFilter(sheet, { row: 0, column: 0, rows: 3, columns: 3 });
  filterColumn(sheet, null, 1, { on: "values", values: ["A"] });
  const before = sheet.layout.filter;
  await workbook.ownedColumns(sheet.id, 1);
  expect(sheet.layout.filter).toBe(before);
  filterColumn(sheet, null, 1, null);
  await workbook.ownedColumns(sheet.id, 1);
  expect(sheet.layout.filter?.box.columns).toBe(6);
});

test("the headings look like the one beside them", async () => {
  const { sheet, workbook } = openExcel(LEDGER);
  const look = { bold: true, fill: "#003366", fontColor: "#FFFFFF" };
  sheet.restyle({ row: 0, column: 0, rows: 1, columns: 3 }, look);
  await workbook.ownedColumns(sheet.id, 1);
  expect(sheet.style(0, 5)).toMatchObject(look);
});

test("errors, warnings and overdue flags are coloured, and a person's rules outlive ours", async () => {
  const { sheet, workbook } = openExcel(LEDGER);
  sheet.change({
    conditionalFormats: [
      {
        id: "theirs",
        boxes: [{ row: 1, column: 0, rows: 2, columns: 3 }],
        formula: "=$C2>2",
        style: { fill: "#00FF00" },
        stopIfTrue: false,
      },
    ],
  });
  const { check, overdue } = await workbook.ownedColumns(sheet.id, 1);
  await workbook.ownedColumns(sheet.id, 1);
  expect(sheet.layout.conditionalFormats).toHaveLength(4);
  await workbook.writeOwned(sheet.id, check, 2, ["✕ 金额", "▲ 日期", "✓"]);
  await workbook.writeOwned(sheet.id, overdue, 2, [null, "逾期 3 天"]);
  const fills = (column: number) => [1, 2, 3].map((row) => shownStyle(sheet, row, column).fill);
  expect(fills(check)).toEqual(["#FDE7E9", "#FFF4CE", null]);
  expect(fills(overdue)).toEqual([null, "#FDE7E9", null]);
  await workbook.removeColours(sheet.id);
  expect(sheet.layout.conditionalFormats.map(({ id }) => id)).toEqual(["theirs"]);
});

test("a protected sheet is left alone and said to be read-only", async () => {
  const { sheet, workbook } = openExcel(LEDGER);
  sheet.change({ protected: true });
  await expect(workbook.ownedColumns(sheet.id, 1)).rejects.toMatchObject({ trouble: "read-only" });
  expect(sheet.value(0, 3)).toBeNull();
});

test("an owned heading that a person writes in the other language stays that column", async () => {
  const { sheet, workbook } = openExcel(LEDGER);
  await workbook.ownedColumns(sheet.id, 1);
  enter(sheet, 0, 3, "Check");
  expect((await workbook.ownedColumns(sheet.id, 1)).check).toBe(3);
});
