import type { Box } from "../address.ts";
import type { Sheet } from "../workbook.ts";
import type { FormulaCell } from "./formula-cell.ts";

/** The cells as boxes of one column each, as tall as they stand without a gap. */
export function columnRuns(cells: readonly FormulaCell[]): { sheet: Sheet; box: Box }[] {
  const columns = new Map<Sheet, Map<number, number[]>>();
  for (const { sheet, row, column } of cells) {
    const ofSheet = columns.get(sheet) ?? new Map<number, number[]>();
    columns.set(sheet, ofSheet);
    const rows = ofSheet.get(column);
    if (rows) rows.push(row);
    else ofSheet.set(column, [row]);
  }
  const runs: { sheet: Sheet; box: Box }[] = [];
  for (const [sheet, ofSheet] of columns) {
    for (const [column, rows] of ofSheet) {
      rows.sort((a, b) => a - b);
      let start = rows[0] ?? 0;
      rows.forEach((row, i) => {
        if (rows[i + 1] === row + 1) return;
        runs.push({ sheet, box: { row: start, column, rows: row - start + 1, columns: 1 } });
        start = rows[i + 1] ?? 0;
      });
    }
  }
  return runs;
}
