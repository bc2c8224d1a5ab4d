import type { WrittenCell } from "../../shared/cell.ts";

/** Days between the first day of Excel's two date systems. */
const DAYS_1900_TO_1904 = 1462;

const isDateFormat = (format: string) => /[ymdh]/i.test(format);

/** A written cell as this workbook counts its days. */
export function inDateSystem(cell: WrittenCell, date1904: boolean): WrittenCell {
  return date1904 && typeof cell.value === "number" && isDateFormat(cell.format)
    ? { ...cell, value: cell.value - DAYS_1900_TO_1904 }
    : cell;
}
