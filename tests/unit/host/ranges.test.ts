import { describe, expect, test } from "vitest";
import { failure, openExcel } from "./open-excel.ts";

type Sheet = Excel.Worksheet;

/** The addresses of ranges that the steps lead to, in one request. */
async function addresses(steps: (sheet: Sheet) => Excel.Range[]): Promise<string[]> {
  const { excel } = openExcel();
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C4").values = [
      ["a", 1],
      ["b", ""],
      ["", 3],
    ];
    const ranges = steps(sheet).map((range) => range.load("address"));
    await context.sync();
    return ranges.map((range) => range.address.replace("售后!", ""));
  });
}

describe("from range to range", () => {
  test("steps lead where Excel's reference says", async () => {
    const found = await addresses((sheet) => {
      const range = sheet.getRange("B2:D5");
      return [
        range.getCell(1, 2),
        range.getRow(0),
        range.getColumn(2),
        range.getLastCell(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(-1, 2),
        range.getAbsoluteResizedRange(1, 1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getColumnsAfter(1),
        range.getColumnsBefore(1),
        range.getBoundingRect("F1"),
        range.getIntersection("A1:C3"),
        sheet.getRangeByIndexes(9, 0, 2, 3),
        sheet.getUsedRange(),
        sheet.getRange("A:C").getUsedRange(true),
        sheet.getRange("C3:Z9").getUsedRange(true),
        sheet.getRange(),
      ];
    });
    expect(found).toEqual([
      "D3",
      "B2:D2",
      "D2:D5",
      "D5",
      "B5:D5",
      "D2:D5",
      "A3:C6",
      "B2:F4",
      "B2",
      "2:5",
      "B:D",
      "B6:D7",
      "B1:D1",
      "E2:E5",
      "A2:A5",
      "B1:F5",
      "B2:C3",
      "A10:C11",
      "B2:C4",
      "B2:C4",
      "C4",
      "A:XFD",
    ]);
  });

  test("ranges that aren't there are null objects, or errors for those who insist", async () => {
    const { excel } = openExcel();
    const nulls = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const a1 = sheet.getRange("A1");
      const objects = [
        sheet.getUsedRangeOrNullObject(),
        a1.getUsedRangeOrNullObject(true),
        a1.getIntersectionOrNullObject("B2"),
        a1.getMergedAreasOrNullObject(),
        a1.getSpecialCellsOrNullObject("Formulas"),
      ];
      await context.sync();
      return objects.map((object) => object.isNullObject);
    });
    expect(nulls).toEqual([true, true, true, true, true]);
    const run = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getIntersection("B2");
      await context.sync();
    });
    expect(await failure(run)).toEqual({ code: "ItemNotFound", at: "Range.getIntersection" });
  });

  test("addresses that make no sense, and steps off the sheet, are refused", async () => {
    const { excel } = openExcel();
    const codes = [];
    for (const step of [
      (sheet: Sheet) => sheet.getRange("nonsense!"),
      (sheet: Sheet) => sheet.getRange("A1").getOffsetRange(-1, 0),
      (sheet: Sheet) => sheet.getRange("A1:B2").getRow(2),
    ]) {
      const run = excel.run(async (context) => {
        step(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
      codes.push((await failure(run)).code);
    }
    expect(codes).toEqual(["InvalidArgument", "InvalidArgument", "InvalidArgument"]);
  });

  test("special cells come as areas: visible ones without hidden rows, constants by kind", async () => {
    const { excel, workbook } = openExcel();
    workbook.activeSheet.change({ hiddenRows: new Set([2]) });
    const areas = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B4");
      range.values = [
        ["a", 1],
        ["b", "=B1*2"],
        ["c", ""],
        ["d", 4],
      ];
      const found = [
        range.getSpecialCells("Visible"),
        range.getSpecialCells("Constants", "Text"),
        range.getSpecialCells("Formulas"),
        range.getSpecialCells("Blanks"),
      ];
      for (const area of found) area.load("address,areaCount,cellCount");
      await context.sync();
      return found.map((area) => [area.address, area.cellCount]);
    });
    expect(areas).toEqual([
      ["售后!A1:B2,售后!A4:B4", 6],
      ["售后!A1:A4", 4],
      ["售后!B2", 1],
      ["售后!B3", 1],
    ]);
  });

  test("the areas of a selection can be read one by one", async () => {
    const { excel, workbook } = openExcel();
    workbook.select(workbook.activeSheet, [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 4, column: 2, rows: 1, columns: 1 },
    ]);
    const read = await excel.run(async (context) => {
      const selected = context.workbook.getSelectedRanges();
      selected.areas.load("items/address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      return [...selected.areas.items.map((area) => area.address), active.address];
    });
    expect(read).toEqual(["售后!A1:A2", "售后!C5", "售后!C5"]);
    const run = excel.run(async (context) => {
      context.workbook.getSelectedRange();
      await context.sync();
    });
    expect((await failure(run)).code).toBe("InvalidSelection");
  });

  test("a long list of areas has its address cut where Excel cuts it", async () => {
    const { excel } = openExcel();
    const length = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const column = sheet.getRange("A1:A4000");
      column.values = Array.from({ length: 4000 }, (_, i) => [i % 2]);
      column.getEntireRow().load("address");
      const ones = sheet.getRange("B1:B4000");
      ones.values = Array.from({ length: 4000 }, (_, i) => [i % 2 === 0 ? "x" : ""]);
      const areas = ones.getSpecialCells("Constants").load("address,areaCount");
      await context.sync();
      return [areas.address.length, areas.areaCount];
    });
    expect(length).toEqual([8192, 2000]);
  });
});

describe("ranges that office.js holds on to", () => {
  test("follow their cells when rows are inserted above or deleted", async () => {
    const { excel } = openExcel();
    const found = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B3:B4");
      range.values = [["x"], ["y"]];
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      range.load("address,values");
      await context.sync();
      const inserted = [range.address, range.values];
      sheet.getRange("1:2").delete("Up");
      range.load("address");
      await context.sync();
      return [...inserted, range.address];
    });
    expect(found).toEqual(["售后!B5:B6", [["x"], ["y"]], "售后!B3:B4"]);
  });

  test("follow when a person inserts rows", async () => {
    const { excel, workbook } = openExcel();
    const { insertRows } = await import("../../../addin/sandbox/workbook/structure.ts");
    const address = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A5");
      range.load("address");
      await context.sync();
      insertRows(workbook.activeSheet, 0, 3);
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("售后!A8");
  });

  test("are invalid once their cells or their sheet are gone", async () => {
    const { excel } = openExcel();
    const run = excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B3:B4");
      await context.sync();
      context.workbook.worksheets.getActiveWorksheet().getRange("2:9").delete("Up");
      await context.sync();
      range.load("values");
      await context.sync();
    });
    expect((await failure(run)).code).toBe("InvalidReference");
  });

  test("are let go when the run is over", async () => {
    const { excel, host } = openExcel();
    await excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
    });
    await expect.poll(() => host.session.references.size).toBe(0);
  });
});
