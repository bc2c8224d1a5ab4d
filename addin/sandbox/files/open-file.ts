import { strFromU8, zipSync } from "fflate";
import type { Workbook } from "../workbook/workbook.ts";
import { decodeText } from "./decode-text.ts";
import { openCsv } from "./open-csv.ts";
import { openSpreadsheet } from "./open-spreadsheet.ts";
import type { OpenTrouble } from "./open-trouble.ts";
import { type Contents, unpackArchive } from "./unpack-archive.ts";
import { checkSize } from "./xlsx/check-size.ts";

const MOST_BYTES = 50 * 1024 * 1024;

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
  if (!zip && !compound && !/\.(csv|txt|tsv|xls)$/i.test(name)) return "fileUnknown";
  let trouble: OpenTrouble | null;
  try {
    if (zip) trouble = openArchive(workbook, bytes);
    else if (compound) trouble = openSpreadsheet(workbook, bytes);
    else trouble = openText(workbook, bytes, name);
  } catch {
    // a damaged file can trip the readers anywhere
    return "fileBroken";
  }
  if (!trouble) workbook.name = name;
  return trouble;
}

function openArchive(workbook: Workbook, bytes: Uint8Array): OpenTrouble | null {
  const contents = unpackArchive(bytes);
  if (typeof contents === "string") return contents;
  const parts = partsOf(contents);
  const trouble = checkSize(parts);
  if (trouble !== null) return trouble;
  // Packed anew without compression: SheetJS never ends on some damaged archives.
  return openSpreadsheet(workbook, zipSync(contents, { level: 0 }), parts);
}

/** The parts of an .xlsx as text, but for the texts of its cells. */
function partsOf(contents: Contents): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [path, content] of Object.entries(contents)) {
    if (/\.(xml|rels)$/.test(path) && !path.endsWith("sharedStrings.xml")) {
      parts.set(path, strFromU8(content));
    }
  }
  return parts;
}

function openText(workbook: Workbook, bytes: Uint8Array, name: string): OpenTrouble | null {
  const text = decodeText(bytes);
  // many Chinese systems call a web page or tabbed text .xls, and Excel opens it
  return /^\s*</.test(text)
    ? openSpreadsheet(workbook, new TextEncoder().encode(text))
    : openCsv(workbook, text, name);
}
