import { ANYTHING, cellRule, headingPrompt } from "../../shared/templates/cell-rules.ts";
import type { NewLedgerSheet, SheetRef } from "../workbook/workbook.ts";
import { assignedValue } from "./keep-text.ts";
import { removeSheetNamed } from "./remove-sheet.ts";
import type { TakeBack } from "./run.ts";
import { freeSheetName } from "../../shared/text/sheet-name.ts";
import { SHEET_ROWS } from "./sheet-size.ts";

/** More than a month of rows: a table that grows past them takes the formats along. */
const FORMATTED_ROWS = 2000;
/** In points. */
const HEADING_HEIGHT = 22.5;

/** Makes a sheet for a ledger and shows it, its first free cell selected; half of one does not stay. */
export async function addLedgerSheet(
  context: Excel.RequestContext,
  wanted: NewLedgerSheet,
  onFailure: (takeBack: TakeBack) => void,
): Promise<SheetRef> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  const name = freeSheetName(wanted.template.title, names);
  onFailure((again) => removeSheetNamed(again, name));
  const sheet = worksheets.add(name);
  sheet.load("id, name");
  writeCells(sheet, wanted);
  const { columns } = wanted.template;
  sheet.tables.add(
    sheet.getRangeByIndexes(0, 0, Math.max(1, wanted.rows.length) + 1, columns.length),
    true,
  );
  addRules(sheet, wanted);
  sheet.freezePanes.freezeRows(1);
  sheet.activate();
  sheet.getCell(wanted.rows.length + 1, 0).select();
  await context.sync();
  return { id: sheet.id, name: sheet.name };
}

function writeCells(sheet: Excel.Worksheet, { template: { columns }, rows }: NewLedgerSheet): void {
  const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  header.values = [columns.map(({ heading }) => heading)];
  header.format.font.bold = true;
  header.format.rowHeight = HEADING_HEIGHT;
  header.format.verticalAlignment = "Center";
  for (const [index, { format, width }] of columns.entries()) {
    const cells = sheet.getRangeByIndexes(1, index, FORMATTED_ROWS, 1);
    cells.numberFormat = [[format]];
    cells.format.columnWidth = width;
  }
  if (rows.length === 0) return;
  const range = sheet.getRangeByIndexes(1, 0, rows.length, columns.length);
  range.values = rows.map((row) => row.map(assignedValue));
}

function addRules(sheet: Excel.Worksheet, { template, language }: NewLedgerSheet): void {
  for (const [index, column] of template.columns.entries()) {
    const heading = sheet.getCell(0, index).dataValidation;
    heading.rule = ANYTHING;
    heading.prompt = headingPrompt(column);
    const offered = cellRule(column, language);
    if (offered === null) continue;
    // Down to the end of the sheet: what is pasted below a table has no rule of its own.
    const cells = sheet.getRangeByIndexes(1, index, SHEET_ROWS - 1, 1).dataValidation;
    cells.rule = offered.rule;
    cells.errorAlert = offered.errorAlert;
  }
}
