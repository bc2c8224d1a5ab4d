import { freeSheetName } from "../../../../shared/text/sheet-name.ts";
import { columnLetters } from "../../../../shared/text/column-letters.ts";
import type { FileTable } from "../file-table.ts";
import { cellXml, textXml } from "./cell-xml.ts";
import {
  contentTypesXml,
  quotedSheet,
  relationsXml,
  tableXml,
  workbookXml,
} from "./package-parts.ts";
import { rowXml, sheetEnd, sheetStart } from "./sheet.ts";
import { Styles } from "./styles.ts";
import { summaryXml } from "./summary-sheet.ts";
import { zipped, type ZipPart } from "./zip.ts";

/** How many lines are written as one piece. */
const PIECE = 500;

/** Excel has no more rows. */
export const MOST_ROWS = 1_048_576;

/** A table as an .xlsx workbook, as its lines come. */
export function xlsxFile(table: FileTable, at: Date): AsyncGenerator<Uint8Array, void> {
  return zipped(parts(table), at);
}

/** What a workbook consists of, its lines before what can only be said once they are counted. */
function* parts(table: FileTable): Generator<ZipPart> {
  const { summary, printed } = table;
  const styles = new Styles();
  const headings = distinct(table.columns.map(({ heading }) => heading));
  const first = summary && freeSheetName(summary.title, []);
  const sheets = [
    ...(first === undefined ? [] : [{ name: first, headings: 0, printed }]),
    { name: freeSheetName(table.title, first === undefined ? [] : [first]), headings: 1, printed },
  ];
  const names = (summary?.names ?? []).map(({ name, row, column }) => {
    const address = `$${columnLetters(column)}$${row + 1}`;
    return { name, to: `${quotedSheet(first ?? "")}!${address}` };
  });
  yield { path: "[Content_Types].xml", text: [contentTypesXml(sheets.length)] };
  const root = [{ type: "officeDocument", target: "xl/workbook.xml" }];
  yield { path: "_rels/.rels", text: [relationsXml(root)] };
  yield { path: "xl/workbook.xml", text: [workbookXml(sheets, names)] };
  const links = [
    ...sheets.map((_, at) => ({ type: "worksheet", target: `worksheets/sheet${at + 1}.xml` })),
    { type: "styles", target: "styles.xml" },
  ];
  yield { path: "xl/_rels/workbook.xml.rels", text: [relationsXml(links)] };
  if (summary !== undefined)
    yield { path: "xl/worksheets/sheet1.xml", text: summaryXml(summary, styles) };
  const sheet = `sheet${sheets.length}.xml`;
  const lines = { count: 0 };
  yield { path: `xl/worksheets/${sheet}`, text: linesXml(table, headings, styles, lines) };
  const ofSheet = [{ type: "table", target: "../tables/table1.xml" }];
  yield { path: `xl/worksheets/_rels/${sheet}.rels`, text: [relationsXml(ofSheet)] };
  const last = `${columnLetters(headings.length - 1)}${1 + Math.max(1, lines.count)}`;
  yield { path: "xl/tables/table1.xml", text: [tableXml(table.name, headings, `A1:${last}`)] };
  yield { path: "xl/styles.xml", text: [styles.toXml()] };
}

/** Headings that a table takes, which has no two alike: the second one gets a number, as Excel gives it. */
function distinct(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    let name = heading;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${heading}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The sheet of the lines, which counts them. */
async function* linesXml(
  { columns, pages, summary }: FileTable,
  headings: readonly string[],
  styles: Styles,
  lines: { count: number },
): AsyncGenerator<string> {
  yield sheetStart({
    widths: columns.map(({ width }) => width),
    headings: 1,
    first: summary === undefined,
  });
  yield rowXml(1, headings, (at, heading) => textXml(at, heading, styles, "bold"));
  for await (const page of pages)
    for (let from = 0; from < page.length; from += PIECE) {
      const piece = page.slice(from, from + PIECE);
      const rows = piece.map((cells, at) =>
        rowXml(lines.count + at + 2, cells, (address, cell) => cellXml(address, cell, styles)),
      );
      lines.count += piece.length;
      yield rows.join("");
    }
  yield sheetEnd({ relation: "rId1" });
}
