import type { ReportSheet, SheetRef } from "../workbook/workbook.ts";
import { recall, remember } from "./memory.ts";
import { blockKey, blockSize, rememberedBlock, type ReportBlock } from "./report-block.ts";
import { freeSheetName } from "./sheet-name.ts";

/**
 * The sheet for a report, with an empty block of its size at the top: the sheet that the same
 * report was written to before, or a new one.
 */
export async function prepareReportSheet(
  context: Excel.RequestContext,
  report: ReportSheet,
): Promise<{ readonly sheet: Excel.Worksheet; readonly reference: SheetRef }> {
  const before = rememberedBlock(await recall(context, blockKey(report)));
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name");
  await context.sync();
  const kept = before && (await keptSheet(context, worksheets.items, before));
  const names = worksheets.items.map(({ name }) => name);
  const sheet = kept ?? worksheets.add(freeSheetName(report.name, names));
  sheet.load("id, name");
  if (kept !== undefined && before !== undefined) emptyBlock(sheet, before, blockSize(report));
  await context.sync();
  const reference = { id: sheet.id, name: sheet.name };
  const title = report.title[0] ?? "";
  remember(context, blockKey(report), { sheet: reference, title, ...blockSize(report) });
  return { sheet, reference };
}

/**
 * The sheet that a report was written to: by its id when it was renamed, by its name when the
 * workbook was opened again and ids are new. One whose first line says something else is somebody's
 * own by now, and is left alone.
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
  await context.sync();
  const [[line] = []] = first.values as unknown[][]; // any in Office.js
  return line === title ? sheet : undefined;
}

/** Clears the old block, and pushes what a person put below or beside it out of a larger one's way. */
function emptyBlock(
  sheet: Excel.Worksheet,
  before: ReportBlock,
  { rows, columns }: Pick<ReportBlock, "rows" | "columns">,
): void {
  if (rows > before.rows) {
    const more = sheet.getRangeByIndexes(before.rows, 0, rows - before.rows, 1);
    more.getEntireRow().insert("Down");
  }
  if (columns > before.columns) {
    const more = sheet.getRangeByIndexes(0, before.columns, 1, columns - before.columns);
    more.getEntireColumn().insert("Right");
  }
  const height = Math.max(rows, before.rows);
  sheet.getRangeByIndexes(0, 0, height, Math.max(columns, before.columns)).clear();
}
