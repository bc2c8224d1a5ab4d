import { describe, expect, test } from "vitest";
import { openFile } from "../../../addin/sandbox/files/open-file.ts";
import { saveXlsx } from "../../../addin/sandbox/files/save-xlsx.ts";
import { convertTable } from "../../../addin/sandbox/workbook/convert-structured.ts";
import { enter, enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { deleteRows, insertRows } from "../../../addin/sandbox/workbook/structure.ts";
import { renameTable } from "../../../addin/sandbox/workbook/table-headings.ts";
import { addTable } from "../../../addin/sandbox/workbook/tables.ts";
import type { Sheet } from "../../../addin/sandbox/workbook/workbook.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

/** A table 退款 with 店铺, 金额 and an empty 加一, and beside it a formula that reads it. */
function withTable() {
  const { workbook, sheet } = emptyWorkbook();
  enterTexts(sheet, 0, 0, [
    ["店铺", "金额", "加一"],
    ["甲", "1", ""],
    ["乙", "2", ""],
    ["丙", "3", ""],
  ]);
  addTable(sheet, { row: 0, column: 0, rows: 4, columns: 3 }, { name: "退款" });
  enter(sheet, 0, 5, "=SUM(退款[金额])");
  return { workbook, sheet };
}

const column = (sheet: Sheet, at: number, rows: number) =>
  Array.from({ length: rows }, (_, r) => sheet.formula(r + 1, at) ?? sheet.text(r + 1, at));

describe("formulas in tables", () => {
  test("one in an empty column goes into all its rows, and into those to come", () => {
    const { workbook, sheet } = withTable();
    enter(sheet, 2, 2, "=[@金额]+B3");
    expect(column(sheet, 2, 3)).toEqual(["=[@金额]+B2", "=[@金额]+B3", "=[@金额]+B4"]);
    enterTexts(sheet, 4, 0, [["丁", "4"]]);
    insertRows(sheet, 2, 1);
    expect(column(sheet, 2, 5)).toEqual([2, 3, 4, 5, 6].map((row) => `=[@金额]+B${row}`));
    expect([sheet.text(5, 2), sheet.text(0, 5)]).toEqual(["8", "10"]);
    enter(sheet, 3, 2, "=[@金额]*100");
    expect(new Set(column(sheet, 2, 5))).toEqual(new Set(["=[@金额]*100"]));
    workbook.undo();
    expect(sheet.formula(1, 2)).toBe("=[@金额]+B2");
  });

  test("one beside constants or other formulas stays alone", () => {
    const { sheet } = withTable();
    enter(sheet, 1, 2, "5");
    enter(sheet, 2, 2, "=[@金额]");
    expect(column(sheet, 2, 3)).toEqual(["5", "=[@金额]", ""]);
    enterTexts(sheet, 4, 0, [["丁", "4"]]);
    expect(sheet.text(4, 2)).toBe("");
  });

  test("an exception stays one; the column goes on for new rows", () => {
    const { sheet } = withTable();
    enter(sheet, 1, 2, "=[@金额]+1");
    enter(sheet, 2, 2, "7");
    enterTexts(sheet, 4, 0, [["丁", "4"]]);
    deleteRows(sheet, 1, 1);
    expect(column(sheet, 2, 3)).toEqual(["7", "=[@金额]+1", "=[@金额]+1"]);
  });

  test("follow other headings and another name of the table", () => {
    const { workbook, sheet } = withTable();
    enter(sheet, 1, 2, "=[@金额]+SUM(退款[[#All],[金额]])");
    enterTexts(sheet, 0, 0, [["金额", "退 款", "加一"]]);
    expect(sheet.formula(1, 2)).toBe("=[@[退 款]]+SUM(退款[[#All],[退 款]])");
    expect([sheet.formula(0, 5), sheet.text(0, 5)]).toEqual(["=SUM(退款[退 款])", "6"]);
    const [table] = sheet.layout.tables;
    if (table) renameTable(sheet, table, "退回");
    expect([sheet.formula(0, 5), sheet.text(0, 5)]).toEqual(["=SUM(退回[退 款])", "6"]);
    workbook.undo();
    workbook.undo();
    expect([sheet.formula(0, 5), sheet.formula(1, 2)]).toEqual([
      "=SUM(退款[金额])",
      "=[@金额]+SUM(退款[[#All],[金额]])",
    ]);
  });

  test("name cells when the table becomes plain cells again", () => {
    const { workbook, sheet } = withTable();
    enter(sheet, 1, 2, "=[@金额]*2");
    enter(workbook.addSheet("汇总"), 0, 0, "=SUM(退款[[#All],[金额]:[加一]])");
    const [table] = sheet.layout.tables;
    if (table) convertTable(sheet, table);
    expect(column(sheet, 2, 3)).toEqual(["=$B2*2", "=$B3*2", "=$B4*2"]);
    expect(sheet.formula(0, 5)).toBe("=SUM($B$2:$B$4)");
    expect(workbook.sheet("汇总")?.formula(0, 0)).toBe("=SUM(Sheet1!$B$1:$C$4)");
    expect(workbook.sheet("汇总")?.text(0, 0)).toBe("18");
  });

  test("are the same after saving and opening, and go on into new rows", () => {
    const { workbook, sheet } = withTable();
    enter(sheet, 1, 2, '=[@金额]+XLOOKUP([@店铺],[店铺],[金额])+LEN("[@x]")');
    workbook.calculationMode = "Manual";
    const opened = emptyWorkbook().workbook;
    openFile(opened, saveXlsx(workbook), "a.xlsx");
    const again = opened.activeSheet;
    expect(opened.calculationMode).toBe("Manual");
    expect(column(again, 2, 3)).toEqual(column(sheet, 2, 3));
    enterTexts(again, 4, 0, [["丁", "4"]]);
    expect([again.formula(4, 2), again.text(4, 2)]).toEqual([sheet.formula(1, 2), "12"]);
  });
});
