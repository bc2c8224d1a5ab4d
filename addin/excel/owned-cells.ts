import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { CellWrite } from "../workbook/workbook.ts";
import { areaOf, below, loadPlace } from "./area.ts";
import { cellRuns } from "./cell-run.ts";
import { rowStretches } from "./row-visibility.ts";
import { bytesOfRows, inSlices } from "./slices.ts";
import { yieldToMain } from "../yield-to-main.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";
import { writeRuns } from "./write-runs.ts";

/**
 * Writes texts below each other, from a row as Excel numbers it; null leaves a cell as it is. One that
 * stands there already is not written again: a colleague's pane would hear of it and check anew. True when any
 * was written.
 */
export async function writeOwned(
  context: Excel.RequestContext,
  id: string,
  column: number,
  firstRow: number,
  texts: readonly (string | null)[],
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(id);
  const stretches = await rowStretches(context, sheet, firstRow - 1, texts.length);
  const present = await readTexts(context, sheet, column, firstRow, texts.length);
  let written = false;
  for (let from = 0; from < texts.length; from += ROWS_AT_ONCE) {
    if (from > 0) await yieldToMain();
    const writes = texts.slice(from, from + ROWS_AT_ONCE).flatMap((text, at): CellWrite[] => {
      const index = from + at;
      return text === null || text === present[index]
        ? []
        : [{ row: firstRow + index, column, cell: { value: text, format: TEXT_FORMAT } }];
    });
    await writeRuns(context, sheet, cellRuns(writes, stretches));
    written ||= writes.length > 0;
  }
  return written;
}

/** So many are looked at and written before the page may draw. */
const ROWS_AT_ONCE = 5000;

/** A guess at the bytes of a mark, or of what a check says. */
const TEXT_BYTES = 48;

/** The texts of a column from a row, as Excel numbers it, to the last that is used. */
export async function readMarks(
  context: Excel.RequestContext,
  id: string,
  column: number,
  firstRow: number,
): Promise<readonly string[]> {
  const sheet = context.workbook.worksheets.getItem(id);
  const used = sheet.getUsedRangeOrNullObject(true);
  loadPlace(used);
  await context.sync();
  const rows = used.isNullObject ? 0 : Math.max(0, below(areaOf(used)) - (firstRow - 1));
  return readTexts(context, sheet, column, firstRow, rows);
}

async function readTexts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
  firstRow: number,
  rows: number,
): Promise<readonly string[]> {
  const texts: string[] = [];
  await inSlices(rows, TEXT_BYTES, async (first, count) => {
    const range = sheet.getRangeByIndexes(firstRow - 1 + first, column, count, 1);
    range.load("values");
    await context.sync();
    const values = range.values as unknown[][] | null; // any in Office.js; null when it was too much
    if (values === null) throw new WorkbookFailure("too-large");
    for (const [value] of values) texts.push(typeof value === "string" ? value : "");
    return bytesOfRows(values);
  });
  return texts;
}
