import type { Language } from "../../shared/localized.ts";
import type { CheckSide } from "../workbook/workbook.ts";
import { WorkbookFailure } from "../workbook/workbook-failure.ts";
import { type Area, areaOf, below, loadPlace, rangeAt, rightOf } from "./area.ts";
import { readFrozen } from "./frozen-columns.ts";
import { ledgerArea, ledgerTable } from "./ledger-area.ts";
import { makeOwnedColumn, readHeaderLook } from "./make-owned-column.ts";
import { ownedColumns } from "./owned-columns.ts";
import { isFiltered, loadFilters } from "./row-visibility.ts";
import { loadTables, type SheetTable, tableAreas } from "./sheet-tables.ts";

/** In points. Beside frozen columns the first words have to do: the room is the ledger's. */
const NARROW = 96;

/**
 * Puts the check column before the first column of a ledger, where frozen columns keep it in sight, or back to
 * the right edge. It is made anew there and says nothing until the next check; all other columns, the marks
 * too, move over as they are. Returns how many columns have to be frozen now for the same ones to be.
 */
export async function placeCheck(
  context: Excel.RequestContext,
  id: string,
  { headerRow, side, language }: { headerRow: number; side: CheckSide; language: Language },
): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(id);
  const { check } = (await ownedColumns(context, id, headerRow, language)).columns;
  const { columns: frozen } = await readFrozen(context, sheet);
  const used = sheet.getUsedRange(true);
  loadPlace(used);
  const loaded = loadTables(sheet);
  await context.sync();
  const tables = await tableAreas(context, loaded);
  const area = ledgerArea(areaOf(used), tables);
  if ((check === area.column) === (side === "left")) return frozen;
  const filters = loadFilters(sheet);
  await context.sync();
  if (isFiltered(filters)) throw new WorkbookFailure("filtered");
  const header = headerRow - 1;
  const title = await titleAlone(context, sheet, areaOf(used), { ...area, column: check }, header);
  const table = ledgerTable(tables);
  const others = tables.filter((one) => one !== table);
  if (others.some((one) => stands(check, one) || cuts(area.column, one)))
    throw new WorkbookFailure("in-the-way");

  wholeColumn(sheet, check).delete("Left");
  if (side === "right") {
    await context.sync();
    await ownedColumns(context, id, headerRow, language);
    return check < frozen ? frozen - 1 : frozen;
  }
  wholeColumn(sheet, area.column).insert("Right");
  const look = await readHeaderLook(context, sheet, header, area.column + 1);
  const place = { column: area.column, header, rows: below(area) - header };
  makeOwnedColumn(sheet, "check", place, title, look, NARROW);
  if (table !== undefined) {
    const columns = table.columns + Number(!stands(check, table));
    const whole = rangeAt(sheet, { ...table, columns });
    context.workbook.tables.getItem(table.id).resize(whole);
  }
  await context.sync();
  return frozen > area.column ? frozen + 1 : frozen;
}

const wholeColumn = (sheet: Excel.Worksheet, column: number): Excel.Range =>
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();

const stands = (column: number, table: SheetTable): boolean =>
  table.column <= column && column < rightOf(table);
const cuts = (column: number, table: SheetTable): boolean =>
  table.column < column && column < rightOf(table);

/** The heading of the check column. Throws when something stands above the ledger or below it in the same column. */
async function titleAlone(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
  ledger: Area,
  header: number,
): Promise<string> {
  const heading = sheet.getCell(header, ledger.column);
  heading.load("values");
  const above = { row: used.row, rows: header - used.row };
  const under = { row: below(ledger), rows: below(used) - below(ledger) };
  const around = [above, under]
    .filter(({ rows }) => rows > 0)
    .map(({ row, rows }) =>
      rangeAt(sheet, { row, rows, column: ledger.column, columns: 1 }).getUsedRangeOrNullObject(
        true,
      ),
    );
  for (const range of around) range.load("address");
  await context.sync();
  if (around.some((range) => !range.isNullObject)) throw new WorkbookFailure("in-the-way");
  return String((heading.values as unknown[][])[0]?.[0]); // any in Office.js
}
