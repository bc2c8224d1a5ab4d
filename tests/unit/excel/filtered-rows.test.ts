import { expect, test } from "vitest";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import type { SheetEdit } from "../../../addin/workbook/workbook.ts";
import { type OpenExcel, openExcel, type PlayedExcel } from "./open-excel.ts";
import { smallReport, writtenTo } from "./small-report.ts";

const EXCELS: readonly PlayedExcel[] = [{ platform: "web" }, { platform: "desktop" }];

const ROWS = [
  ["店铺", "订单号", "退款"],
  ...["A", "B", "A", "B", "A", "A"].map((shop, at) => [shop, `'4128374650${at}`, `${at}`]),
];

/** Rows of shop B are filtered out, by a table's filter or the sheet's own. */
function filtered(played: PlayedExcel, table = false): OpenExcel {
  const excel = openExcel(ROWS, played);
  const box = { row: 0, column: 0, rows: ROWS.length, columns: 3 };
  if (table) {
    filterColumn(excel.sheet, addTable(excel.sheet, box), 0, { on: "values", values: ["A"] });
  } else {
    setSheetFilter(excel.sheet, box);
    filterColumn(excel.sheet, null, 0, { on: "values", values: ["A"] });
  }
  return excel;
}

const cells = ({ sheet }: OpenExcel) =>
  sheet.table({ row: 0, column: 0, rows: 9, columns: 6 }, (r, c) => [
    sheet.value(r, c),
    sheet.style(r, c).numberFormat,
  ]);

const column = ({ sheet }: OpenExcel, at: number) =>
  sheet.table({ row: 1, column: at, rows: 6, columns: 1 }, (r, c) => sheet.value(r, c)).flat();

test.each(EXCELS)(
  "cells of filtered rows are written where they are on $platform",
  async (played) => {
    const excel = filtered(played);
    const { workbook, sheet } = excel;
    await workbook.writeCells(
      sheet.id,
      [2, 3, 4, 5, 6, 7].map((row) => ({
        row,
        column: 2,
        cell: { value: row * 10, format: "0.0" },
      })),
    );
    expect(column(excel, 2)).toEqual([20, 30, 40, 50, 60, 70]);
    const { check } = await workbook.ownedColumns(sheet.id, 1);
    await workbook.writeOwned(sheet.id, check, 2, ["1", "2", "3", "4", "5", "6"]);
    expect(column(excel, check)).toEqual(["1", "2", "3", "4", "5", "6"]);
  },
);

const edit: SheetEdit = {
  rows: [2, 3, 4, 5, 6, 7].map((row) => ({
    row,
    cells: [{ column: 2, cell: { value: `x${row}`, format: "@" } }],
    copies: row === 4 ? [[{ column: 1, cell: { value: "一半", format: "@" } }]] : [],
  })),
  textColumns: [1],
  headerRow: 1,
};

test.each(EXCELS)("a fix reaches filtered rows and is taken back on $platform", async (played) => {
  const plain = openExcel(ROWS);
  await plain.workbook.edit(plain.sheet.id, edit);
  const excel = filtered(played);
  const before = cells(excel);
  const { undo } = await excel.workbook.edit(excel.sheet.id, edit);
  expect(cells(excel)).toEqual(cells(plain));
  await undo();
  expect(cells(excel)).toEqual(before);
  expect(excel.sheet.layout.filteredRows).toEqual(new Set([2, 4]));
});

test.each([true, false])(
  "rows are taken out once the filter is cleared: table %s",
  async (table) => {
    const excel = filtered({}, table);
    const { workbook, sheet } = excel;
    const before = cells(excel);
    await expect(workbook.removeRows(sheet.id, [3, 4])).rejects.toMatchObject({
      trouble: "filtered",
    });
    expect(cells(excel)).toEqual(before);
    const [owner = null] = sheet.layout.tables;
    filterColumn(sheet, owner, 0, null);
    await workbook.removeRows(sheet.id, [3, 4]);
    expect(column(excel, 0)).toEqual(["A", "B", "A", "A", null, null]);
  },
);

test("figures are not pulled among filtered ones", async () => {
  const { workbook, book } = openExcel();
  const { id } = writtenTo(
    await workbook.writeReport(
      smallReport([
        ["甲", 1],
        ["乙", 2],
      ]),
    ),
  );
  const sheet = book.sheetById(id);
  if (sheet === undefined) throw new Error("No report");
  const [table = null] = sheet.layout.tables;
  filterColumn(sheet, table, 0, { on: "values", values: ["甲"] });
  const other = smallReport([["丙", 3]]);
  await expect(workbook.writeReport(other)).rejects.toMatchObject({ trouble: "filtered" });
  expect(sheet.value(5, 0)).toBe("甲");
  filterColumn(sheet, sheet.layout.tables[0] ?? null, 0, null);
  await workbook.writeReport(other);
  expect([5, 6].map((row) => sheet.value(row, 0))).toEqual(["丙", null]);
});
