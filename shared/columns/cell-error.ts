import type { Cell } from "../cell.ts";
import type { ReadContext } from "./column.ts";

/**
 * Reports a formula error (`#N/A`) and answers true; every reader asks before it looks at the value.
 * `wait` is true for the errors that go away by themselves when Excel has calculated.
 */
export function isCellError(cell: Cell, context: ReadContext): boolean {
  if (cell.kind !== "error") return false;
  const error = String(cell.value);
  const wait = error === "#BUSY!" || error === "#GETTING_DATA";
  context.report({ code: "R060", level: "error", params: { error, wait } });
  return true;
}
