import { contains } from "./address.ts";
import type { CellStyle, CellStylePatch } from "./cell-style.ts";
import { cellError, isCellError } from "./cell-value.ts";
import { evaluate } from "./formula/evaluate.ts";
import { parseFormula } from "./formula/parse.ts";
import type { ConditionalFormat } from "./sheet-layout.ts";
import type { Sheet } from "./workbook.ts";

function holds(sheet: Sheet, rule: ConditionalFormat, row: number, column: number): boolean {
  const origin = rule.boxes[0];
  const expression = parseFormula(rule.formula);
  if (!origin || !expression) return false;
  sheet.workbook.calculate();
  const place = {
    sheet,
    row,
    column,
    rows: row - origin.row,
    columns: column - origin.column,
    settle: () => undefined,
  };
  const result = evaluate(expression, place) ?? cellError("#NAME?");
  return !isCellError(result) && typeof result !== "string" && Boolean(result);
}

/** How a cell looks with the rules that hold for it; the first rule wins where two disagree. */
export function shownStyle(sheet: Sheet, row: number, column: number): CellStyle {
  let patch: CellStylePatch = {};
  for (const rule of sheet.layout.conditionalFormats) {
    if (!rule.boxes.some((box) => contains(box, row, column))) continue;
    if (!holds(sheet, rule, row, column)) continue;
    patch = { ...rule.style, ...patch };
    if (rule.stopIfTrue) break;
  }
  const own = sheet.style(row, column);
  return Object.keys(patch).length === 0 ? own : { ...own, ...patch };
}
