import { MAX_COLUMNS, MAX_ROWS } from "../workbook/address.ts";
import { enterTexts } from "../workbook/edit-cells.ts";
import { usableSheetName } from "../workbook/sheet-name.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { parseDelimited } from "./delimited-text.ts";
import type { OpenTrouble } from "./open-trouble.ts";

/** A cell holds no more characters; Excel cuts the rest off. */
const LONGEST_TEXT = 32_767;

/**
 * Opens a .csv as Excel does: every cell as if it were typed, so that order numbers of 19 digits
 * lose their tail, and dates become serials. One sheet, named after the file.
 */
export function openCsv(workbook: Workbook, text: string, name: string): OpenTrouble | null {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const separator = firstLine.includes(",")
    ? ","
    : firstLine.includes("\t")
      ? "\t"
      : firstLine.includes(";")
        ? ";"
        : ",";
  const rows = parseDelimited(text, separator);
  if (rows.length > MAX_ROWS || (rows[0]?.length ?? 0) > MAX_COLUMNS) return "fileTooManyRows";
  workbook.replace(() => {
    const sheet = workbook.addSheet(usableSheetName(workbook, name.replace(/\.[^.]*$/, "")));
    enterTexts(
      sheet,
      0,
      0,
      rows.map((row) => row.map((cell) => cell.slice(0, LONGEST_TEXT))),
    );
  });
  return null;
}
