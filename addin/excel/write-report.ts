import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { ReportSheet, SheetRef } from "../workbook/workbook.ts";
import { assignedValue } from "./keep-text.ts";
import { setUpPrinting } from "./print-setup.ts";
import { prepareReportSheet } from "./report-sheet.ts";
import type { TakeBack } from "./run.ts";
import { bytesOf, inSlices } from "./slices.ts";

const TITLE_SIZE = 14;
const QUIET = "#605E5C";
const HEADER_FILL = "#E1EFFA";

/** Writes a report to its sheet, in the place of the one before, and shows it. */
export async function writeReport(
  context: Excel.RequestContext,
  report: ReportSheet,
  onFailure: (takeBack: TakeBack) => void,
): Promise<SheetRef> {
  const { sheet, reference } = await prepareReportSheet(context, report, onFailure);
  writeTitle(sheet, report);
  writeHeader(sheet, report);
  await context.sync();
  await writeRows(context, sheet, report);
  sheet.freezePanes.freezeRows(report.title.length + 1);
  setUpPrinting(sheet, { firstRow: report.title.length, rows: 1 });
  sheet.activate();
  await context.sync();
  return reference;
}

function writeTitle(sheet: Excel.Worksheet, { title }: ReportSheet): void {
  if (title.length === 0) return;
  writeTexts(
    sheet.getRangeByIndexes(0, 0, title.length, 1),
    title.map((line) => [line]),
  );
  sheet.getRangeByIndexes(0, 0, title.length, 1).format.font.color = QUIET;
  const { font } = sheet.getCell(0, 0).format;
  font.bold = true;
  font.size = TITLE_SIZE;
  font.color = "#000000";
}

function writeHeader(sheet: Excel.Worksheet, { title, columns }: ReportSheet): void {
  const header = sheet.getRangeByIndexes(title.length, 0, 1, columns.length);
  writeTexts(header, [columns.map(({ heading }) => heading)]);
  header.format.font.bold = true;
  header.format.fill.color = HEADER_FILL;
  for (const [index, { width }] of columns.entries()) {
    sheet.getRangeByIndexes(title.length, index, 1, 1).format.columnWidth = width;
  }
}

function writeTexts(range: Excel.Range, texts: readonly (readonly string[])[]): void {
  range.numberFormat = texts.map((row) => row.map(() => TEXT_FORMAT));
  range.values = texts.map((row) => [...row]);
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { title, columns, rows, totals }: ReportSheet,
): Promise<void> {
  const top = title.length + 1;
  const formats = columns.map(({ format }) => format);
  const guess = bytesOf(formats) + bytesOf(rows[0] ?? []);
  await inSlices(rows.length, guess, async (first, count) => {
    const values = rows
      .slice(first, first + count)
      .map((row) =>
        formats.map((format, index) => assignedValue({ value: row[index] ?? "", format })),
      );
    const range = sheet.getRangeByIndexes(top + first, 0, count, columns.length);
    range.numberFormat = values.map(() => [...formats]);
    range.values = values;
    for (const total of totals) {
      if (total < first || total >= first + count) continue;
      sheet.getRangeByIndexes(top + total, 0, 1, columns.length).format.font.bold = true;
    }
    await context.sync();
    return bytesOf(values) + count * bytesOf(formats);
  });
}
