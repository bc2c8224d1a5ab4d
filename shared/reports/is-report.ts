import { reportSheetWords } from "../messages/report-sheet.ts";
import type { Grid } from "../reading/grid.ts";

/** The figures above the lines are fewer. */
const ROWS_LOOKED_AT = 1000;

/**
 * True when a sheet is a report that the add-in pulled, in either language. Its lines look like a ledger's; pushed
 * again, they would be paid again. By the heading of what a line is known by, so that a copy that finance was mailed
 * is known too.
 */
export function isReport(grid: Grid): boolean {
  const ids = new Set<unknown>(Object.values(reportSheetWords).map(({ id }) => id));
  return grid.values.slice(0, ROWS_LOOKED_AT).some((row) => row.some((value) => ids.has(value)));
}
