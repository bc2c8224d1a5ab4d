import { describe, expect, test } from "vitest";
import { shownStyle } from "../../../addin/sandbox/workbook/conditional-formats.ts";
import { openExcel } from "./open-excel.ts";

describe("formats", () => {
  test("are set, answered when all cells agree, and null when they differ", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const head = sheet.getRange("A1:B1");
      head.format.font.bold = true;
      head.format.font.color = "red";
      head.format.fill.color = "#E2EFDA";
      head.format.horizontalAlignment = "Center";
      head.format.wrapText = true;
      head.format.columnWidth = 96;
      head.load("format/font/bold,format/font/color,format/fill/color");
      head.format.load("columnWidth,horizontalAlignment,wrapText");
      const mixed = sheet.getRange("A1:A2").load("format/font/bold,format/fill/color");
      const plain = sheet.getRange("D9").load("format/fill/color,format/font/size");
      await context.sync();
      return [
        head.format.font.bold,
        head.format.font.color,
        head.format.fill.color,
        head.format.columnWidth,
        head.format.horizontalAlignment,
        head.format.wrapText,
        mixed.format.font.bold,
        mixed.format.fill.color,
        plain.format.fill.color,
        plain.format.font.size,
      ];
    });
    expect(read).toEqual([
      true,
      "#FF0000",
      "#E2EFDA",
      96,
      "Center",
      true,
      null,
      null,
      "#FFFFFF",
      11,
    ]);
  });

  test("a fill is taken away again, and columns fit their text", async () => {
    const { excel, workbook } = openExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [["一个很长的标题，放不下"]];
      range.format.fill.color = "#FFFF00";
      range.format.fill.clear();
      range.format.autofitColumns();
      await context.sync();
    });
    expect(workbook.activeSheet.style(0, 0).fill).toBeNull();
    expect(workbook.activeSheet.columnWidth(0)).toBeGreaterThan(140);
  });

  test("a number format for a column reaches the cells written later in the same batch", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [
        ["@", "yyyy-mm-dd"],
        ["@", "0.00"],
      ];
      range.values = [
        ["0012", 46329],
        ["=1+1", 2.5],
      ];
      range.load("text,numberFormat");
      await context.sync();
      return [range.text, range.numberFormat];
    });
    expect(read).toEqual([
      [
        ["0012", "2026-11-03"],
        ["=1+1", "2.50"],
      ],
      [
        ["@", "yyyy-mm-dd"],
        ["@", "0.00"],
      ],
    ]);
  });
});

describe("conditional formats", () => {
  test("are added with a formula and a look, found, ordered, deleted", async () => {
    const { excel, workbook } = openExcel();
    const read = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("X2:X9");
      const rule = range.conditionalFormats.add("Custom");
      rule.custom.rule.formula = '=LEFT($X2,1)="✕"';
      rule.custom.format.fill.color = "#FDE7E9";
      rule.custom.format.font.color = "#A4262C";
      rule.stopIfTrue = true;
      const second = range.conditionalFormats.add("Custom").load("id,priority");
      rule.load("id,priority,type");
      range.conditionalFormats.load("items/id,items/type");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      const before = [rule.priority, second.priority, rule.type, count.value];
      const again = range.conditionalFormats.getItem(rule.id);
      again.custom.rule.load("formula");
      const where = again.getRange().load("address");
      second.delete();
      const left = range.conditionalFormats.getCount();
      await context.sync();
      return [...before, again.custom.rule.formula, where.address, left.value];
    });
    expect(read).toEqual([1, 0, "Custom", 2, '=LEFT($X2,1)="✕"', "售后!X2:X9", 1]);
    expect(workbook.activeSheet.layout.conditionalFormats).toMatchObject([
      { style: { fill: "#FDE7E9", fontColor: "#A4262C" }, stopIfTrue: true },
    ]);
  });

  test("colour the rows whose check column begins with ✕", async () => {
    const { excel, workbook } = openExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:B3").values = [["✕ 订单号不完整"], ["✓"]];
      const { custom } = sheet.getRange("A2:A3").conditionalFormats.add("Custom");
      custom.rule.formula = '=LEFT($B2,1)="✕"';
      custom.format.fill.color = "#FFC7CE";
      await context.sync();
    });
    const { activeSheet: sheet } = workbook;
    expect([1, 2].map((row) => shownStyle(sheet, row, 0).fill)).toEqual(["#FFC7CE", null]);
    expect(sheet.style(1, 0).fill).toBeNull();
  });

  test("the newer rule wins where two disagree", async () => {
    const { excel, workbook } = openExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      const { custom: older } = range.conditionalFormats.add("Custom");
      older.rule.formula = "=TRUE";
      older.format.fill.color = "#111111";
      older.format.font.bold = true;
      const { custom: newer } = range.conditionalFormats.add("Custom");
      newer.rule.formula = "=TRUE";
      newer.format.fill.color = "#222222";
      await context.sync();
    });
    expect(shownStyle(workbook.activeSheet, 0, 0)).toMatchObject({ fill: "#222222", bold: true });
  });

  test("clearing those of one column leaves the others", async () => {
    const { excel } = openExcel();
    const counts = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A2:A9").conditionalFormats.add("Custom");
      sheet.getRange("B2:B9").conditionalFormats.add("Custom");
      sheet.getRange("A:A").conditionalFormats.clearAll();
      const a = sheet.getRange("A:A").conditionalFormats.getCount();
      const b = sheet.getRange("B:B").conditionalFormats.getCount();
      await context.sync();
      return [a.value, b.value];
    });
    expect(counts).toEqual([0, 1]);
  });
});

describe("data validation", () => {
  test("a list finds the cells that are not on it", async () => {
    const { excel } = openExcel();
    const read = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A4");
      range.values = [["早班"], ["中班"], [""], ["晚班"]];
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "早班,晚班" } };
      range.dataValidation.load("type,valid,rule");
      const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
      await context.sync();
      range.dataValidation.clear();
      const none = range.dataValidation.getInvalidCellsOrNullObject();
      await context.sync();
      const { type, valid, rule } = range.dataValidation;
      return [type, valid, rule.list?.source, invalid.address, none.isNullObject];
    });
    expect(read).toEqual(["List", false, "早班,晚班", "售后!A2", true]);
  });
});
