import { expect, test } from "vitest";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { filterColumn, setSheetFilter } from "../../../addin/sandbox/workbook/filter-rows.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import type { HostOptions } from "../../../addin/sandbox/host/excel-host.ts";
import { failure, openExcel } from "./open-excel.ts";

/** A column of five numbers of which 1, 4 and 5 are shown. */
function filtered(options: HostOptions = {}) {
  const opened = openExcel(options);
  const sheet = opened.workbook.activeSheet;
  enterTexts(sheet, 0, 0, [["数"], ["1"], ["2"], ["3"], ["4"], ["5"]]);
  setSheetFilter(sheet, { row: 0, column: 0, rows: 6, columns: 1 });
  filterColumn(sheet, null, 0, { on: "values", values: ["1", "4", "5"] });
  const column = () => [1, 2, 3, 4, 5].map((row) => sheet.value(row, 0));
  const assign = (address: string, values: unknown) =>
    opened.excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values as never;
      await context.sync();
    });
  return { ...opened, sheet, column, assign };
}

test("on the desktop an array over filtered rows puts its first row into each that is shown", async () => {
  const { column, assign } = filtered({ platform: "desktop" });
  await assign("A2:A6", [[50], [40], [30], [20], [10]]);
  expect(column()).toEqual([50, 2, 3, 50, 50]);
  await assign("A3", [[40]]);
  expect(column()).toEqual([50, 40, 3, 50, 50]);
});

test("on the web it lands where it should, and on the desktop, too, over rows that a person hid", async () => {
  const web = filtered();
  await web.assign("A2:A6", [[50], [40], [30], [20], [10]]);
  expect(web.column()).toEqual([50, 40, 30, 20, 10]);
  const hidden = filtered({ platform: "desktop" });
  setSheetFilter(hidden.sheet, null);
  hidden.sheet.change({ hiddenRows: new Set([2, 3]) });
  await hidden.assign("A2:A6", [[50], [40], [30], [20], [10]]);
  expect(hidden.column()).toEqual([50, 40, 30, 20, 10]);
});

test("cells within filtered rows are not moved, whole rows are", async () => {
  const { excel, workbook, column } = filtered();
  const remove = (whole: boolean) =>
    excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A2");
      (whole ? cell.getEntireRow() : cell).delete("Up");
      await context.sync();
    });
  expect((await failure(remove(false))).code).toBe("FilteredRangeConflict");
  await remove(true);
  expect(column()).toEqual([2, 3, 4, 5, null]);
  expect(workbook.activeSheet.layout.filteredRows).toEqual(new Set([1, 2]));
});

test("nor are those of a filtered table", async () => {
  const { excel, workbook } = openExcel();
  const sheet = workbook.activeSheet;
  enterTexts(sheet, 0, 0, [["数"], ["1"], ["2"]]);
  const table = addTable(sheet, { row: 0, column: 0, rows: 3, columns: 1 });
  filterColumn(sheet, table, 0, { on: "values", values: ["2"] });
  const run = excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A3").insert("Down");
    await context.sync();
  });
  expect((await failure(run)).code).toBe("FilteredRangeConflict");
});

test("merged areas are found by their top left cell alone", async () => {
  const { excel, workbook } = openExcel();
  const sheet = workbook.activeSheet;
  enterTexts(sheet, 0, 0, [["一"], [""], ["二"]]);
  sheet.change({ merges: [{ row: 0, column: 0, rows: 2, columns: 1 }] });
  await excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    const below = active.getRange("A2:A3").getMergedAreasOrNullObject();
    const used = active.getUsedRange().getMergedAreasOrNullObject();
    used.load("address");
    await context.sync();
    expect([below.isNullObject, used.address]).toEqual([true, "售后!A1:A2"]);
  });
});
