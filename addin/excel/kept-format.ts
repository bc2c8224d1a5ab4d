import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { CellWrite } from "../workbook/workbook.ts";

/** What a number format says literally: quoted, escaped, or in brackets, such as `[Red]`. */
const LITERAL = /"[^"]*"|\\.|\[[^\]]*\]/g;

const showsDays = (format: string): boolean => /[ymdhs]/i.test(format.replace(LITERAL, ""));

/**
 * The format to write with a value; null where the one that a person gave the cell does as well: a
 * number stays `¥#,##0.00` and a day `yyyy/m/d` in cells that show numbers and days already.
 */
export function keptFormat(
  { value, format }: CellWrite["cell"],
  existing: string | null,
): string | null {
  if (format === null || existing === null || typeof value !== "number") return format;
  if (format === TEXT_FORMAT || existing === TEXT_FORMAT) return format;
  return showsDays(existing) === showsDays(format) ? null : format;
}
