import { describe, expect, test } from "vitest";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { emptyWorkbook } from "../sandbox/empty-workbook.ts";
import { enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import { eventsDelivered, openExcel } from "./open-excel.ts";

/** A file with details in a table and a report over it, whose figures are not what they should be. */
function reportFile(): Uint8Array {
  const { workbook, sheet } = emptyWorkbook();
  workbook.renameSheet(sheet, "2026 明细");
  enterTexts(sheet, 0, 0, [
    ["店铺", "日期", "金额"],
    ["甲店", "2026-11-03", "10.5"],
    ["乙店", "2026-11-04", "20.25"],
    ["甲店", "2026-11-30", "0.5"],
  ]);
  addTable(sheet, { row: 0, column: 0, rows: 4, columns: 3 }, { name: "明细表" });
  const report = workbook.addSheet("日报");
  enterTexts(report, 0, 0, [
    ["甲店", '=SUMIFS(明细表[金额],明细表[店铺],A1,明细表[日期],"<="&EOMONTH(DATE(2026,11,1),0))'],
    ["合计", "=SUM('2026 明细'!C:C)"],
    ["今天", '=TEXT(TODAY(),"yyyy-mm-dd")'],
    ["没有", "=VLOOKUP(\"丙店\",'2026 明细'!A:C,3,FALSE)"],
  ]);
  report.cells.setResult(1, 1, 999);
  return saveXlsx(workbook);
}

describe("calculation through Office.js", () => {
  test("a file's figures stay until their cells change; then all that reads them follows", async () => {
    const { workbook, excel } = openExcel();
    expect(openFile(workbook, reportFile(), "日报.xlsx")).toBeNull();
    await excel.run(async (context) => {
      const details = context.workbook.worksheets.getItem("2026 明细");
      const figures = context.workbook.worksheets.getItem("日报").getRange("B1:B4");
      figures.load("values");
      await context.sync();
      expect(figures.values).toEqual([[11], [999], ["2026-11-28"], ["#N/A"]]);
      details.getRange("C2").values = [[11.5]];
      context.workbook.tables.getItem("明细表").rows.add(undefined, [["丙店", 46357, 5]]);
      figures.load("values, formulas");
      await context.sync();
      expect(figures.values).toEqual([[12], [37.25], ["2026-11-28"], [5]]);
      details.name = "明细";
      figures.load("values, formulas");
      await context.sync();
      expect(figures.formulas[1]).toEqual(["=SUM(明细!C:C)"]);
      expect(figures.values[1]).toEqual([37.25]);
    });
  });

  test("manual calculation waits until it is told; sheets tell when they were calculated", async () => {
    const { excel } = openExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const told: string[] = [];
      sheet.onCalculated.add(async ({ type }) => void told.push(type));
      const cells = sheet.getRange("A1:C1");
      cells.formulas = [[1, "=A1*2", "=B1+1"]];
      await context.sync();
      await eventsDelivered();
      expect(told).toEqual(["WorksheetCalculated"]);

      context.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[5, 2, 3]]);

      context.application.calculate("Recalculate");
      cells.load("values");
      await context.sync();
      expect(cells.values).toEqual([[5, 10, 11]]);
      await eventsDelivered();
      expect(told).toHaveLength(2);
    });
  });

  test("a formula in a table's column goes into all its rows", async () => {
    const { excel } = openExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [
        ["金额", "加倍"],
        [1, ""],
        [2, ""],
      ];
      const table = sheet.tables.add("A1:B3", true);
      await context.sync();
      sheet.getRange("B2").formulas = [["=[@金额]*2"]];
      table.rows.add(undefined, [[3, ""]]);
      const cells = sheet.getRange("B2:B4").load("values, formulas");
      await context.sync();
      expect(cells.formulas).toEqual([["=[@金额]*2"], ["=[@金额]*2"], ["=[@金额]*2"]]);
      expect(cells.values).toEqual([[2], [4], [6]]);
    });
  });
});
