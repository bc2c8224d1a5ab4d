import type { Workbook } from "../workbook/workbook.ts";
import { archiveSize } from "./archive-size.ts";
import { decodeText } from "./decode-text.ts";
import { openCsv } from "./open-csv.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import type { OpenTrouble } from "./open-trouble.ts";

const MOST_BYTES = 50 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 600 * 1024 * 1024;

/**
 * Opens .xlsx, .xls, .csv or tabbed text in place of what the workbook holds. Answers why it could not;
 * the workbook is then as it was.
 */
export function openFile(workbook: Workbook, bytes: Uint8Array, name: string): OpenTrouble | null {
  if (bytes.byteLength > MOST_BYTES) return "fileTooLarge";
  // A text document's or another program's archive would be half understood.
  if (/\.(ods|odt|docx|pptx|wps|et)$/i.test(name)) return "fileUnknown";
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (zip || compound) {
    const size = zip ? archiveSize(bytes) : null;
    if (zip && !size) return "fileBroken";
    if (size && (size.lies || size.unpacked > MOST_UNPACKED || size.entries > MOST_ENTRIES)) {
      return "fileHostile";
    }
  } else if (!/\.(csv|txt|tsv|xls)$/i.test(name)) return "fileUnknown";
  let trouble: OpenTrouble | null;
  try {
    trouble = zip || compound ? openSpreadsheet(workbook, bytes) : openText(workbook, bytes, name);
  } catch {
    // a damaged file can trip the readers anywhere
    return "fileBroken";
  }
  if (!trouble) workbook.name = name;
  return trouble;
}

function openText(workbook: Workbook, bytes: Uint8Array, name: string): OpenTrouble | null {
  const text = decodeText(bytes);
  // many Chinese systems call a web page or tabbed text .xls, and Excel opens it
  return /^\s*</.test(text)
    ? openSpreadsheet(workbook, new TextEncoder().encode(text))
    : openCsv(workbook, text, name);
}
