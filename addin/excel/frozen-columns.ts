import { rangeAt } from "./area.ts";
import { SHEET_COLUMNS, SHEET_ROWS } from "./sheet-size.ts";

/** How many rows and columns of a sheet are frozen. */
interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** What is frozen of a sheet; Excel names whole columns where only rows are, and the other way round. */
export async function readFrozen(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<Frozen> {
  const part = sheet.freezePanes.getLocationOrNullObject();
  part.load("rowCount, columnCount");
  await context.sync();
  if (part.isNullObject) return { rows: 0, columns: 0 };
  return {
    rows: part.rowCount < SHEET_ROWS ? part.rowCount : 0,
    columns: part.columnCount < SHEET_COLUMNS ? part.columnCount : 0,
  };
}

/** Has so many columns be frozen and the rows as before; says nothing where that is so. */
export async function freezeColumns(
  context: Excel.RequestContext,
  id: string,
  columns: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const now = await readFrozen(context, sheet);
  if (now.columns === columns) return;
  const { freezePanes } = sheet;
  if (columns === 0) freezePanes.unfreeze();
  if (columns === 0 && now.rows > 0) freezePanes.freezeRows(now.rows);
  if (columns > 0 && now.rows === 0) freezePanes.freezeColumns(columns);
  if (columns > 0 && now.rows > 0)
    freezePanes.freezeAt(rangeAt(sheet, { row: 0, column: 0, rows: now.rows, columns }));
  await context.sync();
}
