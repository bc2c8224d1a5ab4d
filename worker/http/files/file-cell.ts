import type { CellValue } from "../../../shared/api/fields.ts";
import type { Language } from "../../../shared/localized.ts";
import { lineWords } from "../../../shared/messages/line-words.ts";
import type { ReportColumn, ReportValue } from "../../../shared/reports/report-columns.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";

/** A number or a day: how a sheet keeps and formats it, and how it is written out. */
interface FileNumber {
  readonly value: number;
  readonly format: string;
  readonly written: string;
}

/** What a cell of a file holds; null for blank. */
export type FileCell = string | FileNumber | null;

/** Days and moments are texts on the wire, and numbers in a sheet alone. */
const numbered = (given: CellValue, value: number, format: string): FileNumber => ({
  value,
  format,
  written: typeof given === "string" ? given.replace("T", " ") : String(value),
});

/** The cell of a report's value: amounts in 元, codes in words. */
export function reportFileCell(
  column: ReportColumn,
  given: ReportValue,
  language: Language,
): FileCell {
  const value = column.write(given, language);
  return typeof value === "number" ? numbered(given, value, column.format) : value;
}

/** The cell of a value of a worklist's line; a mask is text, whatever its column holds. */
export function workFileCell(
  worklist: Worklist,
  key: string,
  given: CellValue | undefined,
  language: Language,
): FileCell {
  const column = worklist.table.columns[key];
  if (column === undefined || given === null || given === undefined) return null;
  const whole = column.wire.safeParse(given);
  if (!whole.success) return String(given);
  const { value, format } = column.write(whole.data);
  return typeof value === "number"
    ? numbered(given, value, format)
    : lineWords(worklist, key, String(value), language);
}
