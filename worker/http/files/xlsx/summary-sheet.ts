import type { ReportCell, ReportRow } from "../../../../shared/reports/sheet/report-rows.ts";
import { xmlText } from "../../../../shared/text/xml.ts";
import type { FileSummary } from "../file-table.ts";
import { textXml } from "./cell-xml.ts";
import { rowXml, sheetEnd, sheetStart } from "./sheet.ts";
import type { Look, Styles } from "./styles.ts";

/** Functions that came after Excel 2007, which files write with a prefix. */
const LATER = /\b(AGGREGATE|MAXIFS)\(/g;
const TEXT = "@";
/** Room for a figure, in points. */
const FIGURE = 90;

const looks: Readonly<Record<ReportRow["look"], Look>> = {
  title: "title",
  quiet: "quiet",
  section: "bold",
  header: "header",
  figures: "plain",
};

/** The sheet of what the lines come to: formulas, each with what it comes to by the server until Excel has worked it out. */
export function* summaryXml({ rows, labels }: FileSummary, styles: Styles): Generator<string> {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: columns }, (_, at) => (at === 0 ? labels : FIGURE));
  yield sheetStart({ widths, headings: 0, first: true });
  const blocks = placesOfBlocks(rows);
  yield* rows.map(({ cells, look, block = "" }, at) =>
    rowXml(at + 1, cells, (address, cell) =>
      summaryCell(address, cell, placed(cell, at + 1, blocks.get(block)), styles, looks[look]),
    ),
  );
  yield sheetEnd(undefined);
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function placesOfBlocks(rows: readonly ReportRow[]): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  for (const [at, { block }] of rows.entries())
    if (block !== undefined)
      places.set(block, { first: places.get(block)?.first ?? at + 1, last: at + 1 });
  return places;
}

/** A cell's formula as a file has it, with the numbers of its row and of its block's. */
function placed({ formula }: ReportCell, row: number, block: Span | undefined): string | undefined {
  return formula
    ?.slice(1)
    .replaceAll("{row}", String(row))
    .replaceAll("{first}", String(block?.first ?? row))
    .replaceAll("{last}", String(block?.last ?? row))
    .replaceAll(LATER, "_xlfn.$&");
}

function summaryCell(
  at: string,
  { value, format }: ReportCell,
  formula: string | undefined,
  styles: Styles,
  look: Look,
): string {
  if (formula === undefined) {
    if (value === null || value === "") return "";
    return typeof value === "string"
      ? textXml(at, value, styles, look)
      : `<c r="${at}" s="${styles.of(format, look)}"><v>${value}</v></c>`;
  }
  const style = styles.of(format === TEXT ? "General" : format, look);
  const written = `<f>${xmlText(formula)}</f>`;
  return typeof value === "number"
    ? `<c r="${at}" s="${style}">${written}<v>${value}</v></c>`
    : `<c r="${at}" s="${style}" t="str">${written}<v>${xmlText(value ?? "")}</v></c>`;
}
