import type { FileCell } from "./file-cell.ts";
import type { FileTable } from "./file-table.ts";

/** By it Excel knows UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What a program might take for a formula (OWASP, CSV injection), behind blanks and in full width, too. */
const MAY_BE_FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A table as CSV by RFC 4180: texts in quotes, so that a long number is told from an amount; none is a formula. */
export async function* csvFile({
  columns,
  pages,
}: Pick<FileTable, "columns" | "pages">): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + csvRow(columns.map(({ heading }) => heading)));
  for await (const rows of pages) yield encoder.encode(rows.map(csvRow).join(""));
}

const csvRow = (cells: readonly FileCell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(cell: FileCell): string {
  if (cell === null || cell === "") return "";
  if (typeof cell !== "string") return cell.written;
  const safe = MAY_BE_FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
