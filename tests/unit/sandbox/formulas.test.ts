import { describe, expect, test } from "vitest";
import { enter, enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

function result(formula: string) {
  const { sheet } = emptyWorkbook();
  enterTexts(sheet, 0, 0, [
    ["1", "2", "文"],
    ["3", "", "#N/A"],
  ]);
  enter(sheet, 4, 4, formula);
  return sheet.text(4, 4);
}

describe("formulas", () => {
  test.each([
    ["=1+2*3^2", "19"],
    ["=-2^2", "4"],
    ["=(1+2)*3%", "0.09"],
    ['="a"&1&TRUE', "a1TRUE"],
    ["=SUM(A1:B2)", "6"],
    ["=SUM(A:A)", "4"],
    ["=A1/B2", "#DIV/0!"],
    ["=C1+1", "#VALUE!"],
    ["=C2+1", "#N/A"],
    ['=IF(A1<B1,"小","大")', "小"],
    ['=IFERROR(C2,"没有")', "没有"],
    ['=LEFT(C1,1)="文"', "TRUE"],
    ['=B2<>""', "FALSE"],
    ["=ROUND(1.005,2)", "1.01"],
    ["=COUNTA(A1:C2)", "5"],
    ["=AVERAGE(A1:A2)", "2"],
    ['=TEXT(46329,"yyyy-mm-dd")', "2026-11-03"],
    ["=B2", "0"],
  ])("%s gives %s", (formula, shown) => {
    expect(result(formula)).toBe(shown);
  });

  test("what the sandbox does not calculate is honest about it", () => {
    expect(result("=CUBEVALUE(A1,A2)")).toBe("#NAME?");
  });

  test("a circle gives 0 and does not hang", () => {
    const { sheet } = emptyWorkbook();
    enter(sheet, 0, 0, "=B1");
    enter(sheet, 0, 1, "=A1");
    expect(sheet.text(0, 0)).toBe("0");
  });

  test("results follow the cells they come from", () => {
    const { sheet } = emptyWorkbook();
    enterTexts(sheet, 0, 0, [["1", "=A1*2", "=B1*2"]]);
    enter(sheet, 0, 0, "5");
    expect([sheet.text(0, 1), sheet.text(0, 2)]).toEqual(["10", "20"]);
  });
});
