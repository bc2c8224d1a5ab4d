import type { FileCell } from "./file-cell.ts";

/** By it Excel knows UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What a program might take for a formula (OWASP, CSV injection), behind blanks and in full width, too. */
const MAY_BE_FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** Rows of a CSV by RFC 4180: texts in quotes, so that a long number is told from an amount; none is a formula. */
export const csvRows = (rows: readonly (readonly FileCell[])[]): string =>
  rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");

function csvCell(cell: FileCell): string {
  if (cell === null || cell === "") return "";
  if (typeof cell !== "string") return cell.written;
  const safe = MAY_BE_FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
