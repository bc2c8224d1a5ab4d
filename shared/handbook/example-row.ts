import type { Cell } from "../cell.ts";
import type { ReadContext } from "../columns/column.ts";
import { wholeRow, type WholeRow } from "../derive/whole-row.ts";
import type { Ledger } from "../ledger.ts";
import type { Finding } from "../problem.ts";
import type { Day } from "../time/day.ts";
import { defaultSettings } from "../settings/default-settings.ts";

/** The day on which the handbook's examples are read; a page says the same whenever it is made. */
export const EXAMPLE_DAY: Day = "2026-11-04";

/** Reads an example as a column reads its cells, by the settings of a new department. */
export function exampleContext(report: (finding: Finding) => void): ReadContext {
  return {
    today: EXAMPLE_DAY,
    date1904: false,
    choices: (setting) => defaultSettings.lists[setting] ?? [],
    report,
  };
}

/** An example as the cell that a sheet would hold. */
export function exampleCell(value: string | number): Cell {
  return { value, kind: typeof value === "number" ? "number" : "text" };
}

/** A row that has something in every column: the first example of each, as its reader reads it. */
export function exampleRow(ledger: Ledger): WholeRow {
  const context = exampleContext(() => undefined);
  const cells: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(ledger.columns)) {
    const [first = ""] = column.examples;
    cells[key] = column.read(exampleCell(first), context);
  }
  return wholeRow(ledger, cells);
}
