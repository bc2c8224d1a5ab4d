import type { ReportSheet, SheetRef } from "../workbook/workbook.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";
import { recall, remember } from "./memory.ts";
import { blockKey, blockSize, rememberedBlock, type ReportBlock } from "./report-block.ts";
import { removeSheetNamed } from "./remove-sheet.ts";
import type { TakeBack } from "./run.ts";
import { isFiltered, loadFilters } from "./row-visibility.ts";
import { freeSheetName } from "./sheet-name.ts";

/**
 * The sheet for a report, with an empty block of its size at the top: the sheet that the same
 * report was written to before, or a new one. Should the report fail, a new sheet goes again, and so does
 * the room that was made in an old one.
 */
export async function prepareReportSheet(
  context: Excel.RequestContext,
  report: ReportSheet,
  onFailure: (takeBack: TakeBack) => void,
): Promise<{ readonly sheet: Excel.Worksheet; readonly reference: SheetRef }> {
  const before = rememberedBlock(await recall(context, blockKey(report)));
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  await context.sync();
  const kept = before && (await keptSheet(context, worksheets.items, before));
  const names = worksheets.items.map(({ name }) => name);
  const name = freeSheetName(report.name, names);
  const sheet = kept ?? worksheets.add(name);
  sheet.load("id, name");
  if (kept !== undefined && before !== undefined) {
    await emptyBlock(context, kept, before, report, onFailure);
  } else onFailure((again) => removeSheetNamed(again, name));
  await context.sync();
  const reference = { id: sheet.id, name: sheet.name };
  const title = report.title[0] ?? "";
  remember(context, blockKey(report), { sheet: reference, title, ...blockSize(report) });
  return { sheet, reference };
}

/**
 * The sheet that a report was written to: by its id when it was renamed, by its name when the
 * workbook was opened again and ids are new. One whose first line says something else is somebody's
 * own by now, and is left alone. Throws `WorkbookFailure` while rows of it are filtered out.
 */
async function keptSheet(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  { sheet: { id, name }, title }: ReportBlock,
): Promise<Excel.Worksheet | undefined> {
  const sheet =
    sheets.find((one) => one.id === id && one.name === name) ??
    sheets.find((one) => one.name === name) ??
    sheets.find((one) => one.id === id);
  if (sheet === undefined) return undefined;
  const first = sheet.getCell(0, 0);
  first.load("values");
  const filters = loadFilters(sheet);
  await context.sync();
  const [[line] = []] = first.values as unknown[][]; // any in Office.js
  if (line !== title) return undefined;
  // Neither clearing nor writing reaches filtered rows safely, and old figures among new ones mislead.
  if (isFiltered(filters)) throw new WorkbookFailure("filtered");
  return sheet;
}

/** Clears the old block, and pushes what a person put below or beside it out of a larger one's way. */
async function emptyBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: ReportBlock,
  report: ReportSheet,
  onFailure: (takeBack: TakeBack) => void,
): Promise<void> {
  const { rows, columns } = blockSize(report);
  const made = { rows: 0, columns: 0 };
  onFailure(async (again) => {
    const same = again.workbook.worksheets.getItem(sheet.id);
    if (made.rows > 0) newRows(same, before, made.rows).delete("Up");
    if (made.columns > 0) newColumns(same, before, made.columns).delete("Left");
    remember(again, blockKey(report), before);
    await again.sync();
  });
  // One after the other, so that it is known what was made when the next one fails.
  if (rows > before.rows) {
    newRows(sheet, before, rows - before.rows).insert("Down");
    await context.sync();
    made.rows = rows - before.rows;
  }
  if (columns > before.columns) {
    newColumns(sheet, before, columns - before.columns).insert("Right");
    await context.sync();
    made.columns = columns - before.columns;
  }
  const height = Math.max(rows, before.rows);
  sheet.getRangeByIndexes(0, 0, height, Math.max(columns, before.columns)).clear();
}

function newRows(sheet: Excel.Worksheet, { rows }: ReportBlock, count: number): Excel.Range {
  return sheet.getRangeByIndexes(rows, 0, count, 1).getEntireRow();
}

function newColumns(sheet: Excel.Worksheet, { columns }: ReportBlock, count: number): Excel.Range {
  return sheet.getRangeByIndexes(0, columns, 1, count).getEntireColumn();
}
