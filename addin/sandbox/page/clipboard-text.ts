import { parseDelimited } from "../files/delimited-text.ts";

/** Cells as spreadsheets put them on the clipboard: tabs, line breaks, quotes where needed. */
export function toClipboardText(rows: readonly (readonly string[])[]): string {
  const quote = (text: string) =>
    /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

/** Reads text from the clipboard into rows of equal length. */
export function fromClipboardText(text: string): string[][] {
  return parseDelimited(text, "\t");
}
