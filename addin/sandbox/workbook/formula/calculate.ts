import { MAX_COLUMNS } from "../address.ts";
import { cellError, type CellValue } from "../cell-value.ts";
import type { Sheet, Workbook } from "../workbook.ts";
import { evaluate } from "./evaluate.ts";
import { parseFormula } from "./parse.ts";

/**
 * Brings every formula of the workbook up to date. A formula that the sandbox does not calculate
 * keeps the value it came with from its file; typed by hand it shows `#NAME?`. Where a circle
 * closes, the cell counts as 0.
 */
export function calculateAll(workbook: Workbook): void {
  if (workbook.sheets.every((sheet) => sheet.cells.formulaCount === 0)) return;
  const states = new Map<Sheet, Map<number, "begun" | "done">>(
    workbook.sheets.map((sheet) => [sheet, new Map()]),
  );

  const read = (sheet: Sheet, row: number, column: number): CellValue => {
    const formula = sheet.cells.formula(row, column);
    return formula === undefined
      ? sheet.cells.value(row, column)
      : settle(sheet, row, column, formula);
  };

  const settle = (sheet: Sheet, row: number, column: number, formula: string): CellValue => {
    const key = row * MAX_COLUMNS + column;
    const known = states.get(sheet);
    const cached = sheet.cells.value(row, column);
    const state = known?.get(key);
    if (state === "begun") return 0;
    if (!known || state === "done") return cached;
    known.set(key, "begun");
    const expression = parseFormula(formula);
    const value = expression
      ? (evaluate(expression, { sheet, rows: 0, columns: 0, read }) ?? 0)
      : (cached ?? cellError("#NAME?"));
    sheet.cells.set(row, column, value, formula);
    known.set(key, "done");
    return value;
  };

  for (const sheet of workbook.sheets) {
    sheet.cells.eachFormula((row, column, formula) => settle(sheet, row, column, formula));
  }
}
