import type { SheetRef } from "../workbook/workbook.ts";

/** What the file is called. */
export async function fileName(context: Excel.RequestContext): Promise<string> {
  const { workbook } = context;
  workbook.load("name");
  await context.sync();
  return workbook.name;
}

/** The sheets that a person can see, in the order of their tabs. */
export async function listSheets(
  context: Excel.RequestContext,
): Promise<readonly (SheetRef & { readonly active: boolean })[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id, items/name, items/visibility");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  return worksheets.items
    .filter(({ visibility }) => visibility === "Visible")
    .map(({ id, name }) => ({ id, name, active: id === active.id }));
}

/** The cell that a person has selected: the row as Excel numbers it, the column from 0. */
export async function selection(
  context: Excel.RequestContext,
): Promise<{ readonly sheet: string; readonly row: number; readonly column: number }> {
  const cell = context.workbook.getActiveCell();
  const { worksheet } = cell;
  cell.load("rowIndex, columnIndex");
  worksheet.load("id");
  await context.sync();
  return { sheet: worksheet.id, row: cell.rowIndex + 1, column: cell.columnIndex };
}

/** Shows a sheet with a cell of it selected: the row as Excel numbers it, the column from 0. */
export async function select(
  context: Excel.RequestContext,
  id: string,
  row: number,
  column: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.activate();
  sheet.getCell(row - 1, column).select();
  await context.sync();
}
