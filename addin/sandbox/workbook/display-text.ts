import { SSF } from "@e965/xlsx";
import { isCellError, type CellValue } from "./cell-value.ts";

// SheetJS declares SSF as any; this is the one function used of it
const ssf = SSF as { format(format: string, value: string | number, options: object): string };

/** Whether the format shows days or times. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return bare !== "General" && /[ymdhs]/i.test(bare);
}

const BROKEN_FORMATS = new Set<string>();

/** What the cell shows, as `Range.text` gives it (never `####`; the grid does that by width). */
export function displayText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  if (typeof value === "string" && !numberFormat.includes(";")) return value;
  if (BROKEN_FORMATS.has(numberFormat)) return String(value);
  if (numberFormat === "@" && typeof value === "number") return ssf.format("General", value, {});
  try {
    return ssf.format(numberFormat, value, { date1904 });
  } catch {
    BROKEN_FORMATS.add(numberFormat);
    return String(value);
  }
}
