import { TEXT_FORMAT } from "../../shared/cell.ts";
import type { ListSheet, SheetRef } from "../workbook/workbook.ts";
import { assignedValue } from "./keep-text.ts";
import { makeListColumn } from "./make-list-column.ts";
import { setUpPrinting } from "./print-setup.ts";
import { removeSheetNamed } from "./remove-sheet.ts";
import type { TakeBack } from "./run.ts";
import { freeSheetName } from "../../shared/text/sheet-name.ts";
import { dressTitle } from "./sheet-title.ts";
import { bytesOf, bytesOfRows, inSlices } from "./slices.ts";

const QUIET = "#605E5C";

/** Makes a sheet for a list and shows it; half of one does not stay. */
export async function addListSheet(
  context: Excel.RequestContext,
  list: ListSheet,
  onFailure: (takeBack: TakeBack) => void,
): Promise<SheetRef> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  const taken = tables.getItemOrNullObject(list.table);
  taken.load("name");
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  const name = freeSheetName(list.name, names);
  onFailure((again) => removeSheetNamed(again, name));
  const sheet = worksheets.add(name);
  sheet.load("id, name");
  const header = list.title.length + 1;
  writeTitle(sheet, list);
  for (const [column, made] of list.columns.entries()) {
    makeListColumn(sheet, { header, column }, made, list.language);
  }
  await context.sync();
  await writeRows(context, sheet, header + 1, list);
  const rows = Math.max(1, list.rows.length);
  const table = sheet.tables.add(
    sheet.getRangeByIndexes(header, 0, rows + 1, list.columns.length),
    true,
  );
  if (taken.isNullObject) table.name = list.table;
  sheet.freezePanes.freezeRows(header + 1);
  setUpPrinting(sheet, { firstRow: header, rows: 1 });
  sheet.activate();
  await context.sync();
  return { id: sheet.id, name: sheet.name };
}

/** The title, and below it the key: in two places, for a person may delete either column. */
function writeTitle(sheet: Excel.Worksheet, { title: said, key, columns }: ListSheet): void {
  const lines = sheet.getRangeByIndexes(0, 0, said.length + 1, 1);
  lines.numberFormat = [...said, key].map(() => [TEXT_FORMAT]);
  lines.values = [...said, key].map((line) => [line]);
  lines.format.font.color = QUIET;
  const title = sheet.getCell(0, 0);
  dressTitle(title);
  title.format.font.color = "#000000";
  const last = sheet.getCell(said.length, columns.length - 1);
  last.numberFormat = [[TEXT_FORMAT]];
  last.values = [[key]];
  lines.getLastRow().getEntireRow().rowHidden = true;
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: number,
  { columns, rows }: ListSheet,
): Promise<void> {
  await inSlices(rows.length, bytesOf(rows[0] ?? []) * 2, async (first, count) => {
    const cells = rows.slice(first, first + count);
    const range = sheet.getRangeByIndexes(top + first, 0, count, columns.length);
    const formats = cells.map((row) => row.map(({ format }) => format));
    const values = cells.map((row) => row.map(assignedValue));
    range.numberFormat = formats;
    range.values = values;
    await context.sync();
    return bytesOfRows(values) + bytesOfRows(formats);
  });
}
