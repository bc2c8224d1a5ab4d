import { plainValue } from "../../../addin/sandbox/workbook/cell-value.ts";
import { enter, enterTexts } from "../../../addin/sandbox/workbook/edit-cells.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

/** A small ledger for formulas to work on: texts, amounts, days, numbers written as texts, an error. */
const ROWS = [
  ["店铺", "类型", "金额", "日期", "编号"],
  ["甲店", "退款", "10.1", "2026-10-05", "'001"],
  ["乙店", "补偿", "20.2", "2026-10-06", "'002"],
  ["甲店", "补偿", "30.3", "2026-10-07", "'010"],
  ["丙店", "退款", "-5", "2026-10-08", "'100"],
  ["甲店", "邮费", "0.1", "2026-10-09", "1"],
  ["a*c", "退款", "0.2", "2026-10-10", ""],
  ["ABC", "", "'7", "2026-10-11", ""],
  ["", "", "", "", ""],
  ["", "", "#N/A", "", ""],
];

/** What formulas come to on that sheet, 明细, each in a cell of its own at Z20. */
export function formulaSheet() {
  const { workbook, sheet } = emptyWorkbook();
  workbook.renameSheet(sheet, "明细");
  enter(workbook.addSheet("2026 明细"), 0, 0, "5");
  enterTexts(sheet, 0, 0, ROWS);
  return (formula: string) => {
    enter(sheet, 19, 25, formula);
    return plainValue(sheet.value(19, 25));
  };
}
