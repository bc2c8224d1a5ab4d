import { reportWords } from "./finance-report.ts";
import type { Grid } from "../reading/grid.ts";

const ROWS_LOOKED_AT = 20;

/**
 * True when a sheet is one of the figures that the add-in pulled, in either language. Its detail rows
 * look like a ledger's; pushed again, they would be paid again. By its headings, so that a copy that
 * finance was mailed is known too.
 */
export function isFinanceReport(grid: Grid): boolean {
  return grid.values
    .slice(0, ROWS_LOOKED_AT)
    .some((row) =>
      Object.values(reportWords).some(({ headings }) =>
        headings.every((heading) => row.includes(heading)),
      ),
    );
}
