import type { WrittenCell } from "../../../shared/cell.ts";
import type { LedgerAtHand } from "./ledger-at-hand.ts";
import type { CellWrite } from "./workbook.ts";

/** Days between the first day of Excel's two date systems. */
const DAYS_1900_TO_1904 = 1462;

const isDateFormat = (format: string) => /[ymdh]/i.test(format);

/** A written cell as this workbook counts its days. */
export function inDateSystem(cell: WrittenCell, date1904: boolean): WrittenCell {
  return date1904 && typeof cell.value === "number" && isDateFormat(cell.format)
    ? { ...cell, value: cell.value - DAYS_1900_TO_1904 }
    : cell;
}

/** The cell that shows a value of a column in this sheet; blank, and formatted as before, for null. */
export function writtenValue(
  { ledger, snapshot }: LedgerAtHand,
  key: string,
  value: unknown,
): CellWrite["cell"] {
  const column = ledger.columns[key];
  if (column === undefined || value === null) return { value: "", format: null };
  return inDateSystem(column.write(value), snapshot.date1904);
}
