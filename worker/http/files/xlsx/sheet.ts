import { columnLetters } from "../../../../shared/text/column-letters.ts";
import { xml, xmlPart } from "../../../../shared/text/xml.ts";
import { RELATIONSHIPS, SPREADSHEET } from "./namespaces.ts";

/** What a sheet looks like around its rows. */
export interface SheetSetUp {
  /** Widths of its columns, in points. */
  readonly widths: readonly number[];
  /** How many rows stay in sight above the others, and stand at the head of each page; 0 for none. */
  readonly headings: number;
  /** True for the one that is open when somebody opens the workbook. */
  readonly first: boolean;
}

const ROOT = `<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">`;
// Points → digits of the standard font, seven pixels each.
const PIXELS_PER_POINT = 4 / 3;
const DIGIT = 7;

/** A sheet's part up to its first row. */
export function sheetStart({ widths, headings, first }: SheetSetUp): string {
  const frozen = xml("pane", {
    ySplit: headings,
    topLeftCell: `A${headings + 1}`,
    activePane: "bottomLeft",
    state: "frozen",
  });
  const view = { tabSelected: first ? 1 : undefined, workbookViewId: 0 };
  const columns = widths.map((width, at) =>
    xml("col", {
      min: at + 1,
      max: at + 1,
      width: ((width * PIXELS_PER_POINT) / DIGIT).toFixed(2),
      customWidth: 1,
    }),
  );
  return [
    xmlPart(ROOT),
    xml("sheetPr", {}, xml("pageSetUpPr", { fitToPage: 1 })),
    xml("sheetViews", {}, xml("sheetView", view, headings === 0 ? "" : frozen)),
    xml("sheetFormatPr", { defaultRowHeight: 15 }),
    xml("cols", {}, ...columns),
    "<sheetData>",
  ].join("");
}

/** A row, by its number from 1: `cell` writes each at its address. */
export function rowXml<T>(
  row: number,
  cells: readonly T[],
  cell: (at: string, value: T) => string,
): string {
  const written = cells.map((value, at) => cell(`${columnLetters(at)}${row}`, value));
  return `<row r="${row}">${written.join("")}</row>`;
}

/** What stands behind its last row: A4 across, as wide as one page. */
export function sheetEnd(table: { readonly relation: string } | undefined): string {
  const page = { paperSize: 9, orientation: "landscape", fitToHeight: 0 };
  const tables =
    table === undefined
      ? ""
      : xml("tableParts", { count: 1 }, xml("tablePart", { "r:id": table.relation }));
  return `</sheetData>${xml("pageSetup", page)}${tables}</worksheet>`;
}
