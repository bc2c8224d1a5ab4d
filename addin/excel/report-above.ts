import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { ReportRow } from "../../shared/reports/sheet/report-rows.ts";
import { assignedValue } from "./keep-text.ts";
import { rowsOfBlock } from "./report-charts.ts";
import { dressTitle } from "./sheet-title.ts";

const QUIET = "#605E5C";
const HEADER_FILL = "#E1EFFA";

/** Writes the rows above the lines, and returns what was written. */
export function writeAbove(
  sheet: Excel.Worksheet,
  above: readonly (ReportRow | null)[],
  width: number,
): readonly (readonly (string | number | boolean)[])[] {
  const cellsOf = (row: ReportRow | null, at: number) =>
    Array.from({ length: width }, (_, index) => {
      const { value, formula, format } = row?.cells[index] ?? { value: null, format: "General" };
      return {
        format: formula === undefined || format !== TEXT_FORMAT ? format : "General",
        value:
          (formula === undefined ? undefined : placedFormula(formula, above, row, at)) ??
          assignedValue({ value: value ?? "", format }),
      };
    });
  const cells = above.map(cellsOf);
  const range = sheet.getRangeByIndexes(0, 0, above.length, width);
  const values = cells.map((row) => row.map(({ value }) => value));
  range.numberFormat = cells.map((row) => row.map(({ format }) => format));
  range.values = values;
  for (const [at, row] of above.entries()) if (row !== null) dress(sheet, row, at);
  return values;
}

/** A formula with the numbers of its row, and of the first and last row of its block. */
function placedFormula(
  formula: string,
  above: readonly (ReportRow | null)[],
  row: ReportRow | null,
  at: number,
): string {
  const whole = formula.replaceAll("{row}", String(at + 1));
  const rows = row?.block === undefined ? undefined : rowsOfBlock(above, row.block);
  if (rows === undefined || !whole.includes("{")) return whole;
  return whole
    .replaceAll("{first}", String(rows.first + 1))
    .replaceAll("{last}", String(rows.last + 1));
}

function dress(sheet: Excel.Worksheet, { look, cells }: ReportRow, at: number): void {
  if (look === "figures") return;
  const range = sheet.getRangeByIndexes(at, 0, 1, Math.max(1, cells.length));
  if (look === "title") {
    dressTitle(range);
    return;
  }
  const { format } = range;
  if (look === "quiet") {
    format.font.color = QUIET;
    return;
  }
  format.font.bold = true;
  if (look === "header") format.fill.color = HEADER_FILL;
}
