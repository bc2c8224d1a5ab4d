import { describe, expect, test } from "vitest";
import { failure, openExcel } from "./open-excel.ts";

describe("writing values", () => {
  test("null leaves a cell as it is, an empty text clears it", async () => {
    const { excel, workbook } = openExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      await context.sync();
      range.values = [[null, "", "d"]];
      await context.sync();
    });
    const sheet = workbook.activeSheet;
    expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual(["a", null, "d"]);
  });

  test("text is read as Excel in English reads it, unless the cell's format is text", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
      range.values = [["11/3/2026"], ["4128371298371298371"], ["=1+2"]];
      const text = range.getOffsetRange(0, 1);
      text.numberFormat = [["@"], ["@"], ["@"]];
      text.values = [["11/3/2026"], ["4128371298371298371"], ["=1+2"]];
      const both = range.getBoundingRect(text).load("values,valueTypes,formulas");
      await context.sync();
      return { values: both.values, types: both.valueTypes, formulas: both.formulas };
    });
    expect(read).toEqual({
      values: [
        [46329, "11/3/2026"],
        [4128371298371290000, "4128371298371298371"],
        [3, "=1+2"],
      ],
      types: [
        ["Double", "String"],
        ["Double", "String"],
        ["Double", "String"],
      ],
      formulas: [
        [46329, "11/3/2026"],
        [4128371298371290000, "4128371298371298371"],
        ["=1+2", "=1+2"],
      ],
    });
  });

  test("one value fills the whole range", async () => {
    const { excel } = openExcel();
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = 7 as never; // the reference allows it, the types don't
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test("a grid of another size than the range is refused, and named", async () => {
    const { excel } = openExcel();
    const run = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1]];
      await context.sync();
    });
    expect(await failure(run)).toEqual({ code: "InvalidArgument", at: "Range.values" });
  });

  test("2,000 × 3 cells, which office.js sends in pieces, arrive whole and undo in one step", async () => {
    const { excel, workbook } = openExcel();
    const rows = Array.from({ length: 2000 }, (_, i) => [i, `第${i}行`, i % 2 === 0]);
    const last = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C2000").values = rows;
      const used = sheet.getUsedRange().load("address,values");
      await context.sync();
      return { address: used.address, values: used.values };
    });
    expect(last).toEqual({ address: "售后!A1:C2000", values: rows });
    workbook.undo();
    expect(workbook.activeSheet.usedBox()).toBeNull();
  });

  test("a piece too large for its range is found before anything is written", async () => {
    const { excel, workbook } = openExcel();
    const rows = Array.from({ length: 2000 }, () => [1, 2, 3]);
    const run = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:C1999").values = rows;
      await context.sync();
    });
    expect((await failure(run)).code).toBe("InvalidArgument");
    expect(workbook.activeSheet.usedBox()).toBeNull();
  });

  test("what came before the failing action has happened", async () => {
    const { excel, workbook } = openExcel();
    const run = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("A2:B2").values = [[1]];
      sheet.getRange("A3").values = [["never"]];
      await context.sync();
    });
    expect((await failure(run)).code).toBe("InvalidArgument");
    expect([0, 2].map((row) => workbook.activeSheet.value(row, 0))).toEqual(["kept", null]);
  });

  test("a protected sheet is left alone", async () => {
    const { excel, workbook } = openExcel();
    workbook.activeSheet.change({ protected: true });
    const run = excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    expect((await failure(run)).code).toBe("AccessDenied");
  });
});

describe("reading values", () => {
  test("whole columns and more than five million cells answer null, without an error", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const column = sheet.getRange("A:A").load("values,isEntireColumn,rowCount");
      const huge = sheet.getRange("A1:Z200000").load("values");
      await context.sync();
      return [column.values, column.isEntireColumn, column.rowCount, huge.values];
    });
    expect(read).toEqual([null, true, 1_048_576, null]);
  });

  test("errors, truths and empty cells have their types", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:D1");
      range.values = [["#N/A", true, "", "x"]];
      range.load("values,valueTypes,text");
      await context.sync();
      return [range.values, range.valueTypes, range.text];
    });
    expect(read).toEqual([
      [["#N/A", true, "", "x"]],
      [["Error", "Boolean", "Empty", "String"]],
      [["#N/A", "TRUE", "", "x"]],
    ]);
  });

  test("a property that was not loaded is not there", async () => {
    const { excel } = openExcel();
    const run = excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("address");
      await context.sync();
      return range.values;
    });
    expect((await failure(run)).code).toBe("PropertyNotLoaded");
  });
});
