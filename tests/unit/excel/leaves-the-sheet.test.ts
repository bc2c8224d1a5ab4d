import { expect, test } from "vitest";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import { openExcel } from "./open-excel.ts";

const COLUMNS = 4;

const ROWS = [
  ["售后登记表", null, null, null],
  ["登记日期", "订单号", "单价", "金额"],
  ["2026-11-03", "'3456789012345678901", "12.5", "=C3*2"],
  ["", "'00123", "3", "=C4*2"],
  ["2026-11-04", "'A-1", "4", "=C5*2"],
];

/** A ledger as people keep it: coloured, filtered, merged, frozen, with columns of their own width. */
function dressUp(sheet: Sheet): void {
  sheet.restyle({ row: 1, column: 0, rows: 1, columns: COLUMNS }, { bold: true, fill: "#FFD966" });
  sheet.restyle({ row: 3, column: 1, rows: 1, columns: 2 }, { fill: "#FF9999", italic: true });
  sheet.restyle({ row: 2, column: 2, rows: 3, columns: 2 }, { numberFormat: "#,##0.00" });
  sheet.change({
    merges: [{ row: 0, column: 0, rows: 1, columns: COLUMNS }],
    columnWidths: new Map([
      [0, 130],
      [3, 44],
    ]),
    rowHeights: new Map([[1, 40]]),
    hiddenColumns: new Set([2]),
    frozen: { rows: 2, columns: 1 },
    validations: [
      {
        box: { row: 2, column: 0, rows: 3, columns: 1 },
        rule: { date: { formula1: "2026-01-01", operator: "GreaterThan" } },
        prompt: null,
        errorAlert: null,
        ignoreBlanks: true,
      },
    ],
  });
}

/** All that a person can see or has set, in their own columns. */
function theirs(sheet: Sheet) {
  const { columnWidths, hiddenColumns, conditionalFormats, tables, ...layout } = sheet.layout;
  const own = <T>(entries: Iterable<[number, T]>) =>
    [...entries].filter(([column]) => column < COLUMNS);
  return {
    layout,
    conditionalFormats: conditionalFormats.filter(({ id }) => id === "theirs"),
    tables: tables.map(({ name, style, criteria, box }) => ({
      name,
      style,
      criteria,
      row: box.row,
    })),
    columnWidths: own(columnWidths),
    hiddenColumns: own(hiddenColumns.entries()),
    cells: sheet.table({ row: 0, column: 0, rows: 8, columns: COLUMNS }, (row, column) => ({
      value: sheet.value(row, column),
      formula: sheet.formula(row, column),
      style: sheet.style(row, column),
    })),
  };
}

test("validating leaves a filtered, coloured, merged sheet as it found it, the owned columns aside", async () => {
  const { sheet, workbook } = openExcel(ROWS);
  dressUp(sheet);
  setSheetFilter(sheet, { row: 1, column: 0, rows: 4, columns: COLUMNS });
  filterColumn(sheet, null, 1, { on: "values", values: ["00123"] });
  const before = theirs(sheet);
  await workbook.readSheet(sheet.id);
  const { check, mark } = await workbook.ownedColumns(sheet.id, 2);
  await workbook.writeOwned(sheet.id, check, 3, ["✓", "✕ 订单号", "✓"]);
  await workbook.writeOwned(sheet.id, mark, 3, ["a", "b", "c"]);
  expect(theirs(sheet)).toEqual(before);
  expect([2, 3, 4].map((row) => sheet.value(row, check))).toEqual(["✓", "✕ 订单号", "✓"]);
});

test("a filtered table stays as it was, and its owned columns are within it", async () => {
  const { sheet, workbook } = openExcel(ROWS);
  const table = addTable(sheet, { row: 1, column: 0, rows: 4, columns: COLUMNS });
  filterColumn(sheet, table, 1, { on: "values", values: ["A-1"] });
  sheet.restyle({ row: 3, column: 1, rows: 1, columns: 2 }, { fill: "#FF9999" });
  const before = theirs(sheet);
  const { check } = await workbook.ownedColumns(sheet.id, 2);
  await workbook.writeOwned(sheet.id, check, 3, ["✓", "✕ 订单号", "✓"]);
  expect(theirs(sheet)).toEqual(before);
  expect([2, 3, 4].map((row) => sheet.value(row, check))).toEqual(["✓", "✕ 订单号", "✓"]);
  expect(sheet.layout.tables[0]?.box.columns).toBe(COLUMNS + 3);
});
