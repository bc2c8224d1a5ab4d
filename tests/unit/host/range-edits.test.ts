import { describe, expect, test } from "vitest";
import { openExcel } from "./open-excel.ts";

describe("editing ranges", () => {
  test("part of a row moves only its own columns", async () => {
    const { excel } = openExcel();
    const values = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      const empty = sheet.getRange("A1").insert("Down").load("address");
      const used = sheet.getRange("A1:B3").load("values");
      await context.sync();
      return [empty.address, used.values];
    });
    expect(values).toEqual([
      "售后!A1",
      [
        ["", 2],
        [1, 4],
        [3, ""],
      ],
    ]);
  });

  test("clear takes contents, formats or both", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const address of ["A1", "A2", "A3"]) {
        sheet.getRange(address).numberFormat = [["0.00"]];
        sheet.getRange(address).values = [[1]];
      }
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
      const range = sheet.getRange("A1:A3").load("values,numberFormat");
      await context.sync();
      return [range.values, range.numberFormat];
    });
    expect(read).toEqual([
      [[""], [1], [""]],
      [["0.00"], ["General"], ["General"]],
    ]);
  });

  test("merged cells keep the first content and are found again", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      const merged = sheet.getRange("A1:D9").getMergedAreasOrNullObject().load("address");
      range.load("values");
      await context.sync();
      range.unmerge();
      const apart = sheet.getRange("A1:D9").getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address, range.values, apart.isNullObject];
    });
    expect(read).toEqual([
      "售后!A1:B2",
      [
        [1, ""],
        ["", ""],
      ],
      true,
    ]);
  });

  test("sort moves whole rows and leaves the header", async () => {
    const { excel } = openExcel();
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B4");
      range.values = [
        ["名", "数"],
        ["a", 3],
        ["b", 1],
        ["c", 2],
      ];
      range.sort.apply([{ key: 1, ascending: false }], false, true);
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ["名", "数"],
      ["a", 3],
      ["c", 2],
      ["b", 1],
    ]);
  });

  test("copyFrom brings values alone or formats too, and moves formulas along", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").values = [[2, "=A1*10"]];
      sheet.getRange("A1").numberFormat = [["0.00"]];
      sheet.getRange("A2:B2").copyFrom("A1:B1");
      sheet.getRange("A3:B3").copyFrom("A1:B1", "Values");
      const range = sheet.getRange("A2:B3").load("formulas,text");
      await context.sync();
      return [range.formulas, range.text];
    });
    expect(read).toEqual([
      [
        [2, "=A2*10"],
        [2, 20],
      ],
      [
        ["2.00", "20"],
        ["2", "20"],
      ],
    ]);
  });

  test("hidden rows answer true, false, or null for some", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("2:3").rowHidden = true;
      const ranges = ["A2:A3", "A1:A2", "A5"].map((a1) => sheet.getRange(a1).load("rowHidden"));
      const view = sheet.getRange("A1:A4").getVisibleView().load("cellAddresses");
      await context.sync();
      return [...ranges.map((range) => range.rowHidden), view.cellAddresses];
    });
    expect(read).toEqual([true, null, false, [["A1"], ["A4"]]]);
  });
});
