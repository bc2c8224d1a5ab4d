import { MAX_COLUMNS } from "../../workbook/address.ts";
import type { OpenTrouble } from "../open-trouble.ts";

const MOST_SHEETS = 500;
/** As many as a sheet has, some times over: styles may be told anew, but not without an end. */
const MOST_COLUMNS_TOLD = MAX_COLUMNS * 8;

const SHEET = /^xl\/(?:worksheets|chartsheets|macrosheets)\/[^/]+\.xml$/i;

/** A column behind XFD, or a row behind 1048576, in what an attribute points at. */
const COLUMN_OUT = "(?:[A-Z]{4,}|[YZ][A-Z]{2}|X(?:[G-Z][A-Z]|F[E-Z]))\\$?\\d+";
const ROW_OUT =
  "[A-Z]*\\$?(?:0*[1-9]\\d{7,}|0*(?:[2-9]\\d{6}|1[1-9]\\d{5}|10[5-9]\\d{4}|1049\\d{3}|1048[6-9]\\d\\d|10485[89]\\d|104857[7-9]))";
/** Cells and rows by `r`, merges by `ref`; what a sheet tells of its own size is believed by nobody. */
const OUTSIDE = new RegExp(
  `<(?:\\w+:)?(?:c|row|mergeCell)\\b[^>]*?\\br(?:ef)?=["'](?:[A-Z]+\\d+:)?(?:${COLUMN_OUT}|${ROW_OUT})["':]`,
  "i",
);
const COLUMN = /<(?:\w+:)?col\s([^>]*)>/gi;

/**
 * Why the parts of an .xlsx (path → text) are more than Excel has room for, before anything walks them:
 * a single cell at ZZZZ99999999 would make a reader count up to there.
 */
export function checkSize(parts: ReadonlyMap<string, string>): OpenTrouble | null {
  const sheets = parts.get("xl/workbook.xml")?.match(/<(?:\w+:)?sheet\s/gi)?.length ?? 0;
  if (sheets > MOST_SHEETS) return "fileTooManySheets";
  for (const [path, xml] of parts)
    if (SHEET.test(path) && (tellsTooManyColumns(xml) || OUTSIDE.test(xml)))
      return "fileOutsideGrid";
  return null;
}

function tellsTooManyColumns(xml: string): boolean {
  let told = 0;
  for (const [, attributes = ""] of xml.matchAll(COLUMN)) {
    const [first, last] = [numberIn(attributes, "min"), numberIn(attributes, "max")];
    told += Math.max(1, last - first + 1);
    if (last > MAX_COLUMNS || told > MOST_COLUMNS_TOLD) return true;
  }
  return false;
}

function numberIn(attributes: string, name: string): number {
  const [, digits] = new RegExp(`\\b${name}=["'](\\d+)["']`).exec(attributes) ?? [];
  return digits === undefined ? 1 : Number(digits);
}
