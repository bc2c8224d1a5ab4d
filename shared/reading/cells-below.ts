import type { Cell } from "../cell.ts";
import type { Column } from "../columns/column.ts";
import { fen, type Fen } from "../money/fen.ts";
import { parseMoney } from "../text/money-text.ts";
import type { Reading } from "./column-cells.ts";
import type { Grid } from "./grid.ts";

const LONGEST_SAMPLE = 24;

/** A cell as a person knows it: a day that Excel keeps as a number as the day that the column reads. */
export function shownCell(cell: Cell, column: Column | undefined, context: Reading): string {
  const value =
    cell.kind === "number" && column?.counted !== true
      ? column?.read({ ...cell }, { ...context, report: () => undefined })
      : undefined;
  const text = value === undefined ? String(cell.value) : (column?.show(value) ?? "");
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_SAMPLE ? `${line.slice(0, LONGEST_SAMPLE)}…` : line;
}

/** The sum of the amounts below a heading; null where it is too large to be told exactly. */
export function sumBelow(grid: Grid, headerRow: number, index: number): Fen | null {
  let sum = 0;
  for (let row = headerRow + 1; row < grid.values.length; row++) {
    const value = grid.values[row]?.[index] ?? "";
    if (typeof value === "number") sum += Math.round(value * 100);
    else if (typeof value === "string" && value !== "") {
      const amount = parseMoney(value);
      if (typeof amount === "number") sum += amount;
    }
    if (!Number.isSafeInteger(sum)) return null;
  }
  return fen(sum);
}
