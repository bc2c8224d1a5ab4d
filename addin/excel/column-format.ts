import { TEXT_FORMAT } from "../../shared/cell.ts";
import { type Area, areaOf, below, loadPlace, rangeAt } from "./area.ts";
import { ledgerTable } from "./ledger-area.ts";
import { stretchEnds } from "./cell-run.ts";
import { rowStretches, type Stretch } from "./row-visibility.ts";
import { loadTables, tableAreas } from "./sheet-tables.ts";
import { bytesOf, inSlices } from "./slices.ts";

/** Below a range that is no table, rows to come are prepared too: a table hands its formats on itself. */
const ROWS_TO_COME = 500;

/** Cells that are looked at as one range. */
const PIECE = 500;

/** A guess at the bytes of a cell's formula and format. */
const FORMAT_BYTES = 32;
const RANGE_BYTES = 800;

/** Number formats of cells below each other; null for a cell whose format was not touched. */
export interface ColumnFormats {
  readonly area: Area;
  readonly formats: readonly (string | null)[];
}

/** Makes a column text below the header row, cells with a formula left out; `before` gets the formats that they had. */
export async function makeText(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
  headerRow: number,
  before: ColumnFormats[],
): Promise<void> {
  const end = await lastRow(context, sheet);
  const stretches = await rowStretches(context, sheet, headerRow, end - headerRow);
  const areas = stretches.flatMap(({ row, rows }) => piecesOf(row, rows, column));
  await inSlices(areas.length, FORMAT_BYTES * PIECE, async (first, count) => {
    const slice = areas.slice(first, first + count);
    const ranges = slice.map((area) => rangeAt(sheet, area));
    for (const range of ranges) range.load("formulas, numberFormat");
    await context.sync();
    let bytes = 0;
    for (const [index, range] of ranges.entries()) {
      const area = slice[index];
      if (area === undefined) continue;
      const formats = touchedFormats(range);
      bytes += bytesOf(formats) + FORMAT_BYTES * area.rows;
      if (formats.every((format) => format === null)) continue;
      const texts = formats.map((format) => (format === null ? null : TEXT_FORMAT));
      bytes += assignFormats(sheet, { area, formats: texts }, stretches);
      before.push({ area, formats });
    }
    await context.sync();
    return bytes;
  });
}

/** The formats that will change; null for a cell with a formula, which would turn into its own text. */
function touchedFormats(range: Excel.Range): (string | null)[] {
  const formulas = range.formulas as unknown[][]; // any in Office.js
  const formats = range.numberFormat as string[][];
  return formats.map(([format = "General"], index) => {
    const formula = formulas[index]?.[0];
    const keeps = typeof formula === "string" && formula.startsWith("=");
    return keeps || format === TEXT_FORMAT ? null : format;
  });
}

/** Assigns formats so that they land where they should, also in filtered rows; returns the bytes of it. */
function assignFormats(
  sheet: Excel.Worksheet,
  { area, formats }: ColumnFormats,
  stretches: readonly Stretch[],
): number {
  const endOf = stretchEnds(stretches);
  let bytes = 0;
  for (let at = 0; at < area.rows;) {
    const rows = Math.min(endOf(area.row + at), below(area)) - area.row - at;
    const part = formats.slice(at, at + rows);
    if (part.some((format) => format !== null)) {
      const range = rangeAt(sheet, { ...area, row: area.row + at, rows });
      range.numberFormat = part.map((format) => [format]);
      bytes += FORMAT_BYTES * rows + RANGE_BYTES;
    }
    at += rows;
  }
  return bytes;
}

function piecesOf(row: number, rows: number, column: number): Area[] {
  return Array.from({ length: Math.ceil(rows / PIECE) }, (_, at) => ({
    row: row + at * PIECE,
    column,
    rows: Math.min(PIECE, rows - at * PIECE),
    columns: 1,
  }));
}

/** Gives cells the formats that they had. */
export async function putFormatsBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: readonly ColumnFormats[],
): Promise<void> {
  if (before.length === 0) return;
  const first = Math.min(...before.map(({ area }) => area.row));
  const end = Math.max(...before.map(({ area }) => below(area)));
  const stretches = await rowStretches(context, sheet, first, end - first);
  await inSlices(before.length, FORMAT_BYTES * PIECE, async (from, count) => {
    let bytes = 0;
    for (const formats of before.slice(from, from + count)) {
      bytes += assignFormats(sheet, formats, stretches);
    }
    await context.sync();
    return bytes;
  });
}

async function lastRow(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<number> {
  const used = sheet.getUsedRange(true);
  loadPlace(used);
  const loaded = loadTables(sheet);
  await context.sync();
  const table = ledgerTable(await tableAreas(context, loaded));
  if (table === undefined) return below(areaOf(used)) + ROWS_TO_COME;
  return below(table) - (table.totals ? 1 : 0);
}
